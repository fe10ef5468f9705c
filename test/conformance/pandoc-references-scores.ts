import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inlineFormatting } from '../../src/application/citing/inline-formatting';
import type { Formatting } from '../../src/application/citing/formatting';
import { toHtml } from '../../src/application/citing/rich-text';
import { findStyle, readStyle } from '../../src/application/citing/styles';
import type { StyleInfo } from '../../src/application/citing/styles';
import { childrenOf, type CslNode } from '../../src/application/citing/style-tree';
import type { CslItem } from '../../src/domain/csl';
import { collectedLocale, collectedStyle } from './csl-collection';

/** References as `pandoc --citeproc` of 2023 prints them, against ours of the same items. */
const folder = path.join(__dirname, '../../../shared/data/pandoc-references');
/** Debian's `citation-style-language-styles`: the styles that pandoc had. */
const THEN = process.env['CSL_STYLES'] ?? '/usr/share/citation-style-language/styles';

/** Where the style comes from: what pandoc had (where it is installed), the CSL project's collection of today, what the plugin carries. */
export type StyleOrigin = 'as pandoc had it' | 'collection of today' | 'shipped';

export interface PandocScores {
  readonly all: number;
  /** The same text, letter by letter. Formatting is not compared. */
  readonly same: number;
  /** Of these, references in which pandoc prints the address beside a DOI, which we leave out: our item had no DOI there. */
  readonly withAddress: number;
  /** How many differ in what way. */
  readonly classes: ReadonlyMap<string, number>;
  /** Those in no class: pandoc's text and ours. */
  readonly unnamed: readonly (readonly [where: string, theirs: string, ours: string])[];
}

