import { baseName } from '../../domain/links';
import type { Problem } from '../../domain/reading';
import { applyEdits } from '../../domain/text-edits';
import { formatNote } from './cite';
import type { CiteContext } from './cite';
import { parseCitations } from './grammar';
import { findNoteLinks } from './note-links';
import { scanNote } from './scan';

/** A note whose citations and reference list are finished text. No `text` where keys or markers would stay in it; a problem says why. */
export interface PlainNote {
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** The note without the keys of its sources and without markers; every other byte stays. */
export async function plainNote(text: string, context: CiteContext): Promise<PlainNote> {
  const { text: plain, problems } = await formatNote(text, context);
  const broken = problems.some(({ code, severity }) => severity === 'error' && code.startsWith('references-'));
  const unformatted = parseCitations(plain).some(({ items }) => items.some(({ id }) => context.itemOf(id) !== undefined));
  return broken || unformatted ? { problems } : { text: plain, problems };
}

/** A note as it goes to somebody without the vault. */
export interface CopyOfNote {
  readonly text: string;
  /** Links to notes that became the words they show. */
  readonly links: number;
  /** Embedded notes and pictures, which stay as they are written. */
  readonly embeds: number;
}

/** Properties and comments left out, links to notes as the words that they show. */
export function copyForOthers(text: string): CopyOfNote {
  const { masks } = scanNote(text);
  const links = findNoteLinks(text);
  const own = masks.filter(({ kind }) => kind === 'front-matter' || kind === 'comment');
  const edits = [
    ...own.map(({ from, to }) => ({ from, to, insert: '' })),
    ...links.map(({ from, to, target, shown }) => ({ from, to, insert: shown || baseName(target) })),
  ];
  const embeds = masks.filter(({ kind, from }) => kind === 'link' && text.startsWith('![[', from - 1)).length;
  return { text: applyEdits(text, edits).trimStart(), links: links.length, embeds };
}
