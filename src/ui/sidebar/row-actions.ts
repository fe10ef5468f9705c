import { Menu, Notice, type HoverParent } from 'obsidian';
import type { ClaimList } from './claim-list';
import { addOpeners, claimMenu } from './claim-menu';
import type { EvidenceViewDeps } from './evidence-deps';
import type { ListActions, RowTarget } from './list-events';
import { showMenu } from './show-menu';

/** What rows ask for, carried out with the view's actions. A source is found by its citekey; one that is not in the vault opens nothing. */
export function rowActions(deps: EvidenceViewDeps, hoverParent: HoverParent, list: () => ClaimList): ListActions {
  const { actions, library, words } = deps;
  const pathOf = ({ path, citekey }: RowTarget): string | undefined =>
    citekey === null ? path : library.sourceByKey(citekey)?.path;
  return {
    open: (target, newTab, event) => {
      const path = pathOf(target);
      if (path !== undefined) actions.open(path, newTab, event);
    },
    cite: (path) => actions.cite([path]),
    hover: (target, event, el) => {
      const path = pathOf(target);
      if (path !== undefined) actions.hover(event, el, path, hoverParent);
    },
    dragText: ({ path }) => actions.dragText(path),
    menu: (target, event, el) => {
      const path = pathOf(target);
      if (path === undefined) return;
      const menu = target.citekey === null ? menuOfClaim(path, el) : addOpeners(new Menu(), words.sidebar, openers(path));
      actions.contextMenu(menu, path);
      showMenu(menu, event, el);
    },
  };

  function menuOfClaim(path: string, el: HTMLElement): Menu {
    const hasSources = list().hasSources(path);
    return claimMenu(words.sidebar, list().isUnfolded(path), {
      ...openers(path),
      cite: () => actions.cite([path]),
      copy: () => void copy(el.win, actions.dragText(path)),
      ...(hasSources && { toggleSources: () => list().unfold(path) }),
    });
  }

  function openers(path: string): { open(event: MouseEvent | KeyboardEvent): void; openInNewTab(event: MouseEvent | KeyboardEvent): void } {
    return {
      open: (event) => actions.open(path, false, event),
      openInNewTab: (event) => actions.open(path, 'tab', event),
    };
  }

  async function copy(win: Window, text: string): Promise<void> {
    if (text === '') {
      new Notice(words.sidebar.nothingToCopy);
      return;
    }
    try {
      await win.navigator.clipboard.writeText(text);
      new Notice(words.sidebar.copied);
    } catch {
      new Notice(words.sidebar.notCopied);
    }
  }
}
