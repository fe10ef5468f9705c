import type { CslName } from './csl';
import { formatIssued, parseIssued } from './dates';
import { formatName, parseName, splitNames } from './names';
import type { PropertyReader } from './properties';
import { shown } from './properties';

/** Date variables of CSL 1.0.2 besides `issued` and `accessed`. */
export const DATES: ReadonlySet<string> = new Set(['available-date', 'event-date', 'original-date', 'submitted', 'issued', 'accessed']);

/** Name variables of CSL 1.0.2. */
export const NAMES: ReadonlySet<string> = new Set([
  'author', 'editor', 'chair', 'collection-editor', 'compiler', 'composer', 'container-author', 'contributor', 'curator', 'director', 'editorial-director',
  'editor-translator', 'executive-producer', 'guest', 'host', 'illustrator', 'interviewer', 'narrator', 'organizer', 'original-author',
  'performer', 'producer', 'recipient', 'reviewed-author', 'script-writer', 'series-creator', 'translator',
]);

/** Reads the entries of `csl_extra`, each `variable: value`. YAML makes an object of one that is not in quotation marks: read too. */
export function extraFromEntries(read: PropertyReader, key: string): Readonly<Record<string, string>> {
  const pairs = read.entries(key).flatMap((entry): (readonly [string, string])[] => {
    const pair = typeof entry === 'string' ? pairOfText(entry) : pairOfObject(entry);
    if (pair !== undefined) return [pair];
    if (entry === null || entry === '') return [];
    read.report(key, 'extra-unreadable', 'warning', `“${shown(entry)}” is not of the form “variable: value”, so it is left out of the reference.`,
      'Write the name of a CSL variable, a colon and its value, in quotation marks: "publisher: Oxford University Press".');
    return [];
  });
  return Object.fromEntries(pairs);
}

/** The text of one CSL value in `csl_extra`; names and simple dates as in the other properties, anything else as JSON. */
export function extraText(variable: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return looksLikeJson(value) || value !== value.trim() ? JSON.stringify(value) : value;
  const friendly = friendlyText(variable, value);
  return friendly !== undefined && same(extraValue(variable, friendly), value) ? friendly : JSON.stringify(value);
}

/** The CSL value of one text in `csl_extra`: the inverse of `extraText`. */
export function extraValue(variable: string, text: string): unknown {
  if (looksLikeJson(text)) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  if (DATES.has(variable)) return parseIssued(text) ?? { literal: text };
  if (NAMES.has(variable)) return splitNames(text).map(parseName).filter((name) => Object.keys(name).length > 0);
  return text;
}

function pairOfText(text: string): readonly [string, string] | undefined {
  const colon = text.indexOf(':');
  if (colon < 1) return undefined;
  const [variable, value] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
  return variable === '' || value === '' ? undefined : [variable, value];
}

function pairOfObject(entry: unknown): readonly [string, string] | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  const [pair, ...others] = Object.entries(entry);
  if (pair === undefined || others.length > 0) return undefined;
  const variable: string = pair[0];
  const value: unknown = pair[1];
  return typeof value === 'string' || typeof value === 'number' ? [variable, String(value)] : undefined;
}

function friendlyText(variable: string, value: unknown): string | undefined {
  if (DATES.has(variable) && typeof value === 'object' && value !== null) return formatIssued(value);
  if (NAMES.has(variable) && Array.isArray(value)) return value.map((name: CslName) => formatName(name)).join('; ');
  return undefined;
}

function looksLikeJson(text: string): boolean {
  return /^\s*[[{"]/.test(text);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]: [string, unknown]) => [key, sorted(inner)]));
}
