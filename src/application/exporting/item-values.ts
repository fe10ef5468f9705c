import type { CslDate, CslItem, CslName } from '../../domain/csl';

const NAME_PARTS = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'] as const;

/** Text that can be saved as UTF-8: halves of characters are replaced. '' for what is neither text nor number. */
export function textOf(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.replace(/[\uD800-\uDFFF]/gu, '\uFFFD') : '';
}

/** The same on one line, without control characters. */
export function lineOf(value: unknown): string {
  return value === undefined ? '' : textOf(value).replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Names as CSL writes them: known parts that are text; a name without any is left out. */
export function namesOf(value: unknown, clean: (part: unknown) => string = lineOf): CslName[] {
  const names: readonly unknown[] = Array.isArray(value) ? value : [];
  return names.flatMap((name): CslName[] => {
    if (typeof name !== 'object' || name === null) return [];
    const parts = NAME_PARTS.map((part) => [part, clean((name as CslName)[part])] as const).filter(([, text]) => text !== '');
    return parts.length === 0 ? [] : [Object.fromEntries(parts)];
  });
}

/** A date as CSL writes it: one or two dates of whole numbers, up to the first that is missing or 0; or words. Undefined where it says nothing. */
export function dateOf(value: unknown): CslDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return withText('raw', value);
  if (typeof value !== 'object' || value === null) return undefined;
  const date = value as Record<string, unknown>;
  const written = (Array.isArray(date['date-parts']) ? date['date-parts'] : []) as readonly unknown[];
  const parts = written.slice(0, 2).map(numbersOf).filter((numbers) => numbers.length > 0);
  const { season, circa } = date;
  const result = {
    ...(parts.length > 0 && { 'date-parts': parts }),
    ...(textOf(season) !== '' && { season: textOf(season) }),
    ...(circa !== undefined && circa !== false && { circa: true }),
    ...withText('literal', date['literal']),
    ...withText('raw', date['raw']),
  };
  return Object.keys(result).length === 0 ? undefined : result;
}

/** A table written as `key:value` with spaces between; a word alone stands for itself. */
export function table(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(text.split(' ').map((entry) => {
    const [key = '', value = key] = entry.split(':');
    return [key, value];
  }));
}

/** What a table of words says of one; undefined where it does not hold it. */
export function lookUp(table: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Whether the list of authors was cut off where it was read. */
export function hasMoreAuthors(item: CslItem): boolean {
  return textOf(item['authors-incomplete']) === 'true';
}

function numbersOf(value: unknown): number[] {
  const numbers = Array.isArray(value) ? value.slice(0, 3).map(Number) : [];
  const stop = numbers.findIndex((number) => !Number.isInteger(number) || number === 0);
  return stop < 0 ? numbers : numbers.slice(0, stop);
}

function withText(key: 'raw' | 'literal', value: unknown): CslDate | undefined {
  const text = textOf(value);
  return text === '' ? undefined : { [key]: text };
}
