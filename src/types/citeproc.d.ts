/** The parts of citeproc-js 1.4 that `citing/formatter.ts` uses. The package has no types of its own. */
declare module 'citeproc' {
  /** What the engine asks its host for. */
  export interface Sys {
    /** A locale's elements or XML; asked for the wanted locale and for its base. */
    retrieveLocale(lang: string): unknown;
    /** Must give an item: the engine throws otherwise. */
    retrieveItem(id: string): unknown;
  }

  /** A cite inside a citation. */
  export interface CitationItem {
    id: string;
    label?: string;
    locator?: string;
    prefix?: string;
    suffix?: string;
    'suppress-author'?: boolean;
    'author-only'?: boolean;
  }

  export interface Citation {
    citationID: string;
    citationItems: CitationItem[];
    properties: { noteIndex: number; unsorted?: boolean };
  }

  export interface BibliographyInfo {
    /** The items of each entry. */
    entry_ids: string[][];
  }

  /** How one kind of output is written; keys are `@attribute/value`, as in `CSL.Output.Formats.html`. */
  export type OutputFormat = Record<string, string | false | ((...args: never[]) => string)>;

  /** What a part of the bibliography holds: items of which one of these is true. */
  export interface BibliographySection {
    include: { field: string; value: string }[];
  }

  /** An item as the engine keeps it: `disambig` is how it is told apart from others of the same names and year. */
  export interface RegistryItem {
    readonly id: string;
    readonly disambig: unknown;
  }

  export interface Registry {
    readonly registry: Readonly<Record<string, RegistryItem>>;
    readonly refhash: Readonly<Record<string, unknown>>;
    /** The items in the order of the list. */
    reflist: readonly RegistryItem[];
    getSortedIds(): string[];
  }

  export class Engine {
    constructor(sys: Sys, style: unknown, lang: string, forceLang: string);
    readonly opt: { readonly development_extensions: { wrap_url_and_doi: boolean } };
    readonly registry: Registry;
    /** A copy of an item, made ready. The engine makes a new one for each citation. */
    retrieveItem(id: string): unknown;
    setOutputFormat(name: string): void;
    /** Forgets every item and citation. */
    restoreProcessorState(citations: readonly Citation[]): unknown;
    /** Sets the cited items, then those that are only listed. */
    updateItems(ids: readonly string[]): string[];
    updateUncitedItems(ids: readonly string[]): string[];
    /** Gives the citations that this one changes, itself among them, by place. */
    processCitationCluster(citation: Citation, before: readonly [id: string, note: number][], after: readonly [id: string, note: number][], flag: number):
      [unknown, [index: number, text: string][]];
    makeCitationCluster(items: readonly CitationItem[]): string;
    makeBibliography(section?: BibliographySection): [BibliographyInfo, string[]] | false;
    getTerm(name: string, form: string, plural: number): string;
  }

  const CSL: {
    Engine: typeof Engine;
    Output: { Formats: Record<string, OutputFormat> };
    debug: (message: string) => void;
    /** Says that `updateItems` was called with all items of all citations. */
    ASSUME_ALL_ITEMS_REGISTERED: number;
  };
  export default CSL;
}
