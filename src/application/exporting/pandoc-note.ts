import type { CitationCluster, TextEdit } from '../../domain/citation';
import { baseName } from '../../domain/links';
import type { Reading } from '../../domain/reading';
import { applyEdits } from '../../domain/text-edits';
import { readKey, writeKey } from '../citing/citation-key';
import type { CitedNote, SourceContext } from '../citing/cited-note';
import { DEEPEST_EMBED, embeddedStretch, type EmbeddedNotes } from '../citing/embeds';
import { parseCitations } from '../citing/grammar';
import { maskAt, type Mask } from '../citing/masks';
import { findNoteLinks } from '../citing/note-links';
import { childrenOf } from '../citing/nested-citations';
import { findReferencesBlocks } from '../citing/references-block';
import { findReferencesSection } from '../citing/references-section';
import { toMarkdown } from '../citing/rich-text';
import { scanNote } from '../citing/scan';
import { setProperties, splitNote } from '../notes/front-matter';

/** What the exported note names: the files beside it, and itself where it has no title. */
export interface PandocFiles {
  readonly bibliography: string;
  readonly style?: string;
  readonly title: string;
}

/** What turning a note into Markdown for pandoc needs: sources by key, and the notes that it embeds. */
export type PandocSources = Pick<SourceContext, 'itemOf' | 'wikilinkKey' | 'embeds'>;

/** The same with the embedded notes read. */
interface ReadSources extends Pick<SourceContext, 'itemOf' | 'wikilinkKey'> {
  readonly embedded: EmbeddedNotes | undefined;
}

/**
 * A note as Markdown that `pandoc --citeproc` prints with the same numbers: citations as keys, each as its source note writes it; a place for
 * the list instead of our section; embedded notes put in; comments, links and callouts of the app in Markdown's own words. No value, and a
 * problem of severity `error`, where the front matter or the markers of the list cannot be read.
 */
