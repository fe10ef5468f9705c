import type { RichText, TextRun } from '../../application/citing/rich-text';

/** Whether addresses become links; not inside of something that is itself pressed. */
export interface DrawRichOptions {
  readonly links?: boolean;
}

/**
 * Adds formatted text: italic, bold, small capitals, raised and lowered, links. Text is only ever text, and an address that is neither
 * http nor https is left off, whoever made it.
 */
export function drawRich(parent: HTMLElement, rich: RichText, { links = true }: DrawRichOptions = {}): void {
  for (const run of rich) drawRun(parent, run, links);
}

function drawRun(parent: HTMLElement, { text, href, ...style }: TextRun, links: boolean): void {
  let inside = parent;
  if (links && href !== undefined && /^https?:\/\//i.test(href)) {
    inside = inside.createEl('a', { cls: 'external-link', href, attr: { target: '_blank', rel: 'noopener nofollow' } });
  }
  if (style.raised) inside = inside.createEl(style.raised);
  if (style.bold) inside = inside.createEl('b');
  if (style.italic) inside = inside.createEl('i');
  if (style.smallCaps) inside = inside.createSpan({ cls: 'evidence-vault-small-caps' });
  inside.appendText(text);
}
