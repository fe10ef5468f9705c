import type { Relation } from '../../domain/claim';
import { foldKey } from '../citekeys/fold-key';
import type { CitationUsage } from '../citing/citation-usage';
import { countedKeys } from '../citing/cite';
import { parseCitations } from '../citing/grammar';
import { findNoteLinks } from '../citing/note-links';
import type { Place } from '../citing/note-references';
import type { ClaimView, Library } from '../library';

/** A note that uses a source or a claim in its text: how often it cites and how often it links. */
export interface UsingNote {
  readonly path: string;
  readonly cites: number;
  readonly links: number;
  /** The keys that it cites: the source's own, or those of the claim's counted sources. */
  readonly keys: readonly string[];
}

/** Where a source or a claim is used. */
export interface WhereUsed {
  readonly path: string;
  readonly kind: 'source' | 'claim';
  /** In the order of their paths. */
  readonly notes: readonly UsingNote[];
  /** Claims that link a source in their properties, and how. */
  readonly claims: readonly { readonly view: ClaimView; readonly relation: Relation }[];
}

/** Where the source or claim at a path is used, from what `usage` has read; undefined for any other note. */
export function whereUsed(path: string, usage: Pick<CitationUsage, 'notesCiting' | 'notesLinking'>, library: Pick<Library, 'get' | 'claimView' | 'claimViews'>): WhereUsed | undefined {
  const note = library.get(path)?.value;
  if (note === undefined || note.kind === 'handout') return undefined;
  const view = library.claimView(path);
  const keys = note.kind === 'source' ? [note.citekey] : view ? countedKeys(view) : [];
  const claims = note.kind === 'source'
    ? library.claimViews().flatMap((other) => other.sources.filter(({ source }) => source.path === path).map(({ relation }) => ({ view: other, relation })))
    : [];
  // A claim note that links the source in its properties mostly links it in its text too: once is enough.
  const linking = new Set(claims.map(({ view: other }) => other.claim.path));
  const notes = usingNotes(path, keys, usage).filter((user) => user.cites > 0 || !linking.has(user.path));
  return { path, kind: note.kind, claims, notes };
}

/** Where a text cites any of the keys or links the note at `used`, from top to bottom. `path` is the text's own. */
export function usesIn(text: string, path: string, used: { readonly path: string; readonly keys: readonly string[] }, library: Pick<Library, 'resolve'>): readonly Place[] {
  const keys = new Set(used.keys.map(foldKey));
  const cited = parseCitations(text).filter(({ items }) => items.some(({ id }) => keys.has(foldKey(id))));
  const linked = findNoteLinks(text).filter(({ target }) => library.resolve({ target }, path)?.path === used.path);
  return [...cited, ...linked].map(({ from, to }) => ({ from, to })).sort((one, other) => one.from - other.from);
}

function usingNotes(path: string, keys: readonly string[], usage: Pick<CitationUsage, 'notesCiting' | 'notesLinking'>): UsingNote[] {
  const notes = new Map<string, { cites: number; links: number; keys: string[] }>();
  const of = (user: string): { cites: number; links: number; keys: string[] } => {
    const known = notes.get(user) ?? { cites: 0, links: 0, keys: [] };
    notes.set(user, known);
    return known;
  };
  for (const key of keys) {
    for (const use of usage.notesCiting(key)) {
      const user = of(use.path);
      user.cites += use.times;
      user.keys.push(key);
    }
  }
  for (const use of usage.notesLinking(path)) of(use.path).links += use.times;
  return [...notes]
    .filter(([user]) => user !== path)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([user, { cites, links, keys: cited }]) => ({ path: user, cites, links, keys: cited }));
}
