import { LOCATOR_LABELS } from './locator-terms';

/** What follows a key: the place in the source as written, and the rest, which keeps the mark or space that it starts with. */
export interface SplitSuffix {
  readonly locator: string;
  readonly suffix: string;
}

/** A locator for CSL: its label (`page` where none is written) and the numbers. */
export interface Locator {
  readonly label: string;
  readonly value: string;
}

/** A word before a number: letters, paragraph signs, the full stop of an abbreviation. */
const LABEL = /(?:s\.\s?vv?\.|sub\sv[a-z]+|[\p{L}§¶°'’]+(?:\.[\p{L}º]+)*\.?)/uiy;
const NUMBER = /[\p{L}\d][\p{L}\d.:/*–—-]*(?:\([\p{L}\d]{1,8}\))?/uy;
const MORE = /\s*[,&]\s*(?=\d)/y;
const ROMAN = /^[ivxlcdm]+(?:[-–][ivxlcdm]+)?$/i;

/**
 * Splits what stands after a key as pandoc does: `, p. 3, 5-7 and more` is the locator `p. 3, 5-7` and the suffix ` and more`. Braces mark a
 * locator that no rule would find (`{table of doses} x`), and `{}` says that there is none.
 */
export function splitSuffix(text: string): SplitSuffix {
  const start = /^[\s,]*/.exec(text)?.[0].length ?? 0;
  const braced = readBraces(text, start);
  if (braced !== undefined) return braced;
  const end = locatorEnd(text, start);
  return end === undefined ? { locator: '', suffix: text } : { locator: text.slice(start, end), suffix: text.slice(end) };
}

/** Reads a locator as written. */
export function parseLocator(locator: string): Locator {
  const label = labelAt(locator, 0);
  if (label === undefined || label.to >= locator.length) return { label: 'page', value: locator };
  return { label: label.name, value: locator.slice(label.to).trim() };
}

function locatorEnd(text: string, start: number): number | undefined {
  const label = labelAt(text, start);
  let end = numberEnd(text, skipSpace(text, label?.to ?? start), label !== undefined);
  for (let next = end; next !== undefined; next = moreEnd(text, next)) end = next;
  return end;
}

function labelAt(text: string, at: number): { name: string; to: number } | undefined {
  LABEL.lastIndex = at;
  const word = LABEL.exec(text)?.[0];
  if (word === undefined) return undefined;
  const plain = word.toLowerCase().replace(/’/g, '\'').replace(/\.\s/, '.').replace(/\s/, '-');
  const name = LOCATOR_LABELS.get(plain) ?? LOCATOR_LABELS.get(plain.replace(/\.$/, ''));
  return name === undefined ? undefined : { name, to: at + word.length };
}

/** Without a label only what starts with a digit counts; with one, letters with a digit and roman numerals do too. */
function numberEnd(text: string, at: number, labelled: boolean): number | undefined {
  NUMBER.lastIndex = at;
  const word = NUMBER.exec(text)?.[0].replace(/[.:/–—-]+$/, '');
  if (word === undefined || word === '') return undefined;
  const counts = labelled ? /\d/.test(word) || ROMAN.test(word) : /^\d/.test(word);
  return counts ? at + word.length : undefined;
}

function moreEnd(text: string, at: number): number | undefined {
  MORE.lastIndex = at;
  const joint = MORE.exec(text)?.[0];
  return joint === undefined ? undefined : numberEnd(text, at + joint.length, false);
}

function readBraces(text: string, start: number): SplitSuffix | undefined {
  if (text[start] !== '{') return undefined;
  const end = text.indexOf('}', start);
  return end < 0 ? undefined : { locator: text.slice(start + 1, end).trim(), suffix: text.slice(end + 1) };
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (/\s/.test(text.charAt(next))) next += 1;
  return next;
}
