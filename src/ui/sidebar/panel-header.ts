import { Menu, setIcon } from 'obsidian';
import type { Words } from '../words';
import { freshId } from './fresh-id';
import { showMenu } from './show-menu';

export interface HeaderActions {
  createClaim(): void;
  importArticle(): void;
  showKeys(): void;
}

/** The title and the menu “More options”. Returns the title's id, which names the panel. */
export function panelHeader(parent: HTMLElement, words: Words['sidebar'], actions: HeaderActions): string {
  const id = freshId('title');
  const el = parent.createDiv({ cls: 'evidence-vault-header' });
  el.createSpan({ cls: 'evidence-vault-title', text: words.title, attr: { id } });
  const button = el.createEl('button', {
    cls: 'clickable-icon', attr: { type: 'button', 'aria-label': words.options, 'aria-haspopup': 'menu' },
  });
  setIcon(button, 'ellipsis');
  button.addEventListener('click', (event) => {
    const menu = new Menu();
    menu.addItem((item) => item.setTitle(words.empty.claim.does).setIcon('file-plus').onClick(() => actions.createClaim()));
    menu.addItem((item) => item.setTitle(words.empty.article.does).setIcon('file-input').onClick(() => actions.importArticle()));
    menu.addItem((item) => item.setTitle(words.showKeys).setIcon('keyboard').onClick(() => actions.showKeys()));
    showMenu(menu, event, button);
  });
  return id;
}
