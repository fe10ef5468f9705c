import { Menu } from 'obsidian';
import type { Words } from '../words';

export interface ClaimMenuActions {
  cite(): void;
  open(event: MouseEvent | KeyboardEvent): void;
  openInNewTab(event: MouseEvent | KeyboardEvent): void;
  copy(): void;
  /** Absent where the claim has no sources. */
  readonly toggleSources?: () => void;
}

/** The menu of a claim, in the app's sections so that other plugins' items fall in place. */
export function claimMenu(words: Words['sidebar'], unfolded: boolean, actions: ClaimMenuActions): Menu {
  const menu = new Menu();
  const { toggleSources } = actions;
  menu.addItem((item) => item.setSection('evidence-vault').setTitle(words.cite).setIcon('quote').onClick(() => actions.cite()));
  menu.addItem((item) => item.setSection('evidence-vault').setTitle(words.copyCitation).setIcon('copy').onClick(() => actions.copy()));
  if (toggleSources) {
    const title = unfolded ? words.hideSources : words.showSources;
    menu.addItem((item) => item.setSection('evidence-vault').setTitle(title).setIcon('list-tree').onClick(() => toggleSources()));
  }
  return addOpeners(menu, words, actions);
}

/** The two ways to open a note, also the whole menu of a source. */
export function addOpeners(menu: Menu, words: Words['sidebar'], actions: Pick<ClaimMenuActions, 'open' | 'openInNewTab'>): Menu {
  menu.addItem((item) => item.setSection('open').setTitle(words.open).setIcon('file-text').onClick((event) => actions.open(event)));
  menu.addItem((item) =>
    item.setSection('open').setTitle(words.openInNewTab).setIcon('file-plus').onClick((event) => actions.openInNewTab(event)));
  return menu;
}