/** What we know to differ, as changes to both texts that make them the same. */
const CLASSES: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['month names of the newer American locale', (text) => text.replace(/\b(Jun|Jul|Sep)[a-z]*(?=[ ;:.,)])/g, '$1')],
  ['pandoc’s page ranges cut too short (1–4 for 1–14)', (text) => text.replace(/(?<=\d[‐-―])\d+(?=\d)/g, '')],
  ['hyphen or dash in numbers', (text) => text.replace(/(?<=[\dA-Z])[‐-―−-](?=[\p{L}\d])/gu, '-')],
  ['quotation marks, and marks that meet them', (text) => text.replace(/[.,]*\s*[“”„«»"‘’‚']+[.,]*\s*/g, ' ').replace(/\s+/g, ' ')],
  ['day 0 that pandoc prints', (text) => text.replace(/\b0\.? (?=\p{L})|(?<=\p{L}) 0(?=;)/gu, '')],
  ['full stop that pandoc puts after Chinese names', (text) => text.replace(/(?<=\p{Script=Han})\./gu, '')],
  ['second initial, which pandoc leaves out (Hai-jun)', (text) => text.replace(/(?<=\p{L} [A-Z])[A-Z](?=[,.])/gu, '')],
  ['letter after the year: pandoc listed more', (text) => text.replace(/(?<=\((?:\d{4}))[a-z](?=\))/g, '')],
  ['p. or pp. for an odd range', (text) => text.replace(/\bpp\./g, 'p.')],
  ['number of pages with a roman part', (text) => text.replace(/(?<=x, \d+) [pS](?=\.)/g, '')],
  ['title case', (text) => text.toLowerCase()],
  ['space before a mark', (text) => text.replace(/ (?=[;,.:])/g, '')],
];

/** What styles print otherwise since then: BMJ on the whole, web pages and reports, identifiers in NLM's. */
const CHANGED = /^bmj\||\[Internet\]|Published |\((?:No|Nᵒ|Nr)\.? ?|(?:^|\()draft-|Research Report|PubMed PMID/;

/** True where the samples are there. */
export function hasPandocReferences(): boolean {
  return existsSync(folder);
}

/** True where the styles that pandoc had are installed. */
export function hasStylesOfThen(): boolean {
  return existsSync(path.join(THEN, 'apa.csl'));
}

/** Compares every reference in styles of one origin. */
export async function scorePandocReferences(origin: StyleOrigin): Promise<PandocScores> {
  const items = new Map((JSON.parse(readFileSync(path.join(folder, 'items.json'), 'utf8')) as CslItem[]).map((item) => [item.id, item]));
  const withoutDoi = new Map([...items].map(([id, { DOI: _doi, PMID: _pmid, ...bare }]) => [id, bare as CslItem]));
  const rendered = JSON.parse(readFileSync(path.join(folder, 'rendered.json'), 'utf8')) as Record<string, Record<string, string>>;
  const formatting = inlineFormatting();
  const score = { all: 0, same: 0, withAddress: 0, classes: new Map<string, number>(), unnamed: [] as [string, string, string][] };
  for (const [name, expected] of Object.entries(rendered)) {
    const [id = '', locale = ''] = name.split('|');
    const style = styleOf(id, locale, origin);
    if (style === undefined) continue;
    const [ours, bare] = [await printed(formatting, style, locale, items), await printed(formatting, style, locale, withoutDoi)];
    for (const [key, html] of Object.entries(expected)) {
      const theirs = textOf(html).replace(/^[[(]?\d+[\])]?\.?\s*/, '');
      const mine = ours.get(key) ?? '';
      const alone = bare.get(key) ?? '';
      score.all += 1;
      if (mine === theirs || alone === theirs) {
        score.same += 1;
        if (mine !== theirs) score.withAddress += 1;
        continue;
      }
      const named = classesOf(theirs, mine) ?? classesOf(theirs, alone) ?? (origin !== 'as pandoc had it' && CHANGED.test(`${name} ${theirs} ${mine}`) ? ['the style has changed since'] : undefined);
      for (const one of named ?? []) score.classes.set(one, (score.classes.get(one) ?? 0) + 1);
      if (named === undefined) score.unnamed.push([`${name} ${key}`, theirs, mine]);
    }
  }
  return score;
}

/** The fewest classes, three at most, that together make two texts the same. */
function classesOf(one: string, other: string): string[] | undefined {
  const search = (a: string, b: string, from: number, left: number): string[] | undefined => {
    if (a === b) return [];
    for (let at = from; left > 0 && at < CLASSES.length; at += 1) {
      const [name, change] = CLASSES[at] ?? ['', String];
      const rest = search(change(a), change(b), at + 1, left - 1);
      if (rest !== undefined) return [name, ...rest];
    }
    return undefined;
  };
  return search(one, other, 0, 1) ?? search(one, other, 0, 2) ?? search(one, other, 0, 3);
}

async function printed(formatting: Formatting, style: StyleInfo, locale: string, items: ReadonlyMap<string, CslItem>): Promise<ReadonlyMap<string, string>> {
  const { value } = await formatting.format({ style, locale, request: { items, citations: [], uncited: [...items.keys()] } });
  return new Map(value?.entries.map(({ id, text }) => [id, textOf(toHtml(text))]));
}

function styleOf(id: string, locale: string, origin: StyleOrigin): StyleInfo | undefined {
  if (origin === 'shipped') return findStyle(id).value;
  if (origin === 'as pandoc had it') {
    const style = readStyle(readFileSync(path.join(THEN, `${id}.csl`), 'utf8'), id).value;
    return style && { ...style, cacheKey: `then:${id}|${locale}`, tree: () => withMonthsOfThen(style.tree(), locale) };
  }
  if (collectedStyle(id) === undefined) return undefined;
  const tree = (): CslNode => withMonthsOfThen(collectedStyle(id) ?? { name: 'style', attrs: {}, children: [] }, locale);
  return { id, title: id, kind: 'numeric', cacheKey: `collected:${id}|${locale}`, tree };
}

/** The collection's American locale still has “Sep.”, as pandoc's: it goes into the style, where a locale's words may be changed. */
function withMonthsOfThen(style: CslNode, locale: string): CslNode {
  const terms = childrenOf(collectedLocale(locale) ?? style, 'terms').flatMap((list) => childrenOf(list, 'term')).filter(({ attrs }) => attrs['name']?.startsWith('month-'));
  if (locale !== 'en-US' || terms.length === 0) return style;
  const months: CslNode = { name: 'locale', attrs: { 'xml:lang': locale }, children: [{ name: 'terms', attrs: {}, children: terms }] };
  return { ...style, children: [...style.children, months] };
}

function textOf(html: string): string {
  return html.replace(/<\/?(?:a|b|i|em|strong|sup|sub|div|span)(?: [^<>]*)?>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&amp;/g, '&')
    .replace(/[\u00A0\u202F\u2009]/g, ' ').replace(/\s+/g, ' ').trim();
}
