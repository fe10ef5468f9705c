import { isDay, parseIssued, formatIssued } from './dates';
import { parseLink } from './links';
import type { NoteLink, Properties } from './note';
import type { Problem, Severity } from './reading';

/**
 * Reads front-matter values one key at a time and collects what is wrong with them. A value of another type is taken where only one
 * meaning is possible (number 12 for text `12`, one text for a list of one); otherwise it is absent and there is a problem.
 */
export class PropertyReader {
  readonly problems: Problem[] = [];

  constructor(readonly path: string, private readonly properties: Properties) {}

  /** Adds a problem about one property. */
  report(key: string, code: string, severity: Severity, what: string, fix: string): void {
    this.problems.push({ code, severity, where: `${this.path} › ${key}`, what, fix });
  }

  /** Text, trimmed at neither end inside; undefined where empty. */
  text(key: string): string | undefined {
    const value = this.value(key);
    if (!Array.isArray(value)) return this.scalar(key, value);
    const [first, ...rest] = value.map((item) => this.scalar(key, item)).filter((item) => item !== undefined);
    if (rest.length === 0) return first;
    this.report(key, 'text-wanted', 'warning', `“${key}” holds a list, so its ${rest.length + 1} entries were read as one text.`,
      `Write “${key}” as one text.`);
    return [first, ...rest].join(', ');
  }

  /** A list of texts; one text is a list of one. Never undefined, empty entries are left out. */
  list(key: string): readonly string[] {
    const value = this.value(key);
    if (value === undefined) return [];
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.map((item) => this.scalar(key, item)).filter((item) => item !== undefined);
  }

  /** The raw entries of a list, for keys whose entries have a form of their own. */
  entries(key: string): readonly unknown[] {
    const value = this.value(key);
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [value];
  }

  /** One word of a closed list. Any other word is a problem and no value: never a guess. */
  choice<T extends string>(key: string, words: readonly T[]): T | undefined {
    const value = this.value(key);
    const single: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
    if (single === undefined || single === null || single === '') return undefined;
    const written = typeof single === 'string' ? single.trim() : undefined;
    const word = words.find((candidate) => candidate === written);
    if (word !== undefined) return word;
    this.report(key, 'unknown-word', 'error', `“${key}” says “${shown(single)}”, which is not one of its words, so it counts as not filled in.`,
      `${this.suggestion(written, words)}Write one of: ${words.join(', ')}.`);
    return undefined;
  }

  /** A finite number of at least 0; digits in quotes count. 0 is a number. */
  number(key: string): number | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const number = /^\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isFinite(number)) return number;
    this.report(key, 'number-wanted', 'error', `“${key}” says “${shown(text)}”, which is not a number, so it counts as not filled in.`,
      'Write digits only, such as 79.');
    return undefined;
  }

  /** A checkbox: true or false, also as words. */
  checkbox(key: string): boolean | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    if (text === 'true' || text === 'false') return text === 'true';
    this.report(key, 'checkbox-wanted', 'error', `“${key}” says “${shown(text)}”, so it counts as not filled in.`, 'Write true or false.');
    return undefined;
  }

  /** The same without a problem, for a key that decides how another one is read. */
  checkboxQuietly(key: string): boolean | undefined {
    const value = this.value(key);
    return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
  }

  /** Obsidian's tags without `#`: a list, or one text with commas or spaces between. */
  tags(): readonly string[] {
    const texts = this.list('tags').flatMap((text) => text.split(/[\s,]+/));
    return texts.map((tag) => tag.replace(/^#+/, '')).filter((tag) => tag !== '');
  }

  /** A day `YYYY-MM-DD`; a time after it is dropped. */
  day(key: string): string | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const day = text.split(/[T ]/, 1)[0] ?? '';
    if (isDay(day)) return day;
    this.report(key, 'date-wanted', 'error', `“${key}” says “${shown(text)}”, which is not a day, so it counts as not filled in.`,
      'Write year, month and day, such as 2024-05-31.');
    return undefined;
  }

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, written out in full digits. */
  partialDate(key: string): string | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const date = parseIssued(text.split('T', 1)[0] ?? '');
    const written = date && formatIssued(date);
    if (written !== undefined) return written;
    this.report(key, 'date-wanted', 'error', `“${key}” says “${shown(text)}”, which is not a date, so it counts as not filled in.`,
      'Write the year, or year and month, or the day: 2017, 2017-04 or 2017-04-18.');
    return undefined;
  }

  /** One link to a note. */
  link(key: string): NoteLink | undefined {
    return this.links(key)[0];
  }

  /** Links to notes, each once. Text that is not a link is a problem and left out. */
  links(key: string): readonly NoteLink[] {
    const found = new Map<string, NoteLink>();
    for (const entry of this.linkTexts(key)) {
      const link = parseLink(entry);
      if (link === undefined) this.reportNoLink(key, entry);
      else if (!found.has(link.target.toLowerCase())) found.set(link.target.toLowerCase(), link);
    }
    return [...found.values()];
  }

  /** `[[a]]` without quotes is a list inside a list in YAML: its text is plain to see, but the app does not see a link. */
  private linkTexts(key: string): readonly string[] {
    const value = this.value(key);
    if (value === undefined) return [];
    const bare = bareLinkInYaml([value]);
    const entries: readonly unknown[] = bare === undefined && Array.isArray(value) ? value : [value];
    return entries.flatMap((entry) => {
      const unquoted = bareLinkInYaml([entry]);
      if (unquoted === undefined) return this.scalar(key, entry) ?? [];
      this.report(key, 'link-not-quoted', 'warning', `The link [[${unquoted}]] in “${key}” has no quotation marks, so the app does not see it as a link.`,
        `Write "[[${unquoted}]]", with the quotation marks.`);
      return `[[${unquoted}]]`;
    });
  }

  private reportNoLink(key: string, entry: string): void {
    this.report(key, 'link-wanted', 'error', `“${shown(entry)}” in “${key}” is not a link, so it is left out.`,
      `Write a link to a note in quotation marks, such as "[[${shown(entry).replace(/["[\]|#]/g, '')}]]".`);
  }

  private value(key: string): unknown {
    if (!Object.hasOwn(this.properties, key)) return undefined;
    const value = this.properties[key];
    return value === null || value === undefined ? undefined : value;
  }

  private scalar(key: string, value: unknown): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
    this.report(key, 'text-wanted', 'error', `“${key}” holds “${shown(value)}”, which is not text, so it counts as not filled in.`,
      'Put the text in quotation marks, above all where it holds a colon.');
    return undefined;
  }

  private suggestion(written: string | undefined, words: readonly string[]): string {
    const folded = written?.toLowerCase().replace(/[\s-]+/g, '_');
    const near = words.find((word) => word === folded);
    return near === undefined ? '' : `Perhaps you mean ${near}. `;
  }
}

/** The target where a value is what YAML makes of `[[target]]`: a list of a list of one text. */
function bareLinkInYaml(value: readonly unknown[]): string | undefined {
  const [outer] = value;
  if (!Array.isArray(outer) || outer.length !== 1) return undefined;
  const inner: unknown = outer[0];
  if (!Array.isArray(inner) || inner.length !== 1) return undefined;
  const target: unknown = inner[0];
  return typeof target === 'string' || typeof target === 'number' ? String(target) : undefined;
}

/** A value as a problem quotes it: one line, at most 60 characters. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? String(value);
  const line = text.slice(0, 200).replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
