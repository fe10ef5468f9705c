import { withoutMarkup } from '../reference/clean';
import type { KindedLine } from './lines';
import { isListHeading } from './list-headings';

const LONGEST = 160;
const LOOK_AT = 25;

/** The title: a heading of the first level, else the first short line of three words or more before the running text. */
export function titleOf(lines: readonly KindedLine[]): string | undefined {
  const top = lines.slice(0, 10 * LOOK_AT).filter((line) => line.kind !== 'code' && line.kind !== 'blank').slice(0, LOOK_AT);
  const first = top.find((line) => /^\s{0,3}#\s+\S/.test(line.text)) ?? top.find((line) => line.kind === 'heading' && !isListHeading(line.text));
  const heading = first === undefined ? undefined : plain(first.text.slice(0, 2 * LONGEST));
  if (heading !== undefined && heading !== '') return heading;
  for (const line of top) {
    if (line.text.length > LONGEST * 1.5 || isListHeading(line.text)) return undefined;
    const text = plain(line.text);
    if (line.kind === 'text' && isTitle(text)) return text;
  }
  return undefined;
}

function plain(text: string): string {
  return withoutMarkup(text.replace(/^\s{0,3}#{1,6}\s+/u, '').replace(/\s+#+\s*$/u, '')).replace(/\s+/gu, ' ').trim();
}

function isTitle(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length < 3 || text.length > LONGEST || /[.;,:]$/u.test(text)) return false;
  return !/^(?:by|par|von|published|posted|updated|publié|mis à jour|veröffentlicht|written by|author|auteur|autor|https?:)\b/iu.test(text);
}
