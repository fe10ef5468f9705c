import type { NoteLink } from '../../domain/note';
import type { Problem } from '../../domain/reading';
import type { Source, Status } from '../../domain/source';
import { foldKey } from '../citekeys/fold-key';
import type { ClaimView, Library } from '../library';
import { countedKeys } from './cite';
import type { CitedNote } from './cited-note';
import { findNoteLinks } from './note-links';
import { findReferencesBlocks } from './references-block';
import { listMarkdown, referenceRows } from './reference-list';
import type { ReferenceRow } from './reference-list';
import { findReferencesSection, isEditedByHand, lineBreakOf, sectionEdit } from './references-section';
import { similarKeys } from './similar-keys';

/** A stretch of a note, UTF-16. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A source as the note's list prints it. `source` is missing only while the vault changes; `places` is empty where only `nocite` or an embedded note lists it. */
export interface ListedSource {
  readonly key: string;
  readonly row: ReferenceRow;
  readonly source: Source | undefined;
  /** Claims that rest on it. */
  readonly claims: readonly ClaimView[];
  readonly places: readonly Place[];
  /** The first embedded note that cites it, where this one does not. */
  readonly embed: string | undefined;
}

/** What stands in the way of a right reference list, worst first. */
export type ReferenceProblem =
  | { readonly kind: 'unknown'; readonly key: string; readonly similar: readonly string[]; readonly places: readonly Place[] }
  | { readonly kind: 'status'; readonly key: string; readonly status: Status; readonly source: Source; readonly places: readonly Place[] }
  | { readonly kind: 'shared'; readonly key: string; readonly paths: readonly string[]; readonly places: readonly Place[] }
  | { readonly kind: 'edited'; readonly places: readonly Place[] }
  | { readonly kind: 'stated'; readonly problem: Problem; readonly places: readonly Place[] };

/** A source or claim that the note links without citing it. `keys` are what citing it inserts. */
export interface UncitedLink {
  readonly path: string;
  readonly title: string;
  readonly claim: ClaimView | undefined;
  readonly keys: readonly string[];
  readonly places: readonly Place[];
}

/** The list between the markers: none needed (a `references` block is one) or none possible, not there yet, the same as it would be written, another, or changed by a person. */
export type ListState = 'none' | 'missing' | 'current' | 'outdated' | 'edited';

/** Everything that the References sidebar shows of a note. */
export interface NoteReferences {
  /** The style numbers 1, 2, 3 …, so that places in the list say the same. */
  readonly counted: boolean;
  readonly sources: readonly ListedSource[];
  readonly problems: readonly ReferenceProblem[];
  readonly uncited: readonly UncitedLink[];
  readonly list: ListState;
}

type KnownNotes = Pick<Library, 'sourceByKey' | 'sources' | 'claimsOn' | 'claimView' | 'resolve' | 'get'>;

/** Statuses that a person has to know of before relying on a source. */
const UNSOUND: readonly Status[] = ['retracted', 'withdrawn', 'partial_retraction', 'concern'];

/** Puts together what a formatted note cites with what the library knows of it. */
export function noteReferences(path: string, text: string, cited: CitedNote, library: KnownNotes): NoteReferences {
  const places = placesByKey(cited);
  const { counted, rows } = referenceRows(cited.entries, isNumbered(cited));
  const sources = rows.flatMap((row, index): ListedSource[] => {
    const key = cited.cited[index];
    if (key === undefined) return [];
    const source = library.sourceByKey(key);
    const embed = cited.embedded.find(({ citations }) => citations.some(({ cluster }) => cluster.items.some(({ id }) => foldKey(id) === foldKey(key))));
    return [{ key, row, source, claims: source ? library.claimsOn(source.path) : [], places: places.get(foldKey(key)) ?? [], embed: embed?.path }];
  });
  const { state, inside, problems } = listState(text, cited);
  return {
    counted,
    sources,
    list: state,
    uncited: uncitedLinks(path, text, new Set(cited.cited.map(foldKey)), library),
    problems: [
      ...unknownKeys(cited, places, library),
      ...sources.flatMap((listed) => sourceProblems(listed, library)),
      ...(state === 'edited' ? [{ kind: 'edited' as const, places: inside }] : []),
      ...[...cited.problems, ...problems]
        .filter(({ code, where }) => (code !== 'citation-unknown' || where === 'nocite') && code !== 'citation-shared')
        .map((problem) => ({ kind: 'stated' as const, problem, places: placesOf(problem, text, places) })),
    ],
  };
}

/** Whether the style numbers its references or labels them. */
export function isNumbered({ settings }: CitedNote): boolean {
  return settings.style?.kind === 'numeric' || settings.style?.kind === 'label';
}

