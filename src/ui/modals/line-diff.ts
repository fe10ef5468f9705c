import type { Words } from '../words';

/** Lines that only one of two texts has, in their order; a line counts as often as it stands. */
export interface LineDiff {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** What replacing one text by another takes away and brings, line by line. */
export function lineDiff(before: string, after: string): LineDiff {
  return { gone: only(before, after), come: only(after, before) };
}

/** Shows the difference with a word and a sign beside the colour. */
export function drawLineDiff(parent: HTMLElement, { gone, come }: LineDiff, words: Words): void {
  const { edited } = words.citing.update;
  drawLines(parent, gone, edited.gone, 'del', '−');
  drawLines(parent, come, edited.come, 'ins', '+');
}

function drawLines(parent: HTMLElement, lines: readonly string[], title: string, tag: 'del' | 'ins', sign: string): void {
  if (lines.length === 0) return;
  parent.createDiv({ cls: 'evidence-vault-diff-title', text: title });
  const box = parent.createDiv({ cls: `evidence-vault-diff mod-${tag}` });
  for (const line of lines) {
    const row = box.createDiv({ cls: 'evidence-vault-diff-line' });
    row.createSpan({ cls: 'evidence-vault-diff-sign', text: sign, attr: { 'aria-hidden': 'true' } });
    row.createEl(tag, { text: line });
  }
}

function only(text: string, other: string): readonly string[] {
  const left = new Map<string, number>();
  for (const line of lines(other)) left.set(line, (left.get(line) ?? 0) + 1);
  return lines(text).filter((line) => {
    const n = left.get(line) ?? 0;
    left.set(line, n - 1);
    return n <= 0;
  });
}

function lines(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
