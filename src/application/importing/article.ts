import type { Breathe } from '../ports';
import { blocksOf, type Block } from './article/blocks';
import type { Article, ArticleReference, MarkedStatement } from './article/article-types';
import { articleProblems } from './article/article-problems';
import { htmlToText, looksLikeHtml } from './article/html-to-text';
import { languageOf } from './article/language';
import { kindedLines, linesOf } from './article/lines';
import { markersIn, stylesUsed, type Marker, type MarkerStyle } from './article/markers';
import { findReferenceLists, type ReferenceList } from './article/reference-lists';
import { resolver, type NumberedList } from './article/resolve';
import { StatementCollector } from './article/statements';
import { titleOf } from './article/title';
import { finish, finishInSlices, type Steps } from './format';
import { parseReference } from './reference/parse-reference';

export type { Article, ArticleReference, MarkedStatement } from './article/article-types';

/** Reads an article at once: its lists of references, every sentence that cites, and the caveats that follow. Bad text gives problems. */
export function readArticle(text: string): Article {
  return finish(articleSteps(text));
}

/** The same in slices, for long texts: `breathe` is awaited between slices of a few milliseconds. */
export async function readArticleInSlices(text: string, breathe: Breathe): Promise<Article> {
  return finishInSlices(articleSteps(text), breathe);
}

/** Characters of running text, and references, that are read between two breaths. */
const SLICE = 4000;
const REFERENCES = 3;
const BLOCKS = 1000;

/** The same as steps, for a caller that has further steps of its own. */
export function* articleSteps(given: string): Steps<Article> {
  const html = looksLikeHtml(given);
  const text = html ? yield* htmlToText(given) : given;
  yield undefined;
  const lines = yield* kindedLines(yield* linesOf(text));
  yield undefined;
  const lists = yield* findReferenceLists(lines);
  yield undefined;
  const read = yield* readLists(lists, !html);
  const blocks = yield* blocksOf(text, lines, linesOfLists(lists));
  yield undefined;
  const resolve = resolver(read);
  const marked = yield* findMarkers(blocks, (label, at) => resolve(label, at) !== undefined, read.length > 0);
  const collector = new StatementCollector(resolve);
  let since = 0;
  for (const { block, markers } of marked) {
    collector.add(block, markers);
    since += block.text.length;
    if (since > SLICE) {
      since = 0;
      yield undefined;
    }
  }
  yield undefined;
  const statements = collector.finish();
  yield undefined;
  const references = read.flatMap((list) => list.references);
  const title = titleOf(lines);
  return {
    text: given,
    ...(title === undefined ? {} : { title }),
    language: languageOf(text),
    references,
    statements: html ? statements.map(withoutSpan) : statements,
    leftovers: collector.leftovers,
    problems: articleProblems({ text: given, lists: read, references, statements }),
  };
}

function withoutSpan({ span: _span, ...statement }: MarkedStatement): MarkedStatement {
  return statement;
}

function linesOfLists(lists: readonly ReferenceList[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const list of lists) for (let at = list.first; at < list.end; at += 1) inside.add(at);
  return inside;
}

/** Parses every entry. Lists whose numbers go on or start again keep apart by their own number in the ids. */
function* readLists(lists: readonly ReferenceList[], withSpans: boolean): Steps<readonly NumberedList[]> {
  const read: NumberedList[] = [];
  let count = 0;
  for (const [at, list] of lists.entries()) {
    const references: ArticleReference[] = [];
    const ids = new Set<string>();
    for (const [index, entry] of list.entries.entries()) {
      const label = list.numbered ? entry.label : String(index + 1);
      const id = lists.length > 1 ? `${at + 1}/${label}` : label;
      const unique = ids.has(id) ? `${id}/${index}` : id;
      ids.add(unique);
      references.push({ id: unique, label, text: entry.text, parsed: parseReference(entry.text), ...(withSpans ? { span: { from: entry.from, to: entry.to } } : {}) });
      count += 1;
      if (count % REFERENCES === 0) yield undefined;
    }
    read.push({ from: list.entries[0]?.from ?? 0, numbered: list.numbered, references });
  }
  return read;
}

interface MarkedBlock {
  readonly block: Block;
  readonly markers: readonly Marker[];
}

/** Markers of the ways that the article uses, block by block. */
function* findMarkers(blocks: readonly Block[], known: (label: string, at: number) => boolean, hasList: boolean): Steps<readonly MarkedBlock[]> {
  const counts: Record<MarkerStyle, number> = { square: 0, footnote: 0, superscript: 0, round: 0, attached: 0 };
  const all: MarkedBlock[] = [];
  let since = 0;
  for (const block of blocks) {
    const markers = markersIn(block);
    for (const marker of markers) if (marker.labels.some((label) => known(label, block.from + marker.from))) counts[marker.style] += 1;
    all.push({ block, markers });
    since += block.text.length;
    if (since > SLICE) {
      since = 0;
      yield undefined;
    }
  }
  const used = stylesUsed(counts);
  const counted = (marker: Marker, block: Block): boolean => used.has(marker.style) && (isPlain(marker) || marker.labels.some((label) => known(label, block.from + marker.from)) || (hasList && marker.style === 'round' && endsPhrase(block.text, marker)));
  const marked: MarkedBlock[] = [];
  for (const { block, markers } of all) {
    marked.push({ block, markers: markers.length === 0 ? markers : markers.filter((marker) => counted(marker, block)) });
    if (marked.length % BLOCKS === 0) yield undefined;
  }
  return marked;
}

/** Square brackets, footnotes and raised numbers are citations even where the list lacks the entry. */
function isPlain(marker: Marker): boolean {
  return marker.style === 'square' || marker.style === 'footnote' || marker.style === 'superscript';
}

function endsPhrase(text: string, marker: Marker): boolean {
  return /^\s?(?:[.,;:!?)]|$)/u.test(text.slice(marker.to, marker.to + 2));
}

