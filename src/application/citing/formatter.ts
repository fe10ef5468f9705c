import CSL from 'citeproc';
import type { Citation, CitationItem, Engine } from 'citeproc';
import type { CslItem } from '../../domain/csl';
import { outputFormat, readOutput } from './citeproc-output';
import type { MarkedEntry } from './citeproc-output';
import type { CslNode } from './csl-node';
import { KeptEntries } from './kept-entries';
import type { PreparedItem } from './kept-entries';
import { cleanText, prepareItem } from './prepare-item';
import type { PrintHabits } from './prepare-item';
import type { RichText } from './rich-text';
import { toEnd } from './steps';
import type { Steps } from './steps';

export type { Engine } from 'citeproc';

/** One source in a citation, for the engine: `id` names an item of the request. */
export interface EngineCite {
  readonly id: string;
  readonly label: string;
  readonly locator: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly suppressAuthor: boolean;
}

/** A whole note's citations, in order; `unsorted` keeps the cites as written. `uncited` items are listed after the cited ones. */
export interface FormatRequest {
  readonly items: ReadonlyMap<string, CslItem>;
  readonly citations: readonly { readonly cites: readonly EngineCite[]; readonly unsorted: boolean }[];
  readonly uncited: readonly string[];
}

/** A reference as the style prints it; `id` is the item's. */
export interface FormattedEntry extends MarkedEntry {
  readonly id: string;
}

/** Words of the locale that join names. */
export type NameTerms = Readonly<Record<'and' | 'et-al', string>>;

/** What the style makes of a request. `failed` are items that could not be printed as they are: they stand with their title only. */
export interface Formatted {
  readonly citations: readonly RichText[];
  readonly entries: readonly FormattedEntry[];
  readonly failed: readonly string[];
  /** The authors as the style names them in the text, of the first item of each `unsorted` citation, by id; '' in styles that name none. */
  readonly authors: ReadonlyMap<string, string>;
  readonly terms: NameTerms;
}

/** A style in a language, ready to format. */
export interface Formatter {
  /**
   * Formats in steps of some milliseconds, after each of which the thread may be given back; one request at a time. Not in steps are building
   * the formatter, sorting and telling apart of items, and lists in which an entry depends on the one before it.
   */
  format(request: FormatRequest): Steps<Formatted>;
}

/** What a formatter is made of: fresh copies each time, because the engine writes into them. */
export interface FormatterParts {
  readonly style: CslNode;
  /** BCP 47. */
  readonly locale: string;
  readonly localeTree: (tag: string) => CslNode;
}

/** Citations formatted before the thread may be given back: some milliseconds. */
const CITATIONS_AT_ONCE = 4;
/** The engine's name for our output format. */
const FORMAT = 'evidenceVault';

/** Makes a formatter, which takes 10 to 300 ms. The locale is forced, whatever the style prefers. Throws where the engine cannot read the style. */
export function createFormatter(parts: FormatterParts): Formatter {
  return new EngineFormatter(parts);
}

type Prepared = Map<string, PreparedItem>;

class EngineFormatter implements Formatter {
  private readonly engine: Engine;
  private readonly bibliography: KeptEntries;
  private items: Prepared = new Map();
  /** Items that the engine has made ready for this request. */
  private readonly ready = new Set<string>();
  private readonly habits: PrintHabits;

  constructor({ style, locale, localeTree }: FormatterParts) {
    CSL.Output.Formats[FORMAT] ??= outputFormat();
    // What it has to say about odd items goes to the console, where no clinician looks.
    CSL.debug = () => undefined;
    // The engine makes its own copy of an item.
    const sys = { retrieveLocale: localeTree, retrieveItem: (id: string) => this.items.get(id) ?? { id, type: 'document', title: id } };
    const habits = {
      joinsInitials: style.attrs['initialize-with-hyphen'] === 'false',
      shortensPages: style.attrs['page-range-format']?.startsWith('minimal') === true,
    };
    this.bibliography = new KeptEntries(style);
    this.engine = new CSL.Engine(sys, style, locale, locale);
    this.engine.opt.development_extensions.wrap_url_and_doi = true;
    this.engine.setOutputFormat(FORMAT);
    const retrieve = this.engine.retrieveItem.bind(this.engine);
    // Once a request is enough: nothing in it changes an item.
    this.engine.retrieveItem = (id) => {
      if (!this.ready.has(id)) {
        this.ready.add(id);
        return retrieve(id);
      }
      return this.engine.registry.refhash[id];
    };
    this.habits = { ...habits, numberAsPage: !this.printsArticleNumber() };
  }

