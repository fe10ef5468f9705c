import type { CslItem } from '../domain/csl';
import { cslToProperties } from '../domain/source-csl';
import { isCitekey } from '../domain/source';
import type { Source } from '../domain/source';
import { knownSource, WorkIndex } from './importing/match-source';
import { parseReference } from './importing/reference/parse-reference';
import type { Library } from './library';
import { freePath, noteName } from './note-name';
import { makeCitekey } from './notes/citekey';
import { sourceNoteText } from './notes/write-source';

/** A source note as it would be written from one reference that a person pasted or typed. */
export interface NewSource {
  readonly citekey: string;
  readonly path: string;
  /** The whole note. */
  readonly text: string;
  /** Its front matter as read from the reference. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Property names of what a reference of its type should have and this one lacks. */
  readonly missing: readonly string[];
  /** A source of the vault that this looks like. */
  readonly existing?: Source;
}

export interface NewSourceContext {
  readonly library: Library;
  /** Folder for sources; '' is the vault's root. */
  readonly folder: string;
  readonly exists: (path: string) => boolean;
  /** The key to give, where it can be one and no source has it. */
  readonly citekey?: string;
}

/** Property names of a source note, where they differ from a parsed reference's fields. */
const PROPERTIES: Readonly<Record<string, string>> = { year: 'issued' };

/** Reads a reference into a new source note. Undefined where the text is blank. Text that no rule understands becomes the title. */
export function newSource(reference: string, context: NewSourceContext): NewSource | undefined {
  return newSourceReader(context)(reference);
}

/** The same for many texts one after the other, as while typing: what it needs of the library is gathered once. */
export function newSourceReader({ library, folder, exists, citekey: wanted = '' }: NewSourceContext): (reference: string) => NewSource | undefined {
  const sources = library.sources();
  const taken = new Set(sources.map(({ citekey }) => citekey.toLowerCase()));
  const isFree = isCitekey(wanted) && !taken.has(wanted.toLowerCase());
  const works = new WorkIndex();
  for (const source of sources) works.add(knownSource(source));
  return (reference) => {
    const original = reference.trim();
    if (original === '') return undefined;
    const parsed = parseReference(original);
    const item: CslItem = parsed.item.title ? parsed.item : { ...parsed.item, title: original };
    const citekey = isFree ? wanted : makeCitekey(item, taken);
    const missing = parsed.missing.filter((field) => field !== 'title').map((field) => PROPERTIES[field] ?? field);
    const match = works.find(item);
    const existing = match && sources.find(({ path }) => path === match.work.path);
    return {
      citekey,
      path: freePath(folder, noteName(citekey, 'source'), exists),
      text: sourceNoteText(item, citekey, { incomplete: missing, original }),
      properties: cslToProperties(item, citekey),
      missing,
      ...(existing && { existing }),
    };
  };
}
