import type { CslItem } from '../domain/csl';
import { cslToProperties } from '../domain/source-csl';
import type { Source } from '../domain/source';
import { parseReference } from './importing/reference/parse-reference';
import type { Library } from './library';
import { freePath } from './note-name';
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
}

/** Property names of a source note, where they differ from a parsed reference's fields. */
const PROPERTIES: Readonly<Record<string, string>> = { year: 'issued' };

/** Reads a reference into a new source note. Undefined where the text is blank. Text that no rule understands becomes the title. */
export function newSource(reference: string, { library, folder, exists }: NewSourceContext): NewSource | undefined {
  const original = reference.trim();
  if (original === '') return undefined;
  const parsed = parseReference(original);
  const item: CslItem = parsed.item.title ? parsed.item : { ...parsed.item, title: original };
  const taken = new Set(library.sources().map(({ citekey }) => citekey.toLowerCase()));
  const citekey = makeCitekey(item, taken);
  const missing = parsed.missing.filter((field) => field !== 'title').map((field) => PROPERTIES[field] ?? field);
  const existing = sameSource(item, library);
  return {
    citekey,
    path: freePath(folder, citekey, exists),
    text: sourceNoteText(item, citekey, { incomplete: missing, original }),
    properties: cslToProperties(item, citekey),
    missing,
    ...(existing && { existing }),
  };
}

/** A source with the same identifier, or with the same title in the same year. */
function sameSource(item: CslItem, library: Library): Source | undefined {
  const wanted = cslToProperties(item, 'new');
  const same = (source: Source, name: 'doi' | 'pmid' | 'pmcid'): boolean => wanted[name] !== undefined && source[name] === wanted[name];
  const title = folded(item.title ?? '');
  const issued = typeof wanted['issued'] === 'string' ? wanted['issued'] : '';
  return library.sources().find((source) =>
    same(source, 'doi') || same(source, 'pmid') || same(source, 'pmcid')
    || (title !== '' && folded(source.title) === title && (source.issued ?? '').slice(0, 4) === issued.slice(0, 4)));
}

function folded(title: string): string {
  return title.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
