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

  export class Engine {
    constructor(sys: Sys, style: unknown, lang: string, forceLang: string);
    readonly opt: { development_extensions: Record<string, boolean> };
    setOutputFormat(name: string): void;
    /** Forgets every item and citation. */
    restoreProcessorState(citations: readonly Citation[]): unknown;
    rebuildProcessorState(citations: readonly Citation[], mode: string, uncited: readonly string[]): [id: string, note: number, text: string][];
    makeCitationCluster(items: readonly CitationItem[]): string;
    makeBibliography(): [BibliographyInfo, string[]] | false;
    getTerm(name: string, form: string, plural: number): string;
  }

  const CSL: { Engine: typeof Engine; Output: { Formats: Record<string, OutputFormat> }; debug: (message: string) => void };
  export default CSL;
}
