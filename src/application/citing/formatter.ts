import CSL from 'citeproc';
import type { Citation, CitationItem, Engine } from 'citeproc';
import type { CslItem } from '../../domain/csl';
import type { Problem, Reading } from '../../domain/reading';
import { outputFormat, readOutput } from './citeproc-output';
import type { MarkedEntry } from './citeproc-output';
import { cleanText, prepareItem } from './prepare-item';
import { Recent } from './recent';
import type { RichText } from './rich-text';
import { localeTree } from './style-tree';
import type { StyleInfo } from './styles';

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
  format(request: FormatRequest): Formatted;
}

/** The engine's name for our output format. */
const FORMAT = 'evidenceVault';
/** Engines kept: a person writes in one or two styles, and the style list shows one after the other. */
const KEPT = 6;

const engines = new Recent<EngineFormatter>(KEPT);

/**
 * Makes a formatter, or gives the one made before: building takes 10 to 300 ms. The locale is forced, whatever the style prefers. A
 * problem names a style that the engine cannot read.
 */
export function createFormatter({ style, locale }: { readonly style: StyleInfo; readonly locale: string }): Reading<Formatter> {
  try {
    return { value: engines.get(`${style.cacheKey}|${locale}`, () => new EngineFormatter(style, locale)), problems: [] };
  } catch {
    return { problems: [unreadable(style.title)] };
  }
}

function unreadable(title: string): Problem {
  return {
    code: 'style-unusable',
    severity: 'error',
    where: 'csl',
    what: `The citation style “${title}” cannot be used: it breaks the rules of CSL.`,
    fix: 'Choose another style, or download the file again.',
  };
}

class EngineFormatter implements Formatter {
  private readonly engine: Engine;
  private items: ReadonlyMap<string, Record<string, unknown>> = new Map();
  private readonly numberAsPage: boolean;

  constructor(style: StyleInfo, locale: string) {
    CSL.Output.Formats[FORMAT] ??= outputFormat();
    // What it has to say about odd items goes to the console, where no clinician looks.
    CSL.debug = () => undefined;
    const sys = {
      retrieveLocale: localeTree,
      // A fresh copy: the engine writes into what it gets.
      retrieveItem: (id: string) => structuredClone(this.items.get(id) ?? { id, type: 'document', title: id }),
    };
    this.engine = new CSL.Engine(sys, style.tree(), locale, locale);
    this.engine.opt.development_extensions['wrap_url_and_doi'] = true;
    this.engine.setOutputFormat(FORMAT);
    this.numberAsPage = !this.printsArticleNumber();
  }

  format(request: FormatRequest): Formatted {
    const made = this.printed(request);
    const leads = new Set(request.citations.flatMap(({ cites, unsorted }) => (unsorted ? cites[0]?.id ?? [] : [])));
    return {
      ...made,
      authors: new Map([...leads].map((id) => [id, this.authors(id)])),
      terms: { and: this.term('and'), 'et-al': this.term('et-al') },
    };
  }

  private printed(request: FormatRequest): Omit<Formatted, 'authors' | 'terms'> {
    const prepared = new Map([...request.items].map(([id, item]) => [id, prepareItem(item, id, this.numberAsPage)]));
    try {
      return { ...this.run(request, prepared), failed: [] };
    } catch {
      const failed = [...prepared.keys()].filter((id) => this.fails(id, prepared));
      for (const id of failed) prepared.set(id, { id, type: 'document', title: cleanText(request.items.get(id)?.title) ?? id });
      return { ...this.run(request, prepared), failed };
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

  private run(request: FormatRequest, prepared: ReadonlyMap<string, Record<string, unknown>>): Pick<Formatted, 'citations' | 'entries'> {
    this.items = prepared;
    this.engine.restoreProcessorState([]);
    const citations = this.engine.rebuildProcessorState(request.citations.map(engineCitation), FORMAT, request.uncited);
    return { citations: citations.map(([, , text]) => readOutput(text).text), entries: this.entries() };
  }

  private entries(): FormattedEntry[] {
    const bibliography = this.engine.makeBibliography();
    if (bibliography === false) return [];
    const [{ entry_ids: ids }, entries] = bibliography;
    return entries.map((entry, index) => ({ id: String(ids[index]?.[0] ?? ''), ...readOutput(entry) }));
  }

  /** True where an item alone makes the engine throw. */
  private fails(id: string, prepared: ReadonlyMap<string, Record<string, unknown>>): boolean {
    const cite: EngineCite = { id, label: '', locator: '', prefix: '', suffix: '', suppressAuthor: false };
    try {
      this.run({ items: new Map(), citations: [{ cites: [cite], unsorted: false }], uncited: [] }, prepared);
      return false;
    } catch {
      return true;
    }
  }

  /** Styles from before CSL 1.0.2 look for an article number in the pages only. */
  private printsArticleNumber(): boolean {
    const probe = { id: 'probe', type: 'article-journal', title: 'T', 'container-title': 'J', volume: '7', number: '45975', issued: { 'date-parts': [[2017]] } };
    const { entries } = this.run({ items: new Map(), citations: [], uncited: ['probe'] }, new Map([['probe', probe]]));
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
