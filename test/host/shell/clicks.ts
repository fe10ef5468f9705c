import type { Menu as RealMenu } from 'obsidian';
import type { App } from '../app/app';
import { Keymap } from '../core/keymap';
import { Menu } from '../ui/menu';
import { WorkspaceLeaf } from '../workspace/leaf';
import { MarkdownView } from '../views/markdown-view';

/** What a click, a hover and the menu do on a link in a note; returns how to stop. */
export function followClicksOnLinks(app: App, shellEl: HTMLElement): () => void {
  const click = (event: MouseEvent): void => onClick(app, event);
  const over = (event: MouseEvent): void => onHover(app, event);
  const menu = (event: MouseEvent): void => onMenu(app, event);
  shellEl.addEventListener('click', click);
  shellEl.addEventListener('auxclick', click);
  shellEl.addEventListener('mouseover', over);
  shellEl.addEventListener('contextmenu', menu);
  return () => {
    shellEl.removeEventListener('click', click);
    shellEl.removeEventListener('auxclick', click);
    shellEl.removeEventListener('mouseover', over);
    shellEl.removeEventListener('contextmenu', menu);
  };
}

/** The link under the pointer, in reading mode or (with Mod) while writing. */
function linkAt(event: MouseEvent): { el: HTMLElement; linktext: string } | undefined {
  if (!(event.target instanceof Element)) return undefined;
  const read = event.target.closest<HTMLElement>('.markdown-preview-view a.internal-link');
  if (read) return { el: read, linktext: read.dataset['href'] ?? read.getText() };
  const written = event.target.closest<HTMLElement>('.cm-hmd-internal-link');
  if (!written) return undefined;
  const [target = ''] = written.getText().replace(/^\[\[|\]\]$/g, '').split('|');
  return { el: written, linktext: target };
}

function sourcePath(app: App): string {
  return app.workspace.getActiveFile()?.path ?? '';
}

function onClick(app: App, event: MouseEvent): void {
  const link = linkAt(event);
  if (!link) return;
  const reading = link.el.localName === 'a';
  if (!reading && !Keymap.isModifier(event, 'Mod')) return;
  event.preventDefault();
  void app.workspace.openLinkText(link.linktext, sourcePath(app), Keymap.isModEvent(event));
}

function onHover(app: App, event: MouseEvent): void {
  const link = linkAt(event);
  const leaf = app.workspace.activeLeaf;
  if (!link || !(leaf instanceof WorkspaceLeaf)) return;
  const reading = leaf.view instanceof MarkdownView && leaf.view.getMode() === 'preview';
  const source = reading ? 'preview' : 'editor';
  if (source === 'editor' && !Keymap.isModifier(event, 'Mod')) return;
  app.workspace.trigger('hover-link', { event, source, hoverParent: leaf, targetEl: link.el, linktext: link.linktext, sourcePath: sourcePath(app) });
}

function onMenu(app: App, event: MouseEvent): void {
  const link = linkAt(event);
  if (!link || link.el.localName !== 'a') return;
  event.preventDefault();
  const menu = new Menu() as unknown as RealMenu;
  app.workspace.handleLinkContextMenu(menu, link.linktext, sourcePath(app));
  menu.showAtMouseEvent(event);
}
