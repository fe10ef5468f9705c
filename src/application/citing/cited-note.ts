import type { CitationCluster, CiteItem } from '../../domain/citation';
import type { CslItem } from '../../domain/csl';
import type { Problem } from '../../domain/reading';
import type { Breathe } from '../ports';
import { appearances } from './appearances';
import type { Appearance, NoteBody } from './appearances';
import { authorInText } from './author-in-text';
import type { EmbeddedNotes } from './embeds';
import type { EngineCite, Formatted, FormattedEntry, NameTerms } from './formatter';
import type { Formatting } from './formatting';
import { readSteps } from './grammar';
import type { CitationOptions, ReadText } from './grammar';
import { lineNumbers } from './line-of';
import type { Mask } from './masks';
import { parseLocator } from './locator';
import { EVERYTHING, readNoteSettings } from './note-settings';
import type { NoteSettings, StyleContext } from './note-settings';
import { childrenOf, fillPlaces, withPlaces } from './nested-citations';
import type { RichText } from './rich-text';
import { inSlices } from './steps';
import { printsLocators } from './styles';

/** Where sources come from, and what formats them. */
export interface SourceContext extends StyleContext {
  readonly formatting: Formatting;
  /** Names the state that formatting keeps: the note's path. */
  readonly note?: string;
  /** The source of a citation key, in any letter case; its `id` is the key as the source note writes it. */
  itemOf(key: string): CslItem | undefined;
  /** Paths of the source notes with a citation key, where several have it: a citation may then mean another than the one that it gets. */
  sharedBy?(key: string): readonly string[];
  /** The key behind a wikilink's target, where wikilinks to source notes cite. */
  readonly wikilinkKey?: (target: string) => string | undefined;
  /** The keys of all sources, for `nocite: "@*"`. */
  allKeys?(): readonly string[];
  /** The notes that a text embeds, whose citations are numbered with its own. `masks` are those of the text, if it was read. */
  embeds?(text: string, masks?: readonly Mask[]): Promise<EmbeddedNotes>;
  /** Gives the thread back while a long note is read; without it a note is read in one go. */
  readonly breathe?: Breathe;
}

/** A citation and how it reads; `unknown` are its keys without a source. No `text` where none of its keys has one. */
export interface ShownCitation {
  readonly cluster: CitationCluster;
  readonly text?: RichText;
  readonly unknown: readonly string[];
}

/** Citations of a note that stands inside another, as that one numbers them; offsets are in the embedded note's own text. */
export interface EmbeddedCitations {
  readonly path: string;
  readonly citations: readonly ShownCitation[];
}

/** Everything that a note cites, formatted in its style and language. */
export interface CitedNote {
  /** What was read of the note's own text. */
  readonly read: ReadText;
  readonly settings: NoteSettings;
  readonly citations: readonly ShownCitation[];
  readonly embedded: readonly EmbeddedCitations[];
  readonly entries: readonly FormattedEntry[];
  /** Citation keys in the order of the list. */
  readonly cited: readonly string[];
  readonly problems: readonly Problem[];
  /** Absent where there is no style to format in. */
  readonly terms?: NameTerms;
}

const NO_EMBEDS: EmbeddedNotes = new Map();

/** Reads the citations of a note as its context tells, in slices. */
export function readNoteText(text: string, { wikilinkKey, breathe }: SourceContext): Promise<ReadText> {
  return inSlices(readSteps(text, optionsOf(wikilinkKey)), breathe);
}

function optionsOf(wikilinkKey: SourceContext['wikilinkKey']): CitationOptions {
  return wikilinkKey ? { wikilinkKey } : {};
}

/**
 * Formats what a note cites. Keys without a source are left out; a handle in running text (`@someone`) is no problem, one in brackets is.
 * Whoever has read the text already gives what was read.
 */
