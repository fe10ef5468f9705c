import { Menu, setIcon } from 'obsidian';
import { showMenu } from '../sidebar/show-menu';
import type { Words } from '../words';
import type { ReferencesActions } from './references-deps';
import { setOnce } from './used-rows';

export interface ToolbarValue {
  /** The style's title; undefined where the one that the note names cannot be used. */
  readonly style: string | undefined;
  readonly locale: string;
  /** How many references there are to copy. */
  readonly references: number;
  /** Writing the list would change the note. */
  readonly isDue: boolean;
}

export interface ToolbarActions extends Pick<ReferencesActions, 'update' | 'export' | 'changeStyle' | 'changeLanguage'> {
  copy(): void;
}

export interface Toolbar {
  readonly el: HTMLElement;
  draw(value: ToolbarValue): void;
  /** The menu of languages, under an element. */
  chooseLanguage(event: MouseEvent, el: HTMLElement): void;
}

/** The buttons above the list: update, copy, export; style and language of this note. */
export function toolbar(parent: HTMLElement, words: Words, actions: ToolbarActions): Toolbar {
  const { references: text, settings: { locales } } = words;
  let locale = '';
  const chooseLanguage = (event: MouseEvent, under: HTMLElement): void => showMenu(languageMenu(locales, locale, (tag) => actions.changeLanguage(tag)), event, under);
  const el = parent.createDiv({ cls: 'evidence-vault-reference-tools' });
  const buttons = el.createDiv({ cls: 'evidence-vault-ways' });
  const update = toolButton(buttons, words.commands.updateReferences, () => actions.update());
  const copy = toolButton(buttons, text.copy, () => actions.copy());
  const exporting = toolButton(buttons, text.export, () => actions.export());
  const menus = el.createDiv({ cls: 'evidence-vault-reference-menus' });
  const style = menuButton(menus, () => actions.changeStyle());
  const language = menuButton(menus, (event, under) => chooseLanguage(event, under));
  return {
    el,
    chooseLanguage,
    draw: (value) => {
      locale = value.locale;
      setOnce(style, text.style(value.style ?? text.noStyle));
      setOnce(language, text.language(nameOf(locales, locale)));
      update.toggleClass('mod-cta', value.isDue);
      for (const button of [copy, exporting]) button.toggleClass('evidence-vault-gone', value.references === 0);
    },
  };
}

/** A language by its tag, in words. */
export function nameOf(locales: Readonly<Record<string, string>>, tag: string): string {
  return locales[tag] ?? tag;
}

function toolButton(parent: HTMLElement, text: string, act: () => void): HTMLButtonElement {
  const button = parent.createEl('button', { cls: 'evidence-vault-button', text, attr: { type: 'button' } });
  button.addEventListener('click', act);
  return button;
}

function menuButton(parent: HTMLElement, act: (event: MouseEvent, el: HTMLElement) => void): HTMLElement {
  const button = parent.createEl('button', { cls: 'evidence-vault-order', attr: { type: 'button', 'aria-haspopup': 'true' } });
  const name = button.createSpan();
  setIcon(button.createSpan({ cls: 'evidence-vault-order-icon', attr: { 'aria-hidden': 'true' } }), 'chevron-down');
  button.addEventListener('click', (event) => act(event, button));
  return name;
}

function languageMenu(locales: Readonly<Record<string, string>>, now: string, choose: (tag: string) => void): Menu {
  const menu = new Menu();
  for (const [tag, name] of Object.entries(locales)) menu.addItem((item) => item.setTitle(name).setChecked(tag === now).onClick(() => choose(tag)));
  return menu;
}