/** Where each key is cited, from top to bottom. */
function placesByKey({ citations }: CitedNote): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const { cluster } of citations) {
    for (const { id } of cluster.items) places.set(foldKey(id), [...(places.get(foldKey(id)) ?? []), { from: cluster.from, to: cluster.to }]);
  }
  for (const [key, found] of places) places.set(key, found.sort((one, other) => one.from - other.from));
  return places;
}

function unknownKeys({ citations }: CitedNote, places: ReadonlyMap<string, readonly Place[]>, library: KnownNotes): ReferenceProblem[] {
  const unknown = new Map(citations.flatMap((citation) => citation.unknown.map((key) => [foldKey(key), key] as const)).reverse());
  if (unknown.size === 0) return [];
  const known = library.sources().map(({ citekey }) => citekey);
  const problems = [...unknown].map(([id, key]) => ({ kind: 'unknown' as const, key, similar: similarKeys(key, known), places: places.get(id) ?? [] }));
  return problems.sort((one, other) => (one.places[0]?.from ?? 0) - (other.places[0]?.from ?? 0));
}

function sourceProblems({ key, source, places }: ListedSource, library: KnownNotes): ReferenceProblem[] {
  if (source === undefined) return [];
  const shared = library.get(source.path)?.problems.some(({ code }) => code === 'citekey-shared') === true;
  const paths = shared ? library.sources().filter(({ citekey }) => foldKey(citekey) === foldKey(key)).map((other) => other.path) : [];
  return [
    ...(UNSOUND.includes(source.status) && source.statusAck === undefined ? [{ kind: 'status' as const, key, status: source.status, source, places }] : []),
    ...(paths.length > 1 ? [{ kind: 'shared' as const, key, paths, places }] : []),
  ];
}

function listState(text: string, cited: CitedNote): { readonly state: ListState; readonly inside: readonly Place[]; readonly problems: readonly Problem[] } {
  const { section, problems } = findReferencesSection(text, cited.read);
  const { entries } = cited;
  // Where something stands in the way of the whole list, updating does nothing.
  const isBlocked = [...cited.problems, ...problems].some(({ severity }) => severity === 'error');
  if (isBlocked || section === undefined) {
    const isMissing = !isBlocked && entries.length > 0 && findReferencesBlocks(text, cited.read).length === 0;
    return { state: isMissing ? 'missing' : 'none', inside: [], problems };
  }
  const list = listMarkdown(entries, cited.settings.title, isNumbered(cited));
  const inside = [{ from: section.insideFrom, to: section.insideFrom }];
  if (sectionEdit(text, section, list, lineBreakOf(text)) === undefined) return { state: 'current', inside, problems };
  return { state: isEditedByHand(text.slice(section.insideFrom, section.insideTo), list) ? 'edited' : 'outdated', inside, problems };
}

function uncitedLinks(path: string, text: string, cited: ReadonlySet<string>, library: KnownNotes): UncitedLink[] {
  // Sources and claims link each other by their nature.
  const kind = library.get(path)?.value?.kind;
  if (kind === 'source' || kind === 'claim' || !/\[\[|\]\(/.test(text)) return [];
  const links = new Map<string, UncitedLink & { readonly places: Place[] }>();
  for (const { target, from, to } of findNoteLinks(text)) {
    const link = uncited({ target }, path, cited, library);
    if (link === undefined) continue;
    const known = links.get(link.path);
    if (known) known.places.push({ from, to });
    else links.set(link.path, { ...link, places: [{ from, to }] });
  }
  return [...links.values()];
}

function uncited(link: NoteLink, from: string, cited: ReadonlySet<string>, library: KnownNotes): Omit<UncitedLink, 'places'> | undefined {
  const note = library.resolve(link, from);
  if (note === undefined || note.kind === 'handout' || note.path === from) return undefined;
  const claim = note.kind === 'claim' ? library.claimView(note.path) : undefined;
  const keys = note.kind === 'source' ? [note.citekey] : claim ? countedKeys(claim) : [];
  if (keys.every((key) => cited.has(foldKey(key)))) return undefined;
  return { path: note.path, title: note.kind === 'source' ? note.title || note.citekey : note.statement, claim, keys };
}

/** A problem says `:12` for a line, or `@key`. */
function placesOf({ where }: Problem, text: string, places: ReadonlyMap<string, readonly Place[]>): readonly Place[] {
  if (where.startsWith('@')) return places.get(foldKey(where.slice(1))) ?? [];
  const line = Number(/^:(\d+)$/.exec(where)?.[1] ?? 0);
  if (line === 0) return [];
  let from = 0;
  for (let left = line - 1; left > 0; left -= 1) from = text.indexOf('\n', from) + 1;
  return [{ from, to: from }];
}
