import type { App, HoverParent, HoverPopover as RealHoverPopover } from 'obsidian';
import { registryOf } from '../app/registry';
import { Keymap } from '../core/keymap';
import { getLinkpath } from '../core/links';
import { renderInto } from '../render/renderer';
import { HoverPopover } from './hover-popover';

/** What the `hover-link` event carries. */
export interface HoverLinkEvent {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: HoverParent;
  readonly targetEl: HTMLElement;
  readonly linktext: string;
  readonly sourcePath?: string;
}

/** The core page preview: shows the linked note beside the pointer. */
export function followHoverLinks(app: App): void {
  const workspace: { on(name: string, callback: (hover: HoverLinkEvent) => void): unknown } = app.workspace as never;
  workspace.on('hover-link', (hover) => {
    const source = registryOf(app).hoverSources.get(hover.source);
    if (source?.defaultMod && !Keymap.isModifier(hover.event, 'Mod')) return;
    void preview(app, hover);
  });
}

async function preview(app: App, { hoverParent, targetEl, linktext, sourcePath = '' }: HoverLinkEvent): Promise<void> {
  const file = app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), sourcePath);
  if (!file || file.extension !== 'md') return;
  const shown: RealHoverPopover | null = hoverParent.hoverPopover;
  if (shown instanceof HoverPopover && shown.hoverEl.dataset['path'] === file.path) return;
  const popover = new HoverPopover(hoverParent, targetEl);
  popover.hoverEl.dataset['path'] = file.path;
  const content = popover.hoverEl.createDiv('markdown-embed markdown-preview-view markdown-rendered');
  content.createDiv({ cls: 'markdown-embed-title', text: file.basename });
  await renderInto(app, await app.vault.cachedRead(file), content.createDiv('markdown-embed-content'), file.path, popover, 1);
}
