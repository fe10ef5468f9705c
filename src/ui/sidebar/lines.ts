import { drawnOnce } from './drawn-once';

/** A few short lines of plain text, such as notes on the query or the progress of reading. Gone where there are none. */
export function lines(parent: HTMLElement, cls: string): (texts: readonly string[]) => void {
  const el = parent.createDiv({ cls });
  return drawnOnce<readonly string[]>(el, (_, texts) => {
    el.toggleClass('evidence-vault-gone', texts.length === 0);
    for (const text of texts) el.createDiv({ text });
  });
}