export async function citeNote(text: string, context: SourceContext, given?: ReadText): Promise<CitedNote> {
  const settings = readNoteSettings(text, context);
  const read = given ?? await readNoteText(text, context);
  const embeds = text.includes('![[') ? await context.embeds?.(text, read.masks) : undefined;
  const { found, bodies } = await inSlices(appearances(text, read, embeds ?? NO_EMBEDS, optionsOf(context.wikilinkKey)), context.breathe);
  const sources = new Sources(context);
  const drafts = found.map((appearance) => draftOf(appearance, sources));
  const nocite = settings.nocite.flatMap((key) => (key === EVERYTHING ? context.allKeys?.() ?? [] : key));
  const uncited = nocite.flatMap((key) => sources.idOf(key) ?? []);
  const problems = [...settings.problems, ...unknownKeys(drafts), ...unknownNocite(nocite, sources)];
  const known = drafts.filter(({ cites }) => cites.length > 0);
  const citations = known.map(({ cites, lead }) => ({ cites, unsorted: lead !== undefined }));
  const made = settings.style && await context.formatting.format({
    style: settings.style,
    locale: settings.locale,
    request: { items: sources.items, citations, uncited },
    ...(context.note !== undefined && { note: context.note }),
  });
  const formatted = made?.value;
  if (formatted === undefined) return { read, settings, ...shownIn(bodies, drafts), entries: [], cited: [], problems: [...problems, ...made?.problems ?? []] };
  const texts = new Map(known.map((draft, index) => [draft.cluster, inSentence(draft, formatted.citations[index] ?? [], formatted, sources)]));
  return {
    read,
    settings,
    terms: formatted.terms,
    ...shownIn(bodies, drafts, reader(drafts, texts)),
    entries: formatted.entries,
    cited: formatted.entries.flatMap(({ id }) => sources.items.get(id)?.id ?? []),
    problems: [...problems, ...sharedKeys(known, context), ...locatorProblems(settings, known), ...formatted.failed.map((id) => unprintable(sources.items.get(id)?.id ?? id))],
  };
}

/** A citation on its way to the engine: `lead` is the source that the sentence names. */
interface Draft extends Appearance {
  readonly cites: readonly EngineCite[];
  readonly lead: string | undefined;
  readonly unknown: readonly string[];
  /** Citations among its words. */
  readonly children: readonly CitationCluster[];
}

/** Ids for the engine by source, in the order in which they are asked for: a key may be any text, an id is safe. */
class Sources {
  readonly items = new Map<string, CslItem>();
  private readonly ids = new Map<string, string>();

  constructor(private readonly context: Pick<SourceContext, 'itemOf'>) {}

  idOf(key: string): string | undefined {
    const item = this.context.itemOf(key);
    if (item === undefined) return undefined;
    const known = this.ids.get(item.id);
    if (known !== undefined) return known;
    const id = `source-${this.items.size + 1}`;
    this.items.set(id, item);
    this.ids.set(item.id, id);
    return id;
  }
}

function draftOf({ body, cluster }: Appearance, sources: Sources): Draft {
  const found = cluster.items.map((item) => ({ item, id: sources.idOf(item.id) }));
  const [first] = found;
  const children = hasWords(cluster) ? childrenOf(cluster, body.clusters) : [];
  const words = (written: string): string => withPlaces(written, body.text, children);
  return {
    body,
    cluster,
    children,
    lead: first?.item.mode === 'AuthorInText' ? first.id : undefined,
    cites: found.flatMap(({ item, id }) => (id === undefined ? [] : [engineCite(item, id, words)])),
    unknown: found.filter(({ item, id }) => id === undefined && item.mode !== 'AuthorInText').map(({ item }) => item.id),
  };
}

function hasWords({ items }: CitationCluster): boolean {
  return items.some(({ prefix, suffix }) => prefix.includes('@') || suffix.includes('@'));
}

function engineCite(item: CiteItem, id: string, words: (written: string) => string): EngineCite {
  const { label, value } = parseLocator(words(item.locator));
  return { id, label, locator: value, prefix: words(item.prefix), suffix: words(item.suffix), suppressAuthor: item.mode !== 'NormalCitation' };
}

function inSentence({ lead = '' }: Draft, text: RichText, { authors, terms }: Formatted, sources: Sources): RichText {
  const item = sources.items.get(lead);
  return item === undefined ? text : authorInText(authors.get(lead) ?? '', terms, item, text);
}

