import type { TooltipOptions } from 'obsidian';

/** The host's own areas are named for readers only. A plugin's are shown, as the app shows every `aria-label`. */
const AREAS = '.workspace-split, .workspace-ribbon, .workspace-drawer, .mobile-navbar, .status-bar, .playground-banner, [role=tablist], [role=tree], [role=document], .cm-content, .prompt-input, .prompt, .suggestion, .bases-toolbar, .bases-table-container, .plain-file-text';

let shown: HTMLElement | undefined;

/** Names an element for readers and shows the name on hover. */
export function setTooltip(el: HTMLElement, tooltip: string, options?: TooltipOptions): void {
  el.setAttr('aria-label', tooltip === '' ? null : tooltip);
  el.setAttr('data-tooltip-position', options?.placement ?? null);
}

/** Shows a tooltip now, over an element. */
export function displayTooltip(newTargetEl: HTMLElement, content: string | DocumentFragment, options?: TooltipOptions): void {
  hideTooltip();
  const el = newTargetEl.doc.body.createDiv({ cls: ['tooltip', ...(options?.classes ?? [])], text: content });
  const box = newTargetEl.getBoundingClientRect();
  const width = el.offsetWidth;
  const left = Math.max(4, Math.min(box.left + box.width / 2 - width / 2, newTargetEl.win.innerWidth - width - 4));
  const below = box.bottom + (options?.gap ?? 6);
  const top = below + el.offsetHeight > newTargetEl.win.innerHeight ? box.top - el.offsetHeight - 6 : below;
  el.setCssProps({ left: `${left}px`, top: `${top}px` });
  shown = el;
}

/** Takes the tooltip away. */
export function hideTooltip(): void {
  shown?.detach();
  shown = undefined;
}

/** Shows `aria-label` as a tooltip while the pointer rests on something; returns how to stop. */
export function followTooltips(doc: Document): () => void {
  let timer: number | undefined;
  const over = (event: Event): void => {
    window.clearTimeout(timer);
    hideTooltip();
    const el = event.target instanceof Element ? event.target.closest<HTMLElement>('[aria-label]') : null;
    const label = el?.getAttribute('aria-label');
    if (!el || !label || el.matches(AREAS)) return;
    timer = window.setTimeout(() => displayTooltip(el, label), 500);
  };
  const down = (): void => {
    window.clearTimeout(timer);
    hideTooltip();
  };
  doc.addEventListener('mouseover', over);
  doc.addEventListener('mousedown', down);
  return () => {
    down();
    doc.removeEventListener('mouseover', over);
    doc.removeEventListener('mousedown', down);
  };
}