export async function pandocNote(text: string, note: CitedNote, sources: PandocSources, files: PandocFiles): Promise<Reading<string>> {
  const { section, problems } = findReferencesSection(text);
  const broken = [...note.problems, ...problems].filter(({ severity, where }) => severity === 'error' && where !== 'csl');
  if (broken.length > 0) return { problems: broken };
  const place = listPlace(note);
  const body = bodyFor(text, place, { ...sources, embedded: await sources.embeds?.(text) }, 0);
  const hasPlace = section !== undefined || findReferencesBlocks(text).length > 0;
  const whole = !hasPlace && place !== '' ? `${body.replace(/\n*$/, '\n\n')}${place}\n` : body;
  return setProperties(whole, (properties) => changeProperties(properties, note, files, /^#\s/m.test(body)));
}

/** The text with everything but its front matter put in pandoc's words. `list` stands for our section. */
function bodyFor(text: string, list: string, sources: ReadSources, depth: number): string {
  const { section } = findReferencesSection(text);
  const { masks } = scanNote(text);
  const clusters = parseCitations(text, sources.wikilinkKey && { wikilinkKey: sources.wikilinkKey });
  const idOf = (key: string): string | undefined => sources.itemOf(key)?.id;
  const embed = (inner: string): string => embedded(inner, sources, depth);
  return applyEdits(text, withoutOverlaps([
    ...(section === undefined ? [] : [{ from: section.from, to: section.to, insert: list }]),
    // A list has one place: the first block where there is no section.
    ...findReferencesBlocks(text).map(({ from, to }, at) => ({ from, to, insert: section === undefined && at === 0 ? list : '' })),
    ...clusters.flatMap((cluster) => citationEdits(text, cluster, idOf)),
    ...clusters.filter(({ items }) => items.some(({ prefix, suffix }) => `${prefix}${suffix}`.includes('@'))).flatMap((cluster) => flattened(text, cluster, childrenOf(cluster, clusters))),
    ...masks.flatMap((mask) => maskEdits(text, mask, embed)),
    ...findNoteLinks(text).map(({ from, to, target, shown }) => ({ from, to, insert: shown || baseName(target) })),
    ...appMarks(text, masks),
  ]));
}

/** Where pandoc puts the list: under the heading that our list has. */
function listPlace({ settings, cited }: CitedNote): string {
  if (cited.length === 0) return '';
  const heading = settings.title === '' ? '' : `## ${toMarkdown([{ text: settings.title }], false)} {.unnumbered}\n\n`;
  return `${heading}::: {#refs}\n:::`;
}

/** Keys as the sources write them: pandoc tells letter cases apart. A handle in the text (`@someone`) must not become one. */
function citationEdits(text: string, { from, to, items }: CitationCluster, idOf: (key: string) => string | undefined): TextEdit[] {
  const keys = items.map(({ id }) => ({ id, known: idOf(id) }));
  if (text.startsWith('[[', from)) return [{ from, to, insert: `[${keys.map(({ id, known }) => writeKey(known ?? id)).join('; ')}]` }];
  return items.flatMap((item): TextEdit[] => {
    const key = keyIn(text, item);
    const known = idOf(item.id);
    if (key === undefined || (known === undefined && item.mode !== 'AuthorInText')) return [];
    if (known === undefined) return [{ from: key.from, to: key.from, insert: '\\' }];
    const insert = writeKey(known);
    return text.slice(key.from, key.to) === insert ? [] : [{ from: key.from, to: key.to, insert }];
  });
}

/** Pandoc loses a citation that holds another (`[@a, but see [@b]]`): its words go to the inner one, as `[@a; but see @b]`. */
function flattened(text: string, { items }: CitationCluster, children: readonly CitationCluster[]): TextEdit[] {
  return children.flatMap(({ from, to }): TextEdit[] => {
    const item = items.find((one) => one.from <= from && from < one.to);
    const key = item && keyIn(text, item);
    if (item === undefined || key === undefined) return [];
    const start = item.locator === '' ? key.to : Math.max(key.to, text.indexOf(item.locator, key.to) + item.locator.length);
    const joint = key.to <= from ? { from: start, to: start + (text[start] === ',' ? 1 : 0), insert: ';' } : { from: to, to, insert: ';' };
    return [joint, ...(text[from] === '[' ? [{ from, to: from + 1, insert: '' }, { from: to - 1, to, insert: '' }] : [])];
  });
}

function keyIn(text: string, { id, from, to }: CitationCluster['items'][number]): { readonly from: number; readonly to: number } | undefined {
  for (let at = text.indexOf('@', from); at >= 0 && at < to; at = text.indexOf('@', at + 1)) {
    const key = readKey(text, at, at);
    if (key?.id === id) return key;
  }
  return undefined;
}

/** Comments of the app go; a key in an address is none; what is embedded is put in. */
function maskEdits(text: string, { kind, from, to }: Mask, embed: (inner: string) => string): TextEdit[] {
  const inside = text.slice(from, to);
  if (kind === 'comment' && inside.startsWith('%%')) return [{ from, to, insert: '' }];
  if (kind !== 'link') return [];
  if (inside.startsWith('[[') && text[from - 1] === '!') return [{ from: from - 1, to, insert: embed(inside.slice(2, -2)) }];
  if (!/^(?:[a-z][a-z\d+.-]*:\/\/|www\.)/i.test(inside) || /(?:\]: ?|<)$/.test(text.slice(Math.max(0, from - 3), from))) return [];
  return [...inside.matchAll(/@/g)].map(({ index }) => ({ from: from + index, to: from + index, insert: '\\' }));
}

/** `picture.png|300` as a picture; a note as its text, or its name where it cannot be read. */
function embedded(inner: string, sources: ReadSources, depth: number): string {
  const [written = '', size = ''] = inner.split('|');
  const target = written.trim();
  if (/\.(?:png|jpe?g|gif|svg|webp|bmp|avif)$/i.test(target)) return `![](<${target.replace(/[<>]/g, '')}>)${/^\d+$/.test(size) ? `{width=${size}}` : ''}`;
  const text = sources.embedded?.get(target)?.text;
  const stretch = text === undefined ? undefined : embeddedStretch(target, text, scanNote(text).masks);
  if (text === undefined || stretch === undefined || depth >= DEEPEST_EMBED) return baseName(target.split('#')[0] ?? '');
  const shown = text.slice(Math.max(stretch.from, splitNote(text).bodyStart), stretch.to);
  return bodyFor(shown, '', sources, depth + 1).trim();
}

/** Titles of callouts become bold text, and marks of blocks (`^abc`) go. */
function appMarks(text: string, masks: readonly Mask[]): TextEdit[] {
  const callouts = [...text.matchAll(/^([ \t]*>[> \t]*)\[!([\w-]{1,50})(?:\|[^\]\n]{0,50})?\][+-]?[ \t]*([^\r\n]*)/gm)].flatMap(({ index, 0: line, 1: quote = '', 2: kind = '', 3: title = '' }): TextEdit[] => {
    const to = index + line.length - title.length;
    const end = index + line.length;
    const name = kind.charAt(0).toUpperCase() + kind.slice(1);
    return [{ from: index + quote.length, to, insert: title === '' ? `**${name}**\n${quote.trimEnd()}` : '' }, ...(title === '' ? [] : [{ from: end, to: end, insert: `\n${quote.trimEnd()}` }])];
  });
  const blocks = [...text.matchAll(/[ \t]\^[\w-]{1,50}(?=[ \t]{0,9}\r?$)/gm)].map(({ index, 0: mark }) => ({ from: index, to: index + mark.length, insert: '' }));
  return [...callouts, ...blocks].filter(({ from }) => maskAt(masks, from + 1) === undefined);
}

/** What pandoc reads in the front matter is set, what is ours goes, and a key in any other property cites nothing. */
function changeProperties(properties: Record<string, unknown>, { settings, cited, citations }: CitedNote, files: PandocFiles, hasHeading: boolean): void {
  for (const [name, value] of Object.entries(properties)) properties[name] = withoutKeys(value);
  for (const name of ['evidence', 'nocite', 'references-title', 'csl']) delete properties[name];
  const inText = new Set(citations.flatMap(({ cluster }) => cluster.items.map(({ id }) => id.toLowerCase())));
  const uncited = cited.filter((key) => !inText.has(key.toLowerCase()));
  if (uncited.length > 0) properties['nocite'] = uncited.map(writeKey).join(', ');
  properties['bibliography'] = files.bibliography;
  if (files.style !== undefined) properties['csl'] = files.style;
  properties['lang'] = settings.locale;
  if (properties['title'] === undefined && !hasHeading) properties['title'] = files.title;
}

/** Pandoc reads properties as Markdown, and numbers what they cite. */
function withoutKeys(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/(\\?)@/g, (mark, escaped: string) => (escaped === '' ? '\\@' : mark));
  if (Array.isArray(value)) return value.map(withoutKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutKeys(inner)]));
}

/** In the order of the text; of two that overlap, the one that starts first. */
function withoutOverlaps(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((one, other) => one.from - other.from || other.to - one.to)) {
    if (edit.from >= (kept.at(-1)?.to ?? 0)) kept.push(edit);
  }
  return kept;
}