/** How a citation reads, the citations among its words put in; those without a source as they are written. */
function reader(drafts: readonly Draft[], texts: ReadonlyMap<CitationCluster, RichText>): (cluster: CitationCluster) => RichText | undefined {
  const found = new Map(drafts.map((draft) => [draft.cluster, draft]));
  const read = (cluster: CitationCluster): RichText | undefined => {
    const { children = [], body } = found.get(cluster) ?? {};
    const own = texts.get(cluster);
    return own && children.length > 0 ? fillPlaces(own, children.map((child) => read(child) ?? [{ text: body?.text.slice(child.from, child.to) ?? '' }])) : own;
  };
  return read;
}

function shown({ cluster, unknown }: Draft, read?: (cluster: CitationCluster) => RichText | undefined): ShownCitation {
  const text = read?.(cluster);
  return text === undefined ? { cluster, unknown } : { cluster, unknown, text };
}

/** The citations of the note itself, and those of the notes inside it. */
function shownIn([host, ...others]: readonly NoteBody[], drafts: readonly Draft[], read?: (cluster: CitationCluster) => RichText | undefined): Pick<CitedNote, 'citations' | 'embedded'> {
  const of = (body: NoteBody | undefined): ShownCitation[] => drafts.filter((draft) => draft.body === body).map((draft) => shown(draft, read));
  return { citations: of(host), embedded: others.map((body) => ({ path: body.path ?? '', citations: of(body) })) };
}

function unknownKeys(drafts: readonly Draft[]): Problem[] {
  const seen = new Set<string>();
  const lines = new Map<NoteBody, (at: number) => string>();
  return drafts.flatMap(({ body, cluster, unknown }) => unknown.flatMap((key) => {
    if (seen.has(key)) return [];
    seen.add(key);
    const lineOf = lines.get(body) ?? lineNumbers(body.text);
    lines.set(body, lineOf);
    return [unknownKey(key, `${body.path ?? ''}${lineOf(cluster.from)}`)];
  }));
}

/** Each key that several sources have, once. */
function sharedKeys(known: readonly Draft[], context: Pick<SourceContext, 'sharedBy'>): Problem[] {
  const keys = new Set(known.flatMap(({ cluster }) => cluster.items.map(({ id }) => id)));
  return [...keys].flatMap((key) => {
    const [first, ...others] = context.sharedBy?.(key) ?? [];
    return first === undefined || others.length === 0 ? [] : [sharedKey(key, first, others)];
  });
}

function sharedKey(key: string, first: string, others: readonly string[]): Problem {
  return {
    code: 'citation-shared',
    severity: 'warning',
    where: `@${key}`,
    what: `“${key}” is the citation key of several notes: the list has “${first}”, not ${others.map((path) => `“${path}”`).join(', ')}.`,
    fix: 'Give one of them another key, or merge them if they are the same study: “Check this vault” has a button for it.',
  };
}

function unknownNocite(keys: readonly string[], sources: Sources): Problem[] {
  return keys.filter((key) => sources.idOf(key) === undefined).map((key) => unknownKey(key, 'nocite'));
}

function unknownKey(key: string, where: string): Problem {
  return {
    code: 'citation-unknown',
    severity: 'warning',
    where,
    what: `“${key}” is cited, but no source note has this citation key, so it is not in the reference list.`,
    fix: 'Check the spelling, or create the source note.',
  };
}

function locatorProblems({ style }: NoteSettings, found: readonly Draft[]): Problem[] {
  const item = found.filter(({ cites }) => cites.length > 0).flatMap(({ cluster }) => cluster.items).find(({ locator }) => locator !== '');
  if (style === undefined || item === undefined || printsLocators(style)) return [];
  return [{
    code: 'locator-not-printed',
    severity: 'warning',
    where: `@${item.id}`,
    what: `The style “${style.title}” prints no page or place in the text, so “${item.locator}” is left out.`,
    fix: 'Say the place in the sentence, or choose a style that prints it, such as AMA or APA.',
  }];
}

/** The problem of a reference of which only the title could be printed. */
export function unprintable(key: string): Problem {
  return {
    code: 'reference-unprintable',
    severity: 'warning',
    where: `@${key}`,
    what: `The reference of “${key}” could not be formatted, so only its title is in the list.`,
    fix: 'Look at the authors and dates of its source note.',
  };
}
