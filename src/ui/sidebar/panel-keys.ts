import type { ClaimList } from './claim-list';
import { keyAction, type KeyAction, type Place } from './keys';
import { targetOf, type RowTarget } from './list-events';

/** What keys ask of the panel. Each returns false where it had nothing to do, so that the key keeps its ordinary meaning. */
export interface KeyActions {
  open(target: RowTarget, event: KeyboardEvent, newTab: boolean): void;
  cite(path: string): void;
  toBox(): void;
  toggleKeys(): void;
  clear(place: Place): boolean;
  /** Asks for more rows and goes to the first of them. */
  more(): boolean;
}

/** Handles the keyboard for the whole sidebar by the table in `keys.ts`. */
export function panelKeys(panel: HTMLElement, input: HTMLElement, list: ClaimList, actions: KeyActions): void {
  panel.addEventListener('keydown', (event) => {
    const node = event.targetNode;
    const el = node?.instanceOf(HTMLElement) ? node : panel;
    const rtl = panel.win.getComputedStyle(panel).direction === 'rtl';
    const does = keyAction(event, placeOf(el, input), rtl);
    if (!does || !perform(does, el, event)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  function perform(does: KeyAction, el: HTMLElement, event: KeyboardEvent): boolean {
    if (does === 'toRows') return list.focus.first();
    if (does === 'toBox') return done(actions.toBox());
    if (does === 'showKeys') return done(actions.toggleKeys());
    if (does === 'clear') return actions.clear(placeOf(el, input));
    const target = targetOf(el);
    return target ? inRow(does, el, target, event) : false;
  }

  function inRow(does: KeyAction, row: HTMLElement, target: RowTarget, event: KeyboardEvent): boolean {
    switch (does) {
      case 'next': return list.focus.by(1, row) || actions.more() || true;
      case 'previous': return list.focus.by(-1, row) || done(actions.toBox());
      case 'first': return list.focus.first();
      case 'last': return list.focus.last();
      case 'open': return done(actions.open(target, event, false));
      case 'openInNewTab': return done(actions.open(target, event, true));
      case 'cite': return done(actions.cite(target.path));
      default: return inSources(does, row, target);
    }
  }

  function inSources(does: KeyAction, row: HTMLElement, { path, citekey }: RowTarget): boolean {
    if (citekey !== null) return does === 'showSources' ? true : backToClaim(path, does === 'toggleSources');
    const unfolded = list.isUnfolded(path);
    if (does === 'showSources' && unfolded) return list.focus.by(1, row);
    if (does === 'hideSources' && !unfolded) return true;
    return done(list.unfold(path));
  }

  function backToClaim(path: string, fold: boolean): boolean {
    list.focus.toClaim(path);
    if (fold) list.unfold(path, false);
    return true;
  }
}

function placeOf(el: HTMLElement, input: HTMLElement): Place {
  if (el === input) return 'box';
  const target = targetOf(el);
  if (!target) return 'elsewhere';
  return target.citekey === null ? 'claim' : 'source';
}

function done(_: void): true {
  return true;
}