  *format(request: FormatRequest): Steps<Formatted> {
    const made = yield* this.printed(request);
    const leads = new Set(request.citations.flatMap(({ cites, unsorted }) => (unsorted ? cites[0]?.id ?? [] : [])));
    return {
      ...made,
      authors: new Map([...leads].map((id) => [id, this.authors(id)])),
      terms: { and: this.term('and'), 'et-al': this.term('et-al') },
    };
  }

  private *printed(request: FormatRequest): Steps<Omit<Formatted, 'authors' | 'terms'>> {
    const prepared: Prepared = new Map([...request.items].map(([id, item]) => [id, prepareItem(item, id, this.habits)]));
    try {
      return { ...yield* this.run(request, prepared), failed: [] };
    } catch {
      const failed = [...prepared.keys()].filter((id) => this.fails(id, prepared));
      for (const id of failed) prepared.set(id, { id, type: 'document', title: cleanText(request.items.get(id)?.title) ?? id });
      return { ...yield* this.run(request, prepared), failed };
    }
  }

  private authors(id: string): string {
    try {
      const { text } = readOutput(this.engine.makeCitationCluster([{ id, 'author-only': true }]));
      const names = text.map((run) => run.text).join('').trim();
      return names.includes('NO_PRINTED_FORM') ? '' : names;
    } catch {
      return '';
    }
  }

  private term(name: string): string {
    return this.engine.getTerm(name, 'long', 0);
  }

  private *run(request: FormatRequest, prepared: Prepared): Steps<Pick<Formatted, 'citations' | 'entries'>> {
    this.items = prepared;
    const citations = yield* this.citations(request);
    const entries = yield* this.bibliography.entries(this.engine, prepared);
    const range = this.term('page-range-delimiter');
    return { citations: citations.map((text) => readOutput(text, range).text), entries: [...entries].map(([id, entry]) => ({ id, ...readOutput(entry, range) })) };
  }

  /** The engine's own `rebuildProcessorState`, in steps. */
  private *citations({ citations, uncited }: FormatRequest): Steps<string[]> {
    const { engine } = this;
    const texts: string[] = [];
    const before: [string, number][] = [];
    engine.restoreProcessorState([]);
    this.ready.clear();
    engine.updateItems([...new Set(citations.flatMap(({ cites }) => cites.map(({ id }) => id)))]);
    for (const [index, citation] of citations.map(engineCitation).entries()) {
      const [, changed] = engine.processCitationCluster(citation, before, [], CSL.ASSUME_ALL_ITEMS_REGISTERED);
      before.push([citation.citationID, citation.properties.noteIndex]);
      for (const [at, text] of changed) texts[at] = text;
      if (index % CITATIONS_AT_ONCE === 0) yield;
    }
    if (uncited.length > 0) engine.updateUncitedItems(uncited);
    yield;
    return texts;
  }

  /** True where an item alone makes the engine throw. */
  private fails(id: string, prepared: Prepared): boolean {
    const cite: EngineCite = { id, label: '', locator: '', prefix: '', suffix: '', suppressAuthor: false };
    try {
      toEnd(this.run({ items: new Map(), citations: [{ cites: [cite], unsorted: false }], uncited: [] }, prepared));
      return false;
    } catch {
      return true;
    }
  }

  /** Styles from before CSL 1.0.2 look for an article number in the pages only. */
  private printsArticleNumber(): boolean {
    const probe = { id: 'probe', type: 'article-journal', title: 'T', 'container-title': 'J', volume: '7', number: '45975', issued: { 'date-parts': [[2017]] } };
    const { entries } = toEnd(this.run({ items: new Map(), citations: [], uncited: ['probe'] }, new Map([['probe', probe]])));
    return entries.some(({ text }) => text.some((run) => run.text.includes('45975')));
  }
}

function engineCitation({ cites, unsorted }: FormatRequest['citations'][number], index: number): Citation {
  return {
    citationID: `c${index}`,
    citationItems: cites.map(engineItem),
    properties: { noteIndex: index + 1, ...(unsorted && { unsorted }) },
  };
}

function engineItem({ id, label, locator, prefix, suffix, suppressAuthor }: EngineCite): CitationItem {
  return {
    id,
    ...(locator !== '' && { label, locator }),
    ...(prefix !== '' && { prefix: /[\s(“‘]$/.test(prefix) ? prefix : `${prefix} ` }),
    ...(suffix !== '' && { suffix: /^[\p{L}\p{N}]/u.test(suffix) ? ` ${suffix}` : suffix }),
    ...(suppressAuthor && { 'suppress-author': true }),
  };
}
