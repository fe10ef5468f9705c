import type { KeymapContext, KeymapEventHandler, KeymapEventListener, Modifier, PaneType, Scope as RealScope, UserEvent } from 'obsidian';
import { Platform } from './platform';

interface Binding extends KeymapEventHandler {
  readonly listener: KeymapEventListener;
}

/** `Mod` is Meta on a Mac and Ctrl elsewhere; the rest is sorted so that order does not matter. */
function compileModifiers(modifiers: readonly Modifier[]): string {
  const mod = Platform.isMacOS ? 'Meta' : 'Ctrl';
  return [...new Set(modifiers.map((modifier) => (modifier === 'Mod' ? mod : modifier)))].sort().join(',');
}

function pressedModifiers(event: KeyboardEvent): string {
  const pressed: Modifier[] = [];
  if (event.ctrlKey) pressed.push('Ctrl');
  if (event.metaKey) pressed.push('Meta');
  if (event.altKey) pressed.push('Alt');
  if (event.shiftKey) pressed.push('Shift');
  return pressed.sort().join(',');
}

/** Key bindings that hold while something is in front; a scope falls back to its parent. */
export class Scope {
  private readonly bindings: Binding[] = [];

  constructor(private readonly parent?: RealScope) {}

  register(modifiers: Modifier[] | null, key: string | null, func: KeymapEventListener): KeymapEventHandler {
    const binding: Binding = {
      scope: this,
      modifiers: modifiers && compileModifiers(modifiers),
      key,
      listener: func,
    };
    this.bindings.push(binding);
    return binding;
  }

  unregister(handler: KeymapEventHandler): void {
    const at = this.bindings.findIndex((binding) => binding === handler);
    if (at >= 0) this.bindings.splice(at, 1);
  }

  /** The first binding that fits answers; `false` means the key is used up. */
  handleKey(event: KeyboardEvent): unknown {
    const modifiers = pressedModifiers(event);
    const context: KeymapContext = { modifiers, key: event.key, vkey: event.key };
    for (const binding of [...this.bindings]) {
      if (!fits(binding, event, modifiers)) continue;
      const answer: unknown = binding.listener(event, context);
      if (answer !== undefined) return answer;
    }
    return this.parent instanceof Scope ? this.parent.handleKey(event) : undefined;
  }
}

function fits(binding: Binding, event: KeyboardEvent, modifiers: string): boolean {
  if (binding.modifiers !== null && binding.modifiers !== modifiers) return false;
  return binding.key === null || binding.key.toLowerCase() === event.key.toLowerCase();
}

/** The stack of scopes; the last one pushed hears the keys before the page does. */
export class Keymap {
  private readonly scopes: RealScope[] = [];

  constructor(private readonly rootScope: RealScope) {}

  pushScope(scope: RealScope): void {
    this.popScope(scope);
    this.scopes.push(scope);
  }

  popScope(scope: RealScope): void {
    const at = this.scopes.lastIndexOf(scope);
    if (at >= 0) this.scopes.splice(at, 1);
  }

  /** Hands a key to the scope in front; a used-up key goes no further. */
  readonly onKeyEvent = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const scope = this.scopes.at(-1) ?? this.rootScope;
    if (!(scope instanceof Scope) || scope.handleKey(event) !== false) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** How many scopes are open beside the app's own. */
  get depth(): number {
    return this.scopes.length;
  }

  static isModifier(evt: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    const mod = Platform.isMacOS ? evt.metaKey : evt.ctrlKey;
    return { Mod: mod, Ctrl: evt.ctrlKey, Meta: evt.metaKey, Shift: evt.shiftKey, Alt: evt.altKey }[modifier];
  }

  static isModEvent(evt?: UserEvent | null): PaneType | boolean {
    if (!evt) return false;
    const middle = 'button' in evt && evt.button === 1;
    if (!Keymap.isModifier(evt, 'Mod')) return middle ? 'tab' : false;
    if (!evt.altKey) return 'tab';
    return evt.shiftKey ? 'window' : 'split';
  }
}
