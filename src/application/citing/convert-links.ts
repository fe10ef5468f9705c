import type { CitationCluster, TextEdit } from '../../domain/citation';
import { baseName } from '../../domain/links';
import { applyEdits } from '../../domain/text-edits';
import { writeKey } from './citation-key';
import { parseCitations } from './grammar';
import { findNoteLinks } from './note-links';
import type { TextLink } from './note-links';

/**
 * Why something stays as it is: a link to a place in a source, a citation with words or a page, one that the sentence reads aloud, a key
 * without a source, or a place in the text where the other form would not be read.
 */
export type WhyKept = 'place' | 'words' | 'in-text' | 'unknown' | 'unread';

/** Edits that turn links into citations or back; `done` counts the links or citations that they replace. */
export interface Conversion {
  readonly edits: readonly TextEdit[];
  readonly done: number;
  readonly kept: readonly { readonly text: string; readonly why: WhyKept }[];
}

/** An edit, how many it replaces, and what must be read in its place: keys or whole links, `at` so far behind where the new text starts. */
interface Draft extends TextEdit {
  readonly count: number;
  readonly at: number;
  readonly parts: readonly string[];
}

/** Whether a text has these keys or links at an offset. */
type Reader = (at: number, parts: readonly string[]) => boolean;

type Kept = Conversion['kept'][number];

/** What may stand between two links that are one citation: `[[a]], [[b]]`. */
const JOINT = /^[,;]? ?$/;

/**
 * Turns links to source notes into citations: `[[khan2009]]` into `[@khan2009]`, neighbours into one citation. Words that a link shows
 * stay before it: `[[khan2009|Khan]]` becomes `Khan [@khan2009]`. `keyOf` gives the citation key behind a target, where it is a source.
 */
export function linksToCitations(text: string, keyOf: (target: string) => string | undefined): Conversion {
  const kept: Kept[] = [];
  const groups: { readonly from: number; to: number; readonly words: string; readonly keys: string[] }[] = [];
  for (const link of findNoteLinks(text)) {
    const key = keyOf(link.target);
    if (key === undefined || link.target === '') continue;
    if (link.toPlace) {
      kept.push({ text: text.slice(link.from, link.to), why: 'place' });
      continue;
    }
    const words = wordsOf(link, key);
    const last = groups.at(-1);
    if (last !== undefined && words === '' && JOINT.test(text.slice(last.to, link.from))) {
      last.to = link.to;
      last.keys.push(key);
    } else groups.push({ from: link.from, to: link.to, words, keys: [key] });
  }
  const drafts = groups.map(({ from, to, words, keys }) => (
    { from, to, insert: `${words}[${keys.map(writeKey).join('; ')}]`, count: keys.length, at: words.length, parts: keys }));
  return checked(text, drafts, kept, citationReader);
}

/**
 * Turns citations into links to their source notes: `[@khan2009; @belavy2017]` into `[[khan2009]] [[belavy2017]]`. What a link cannot say
 * stays a citation. `linkOf` writes the link to the source of a key, in the way of the app; undefined where there is no source.
 */
export function citationsToLinks(text: string, linkOf: (key: string) => string | undefined): Conversion {
  const kept: Kept[] = [];
  const drafts: Draft[] = [];
  let end = 0;
  const clusters = parseCitations(text);
  clusters.forEach((cluster, index) => {
    const { from, to, items } = cluster;
    // A citation among the words of another goes with it.
    const nested = from < end;
    end = Math.max(end, to);
    if (nested || text.startsWith('[[', from)) return;
    const links = items.flatMap(({ id }) => linkOf(id) ?? []);
    const why = whyNoLink(cluster, links.length < items.length, (clusters[index + 1]?.from ?? to) < to);
    if (why === undefined) drafts.push({ from, to, insert: links.join(' '), count: 1, at: 0, parts: links });
    else if (why !== 'unknown' || text[from] === '[') kept.push({ text: text.slice(from, to), why });
  });
  return checked(text, drafts, kept, linkReader);
}

function whyNoLink(cluster: CitationCluster, unknown: boolean, holdsAnother: boolean): WhyKept | undefined {
  if (unknown) return 'unknown';
  if (cluster.items[0]?.mode === 'AuthorInText') return 'in-text';
  return isPlain(cluster) && !holdsAnother ? undefined : 'words';
}

function isPlain({ items }: CitationCluster): boolean {
  return items.every(({ mode, prefix, locator, suffix }) => mode === 'NormalCitation' && prefix + locator + suffix === '');
}

/** Words that have to stay; '' where the link shows its own name or the key. */
function wordsOf({ shown = '', target }: TextLink, key: string): string {
  const names = [key, `@${key}`, target, baseName(target)].map((name) => name.toLowerCase());
  return shown === '' || names.includes(shown.toLowerCase()) ? '' : `${shown} `;
}

function citationReader(text: string): Reader {
  const found = new Map(parseCitations(text).filter(isPlain).map(({ from, items }) => [from, items]));
  return (at, keys) => {
    const items = found.get(at) ?? [];
    return items.length === keys.length && items.every(({ id }, index) => id === keys[index]);
  };
}

function linkReader(text: string): Reader {
  const ends = new Map(findNoteLinks(text).map(({ from, to }) => [from, to]));
  return (at, links) => {
    let from = at;
    return links.every((link) => {
      const is = ends.get(from) === from + link.length;
      from += link.length + 1;
      return is;
    });
  };
}

/** Tries the edits out: one whose result would not be read as what it stands for is left out, since brackets nearby can swallow it. */
function checked(text: string, drafts: readonly Draft[], kept: readonly Kept[], read: (after: string) => Reader): Conversion {
  let edits = drafts;
  const unread = new Set<Draft>();
  for (let round = 0; round < 3 && edits.length > 0; round += 1) {
    const isRead = read(applyEdits(text, edits));
    let shift = 0;
    const failing = edits.filter(({ from, to, insert, at, parts }) => {
      const start = from + shift + at;
      shift += insert.length - (to - from);
      return !isRead(start, parts);
    });
    if (failing.length === 0) return conversion(text, edits, kept, [...unread]);
    for (const edit of failing) unread.add(edit);
    edits = edits.filter((edit) => !unread.has(edit));
  }
  return conversion(text, [], kept, drafts);
}

function conversion(text: string, edits: readonly Draft[], kept: readonly Kept[], unread: readonly Draft[]): Conversion {
  return {
    edits: edits.map(({ from, to, insert }) => ({ from, to, insert })),
    done: edits.reduce((sum, { count }) => sum + count, 0),
    kept: [...kept, ...unread.map(({ from, to }) => ({ text: text.slice(from, to), why: 'unread' as const }))],
  };
}
