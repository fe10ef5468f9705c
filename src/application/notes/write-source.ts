import type { CslItem } from '../../domain/csl';
import { cslToProperties } from '../../domain/source-csl';
import { joinNote } from './front-matter';
import { inertText } from './inert-text';

/** What an import knows about a reference besides its fields. */
export interface SourceOrigin {
  /** Properties that are missing, by their names in the note: `authors`, `issued`. */
  readonly incomplete?: readonly string[];
  /** The reference as it stood in the text that was imported, verbatim. */
  readonly original?: string;
}

/** What a person calls the properties. */
const WORDS: Readonly<Record<string, string>> = {
  title: 'the title', authors: 'the authors', editors: 'the editors', container: 'the journal', issued: 'the year', year: 'the year', volume: 'the volume',
  issue: 'the issue', pages: 'the pages', article_number: 'the article number', doi: 'the DOI', pmid: 'the PubMed number', url: 'the address',
};

/** The text of a new source note. An incomplete one says what is missing and how to complete it; the original text is quoted. */
export function sourceNoteText(item: CslItem, citekey: string, origin: SourceOrigin = {}): string {
  const { incomplete = [], original = '' } = origin;
  const parts = [
    incomplete.length === 0 ? '' : incompleteSentence(incomplete),
    original.trim() === '' ? '' : `Reference as it was imported:\n\n${quoteBlock(original)}`,
  ].filter((part) => part !== '');
  return joinNote(cslToProperties(item, citekey), parts.length === 0 ? '' : `\n${parts.join('\n\n')}\n`);
}

/** A Markdown quotation that keeps each line word for word, and inert. */
export function quoteBlock(text: string): string {
  return inertText(text.trim()).split(/\r\n|\r|\n/).map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

function incompleteSentence(missing: readonly string[]): string {
  const names = [...new Set(missing.map((name) => WORDS[name] ?? `“${name}”`))];
  const last = names.pop() ?? '';
  const list = names.length === 0 ? last : `${names.join(', ')} and ${last}`;
  return `This source is incomplete: ${list} could not be found in the reference. Fill in the properties above, then delete this paragraph.`;
}
