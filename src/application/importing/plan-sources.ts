import type { CslItem } from '../../domain/csl';
import { baseName } from '../../domain/links';
import { cslToProperties } from '../../domain/source-csl';
import { freePath } from '../note-name';
import { makeCitekey } from '../notes/citekey';
import { sourceNoteText } from '../notes/write-source';
import type { FreeNames } from './free-names';
import { knownSource, WorkIndex, type Match } from './match-source';
import type { PlanContext } from './plan-context';
import type { PlannedField, PlannedNote } from './plan-types';
import type { ReferenceField } from './reference/parsed-reference';

/** One source as an import read it, whatever the format. */
export interface SourceDraft {
  /** Unique in the import. */
  readonly id: string;
  readonly item: CslItem;
  /** The key that the file gives it; kept where it is free. */
  readonly citekey?: string;
  /** The text it was read from, verbatim. */
  readonly original: string;
  readonly span?: { readonly from: number; readonly to: number };
  /** 0 to 1. */
  readonly confidence: number;
  readonly fieldConfidence: Readonly<Partial<Record<ReferenceField, number>>>;
  readonly missing: readonly ReferenceField[];
}

/** A source's row and how notes link to it; no target where it could not be read. */
export interface PlannedSource {
  readonly note: PlannedNote;
  readonly target?: string;
}

/** Plans sources one after the other: each becomes a note, or is matched with one of the vault or of the same import. */
export class SourcePlanner {
  private readonly works = new WorkIndex();
  private readonly citekeys: Set<string>;

  constructor(private readonly context: PlanContext, private readonly names: FreeNames) {
    const sources = context.library.sources();
    for (const source of sources) this.works.add(knownSource(source));
    this.citekeys = new Set(sources.map((source) => source.citekey.toLowerCase()));
  }

  plan(draft: SourceDraft): PlannedSource {
    if ((draft.item.title ?? '') === '') return { note: unreadable(draft) };
    const match = this.works.find(draft.item);
    return match === undefined ? this.create(draft) : { note: matched(draft, match), target: match.work.target };
  }

  private create(draft: SourceDraft): PlannedSource {
    const citekey = this.freeCitekey(draft);
    const path = this.names.take(this.context.folders.sources, citekey, citekey);
    const missing = draft.missing.map((field) => PROPERTY[field] ?? field);
    const text = sourceNoteText(draft.item, citekey, { incomplete: missing, original: draft.original });
    const target = baseName(path);
    this.works.add({ item: draft.item, path, target });
    const why = missing.length === 0 ? 'Not in your vault yet.' : `Not in your vault yet. The reference lacks ${inWords(draft.missing)}; the note asks for ${draft.missing.length === 1 ? 'it' : 'them'}.`;
    return { target, note: { ...common(draft), path, action: 'create', why, text } };
  }

  /** A key whose note name is free too, since links go by the name. */
  private freeCitekey({ citekey: given, item }: SourceDraft): string {
    const citekey = given !== undefined && this.isFree(given) ? given : this.madeCitekey(item);
    this.citekeys.add(citekey.toLowerCase());
    return citekey;
  }

  private madeCitekey(item: CslItem): string {
    for (;;) {
      const citekey = makeCitekey(item, this.citekeys);
      if (this.isFree(citekey)) return citekey;
      this.citekeys.add(citekey.toLowerCase());
    }
  }

  private isFree(citekey: string): boolean {
    return !this.citekeys.has(citekey.toLowerCase()) && !this.names.isTaken(freePath(this.context.folders.sources, citekey, () => false));
  }
}

const PROPERTY: Readonly<Partial<Record<ReferenceField, string>>> = { year: 'issued' };

const WORDS: Readonly<Record<ReferenceField, string>> = {
  authors: 'the authors', title: 'the title', container: 'the journal', year: 'the year', volume: 'the volume', issue: 'the issue', pages: 'the pages', doi: 'the DOI',
  pmid: 'the PubMed number', pmcid: 'the PMC number', isbn: 'the ISBN', url: 'the address', accessed: 'the day of access', publisher: 'the publisher',
};

function inWords(fields: readonly ReferenceField[]): string {
  const words = fields.map((field) => WORDS[field]);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}

function common(draft: SourceDraft): Omit<PlannedNote, 'path' | 'action' | 'why'> {
  return {
    id: draft.id, kind: 'source', title: draft.item.title ?? draft.original, confidence: draft.confidence, fields: fieldsOf(draft), original: draft.original, links: [],
    ...(draft.span === undefined ? {} : { span: draft.span }),
  };
}

const BY: Readonly<Record<Match['by'], string>> = { doi: 'same DOI', pmid: 'same PubMed number', pmcid: 'same PMC number', title: 'same title, and nothing contradicts' };

function matched(draft: SourceDraft, match: Match): PlannedNote {
  return { ...common(draft), path: match.work.path, action: 'duplicate', why: `This is “${match.work.target}” (${BY[match.by]}). That note stays as it is, and claims link to it.` };
}

function unreadable(draft: SourceDraft): PlannedNote {
  return { ...common(draft), path: '', title: draft.original, action: 'failed', why: 'No title was found in this entry, so no source can be made of it. It is kept word for word; claims that cite it quote it.' };
}

/** The confidence of a property, by the reference field that it comes from. */
const FIELD_OF: Readonly<Record<string, ReferenceField>> = {
  title: 'title', authors: 'authors', container: 'container', issued: 'year', volume: 'volume', issue: 'issue', pages: 'pages', doi: 'doi', pmid: 'pmid', pmcid: 'pmcid', isbn: 'isbn', url: 'url', accessed: 'accessed',
};
const NOT_SHOWN = new Set(['evidence', 'citekey', 'design', 'design_origin', 'status', 'csl_extra']);

function fieldsOf(draft: SourceDraft): readonly PlannedField[] {
  return Object.entries(cslToProperties(draft.item, 'new')).filter(([name]) => !NOT_SHOWN.has(name)).map(([name, value]) => {
    const field = FIELD_OF[name];
    const confidence = field === undefined ? draft.confidence : draft.fieldConfidence[field] ?? draft.confidence;
    return { name, value: Array.isArray(value) ? value.join('; ') : String(value), confidence };
  });
}
