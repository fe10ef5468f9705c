import type { Breathe } from '../ports';
import { maskAt } from './masks';
import type { Mask } from './masks';
import { scanNote, scanSteps } from './scan';
import { inSlices } from './steps';

/** A note that another shows, and its whole text. */
export interface EmbeddedNote {
  readonly path: string;
  readonly text: string;
}

/** The notes that a note embeds, by link target as written (`note#heading`), those inside them too. */
export type EmbeddedNotes = ReadonlyMap<string, EmbeddedNote>;

export interface EmbedDeps {
  /** The path of the note that a link in the note at `from` leads to. */
  resolve(target: string, from: string): string | undefined;
  read(path: string): Promise<string>;
  /** Gives the thread back while long notes are read. */
  readonly breathe?: Breathe | undefined;
}

/** `![[target]]` in a note. UTF-16 offsets. */
export interface Embed {
  readonly target: string;
  readonly from: number;
}

/** A stretch of a note; `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Notes in notes in notes that are followed: as far as the app shows them. */
export const DEEPEST_EMBED = 5;
const MOST_EMBEDS = 500;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/gm;
const BLOCK_ID = /(?:^|[ \t])\^([\w-]+)[ \t]*\r?$/;
const BEFORE_BLOCK = /^\s*$|^ {0,3}#{1,6}[ \t]/;
const LIST_ITEM = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/;

/** The embeds of a text outside code and comments, in order. */
export function embedsIn(text: string, masks: readonly Mask[] = scanNote(text).masks): readonly Embed[] {
  return masks.flatMap(({ kind, from, to }) => {
    if (kind !== 'link' || !text.startsWith('![[', from - 1) || text[from - 2] === '\\') return [];
    return [{ target: (text.slice(from + 2, to - 2).split('|', 1)[0] ?? '').trim(), from: from - 1 }];
  });
}

/** Reads what the note at `path` embeds. What leads nowhere, cannot be read or embeds itself is left out. `masks` are those of its text, if it was scanned. */
export async function readEmbeds(text: string, path: string, deps: EmbedDeps, masks?: readonly Mask[]): Promise<EmbeddedNotes> {
  const found = new Map<string, EmbeddedNote>();
  await collect({ text, masks }, [path], deps, found);
  return found;
}

async function collect({ text, masks }: { readonly text: string; readonly masks?: readonly Mask[] | undefined }, chain: readonly string[], deps: EmbedDeps, found: Map<string, EmbeddedNote>): Promise<void> {
  if (!text.includes('![[') || chain.length > DEEPEST_EMBED) return;
  for (const { target } of embedsIn(text, masks ?? (await inSlices(scanSteps(text), deps.breathe)).masks)) {
    const path = found.has(target) ? undefined : deps.resolve(target.split('#', 1)[0] ?? '', chain.at(-1) ?? '');
    if (path === undefined || chain.includes(path) || found.size >= MOST_EMBEDS) continue;
    const body = await deps.read(path).catch(() => undefined);
    if (body === undefined) continue;
    found.set(target, { path, text: body });
    await collect({ text: body }, [...chain, path], deps, found);
  }
}

/** What of a note an embed shows: all of it, the section under a heading, or one block. Undefined where the note has no such place. */
export function embeddedStretch(target: string, text: string, masks: readonly Mask[]): Stretch | undefined {
  const place = target.split('#').slice(1).at(-1);
  if (place === undefined) return { from: 0, to: text.length };
  return place.startsWith('^') ? block(text, place.slice(1).trim().toLowerCase()) : section(text, fold(place), masks);
}

/** A heading with what follows it, up to the next of its rank or higher. */
function section(text: string, name: string, masks: readonly Mask[]): Stretch | undefined {
  let from: number | undefined;
  let rank = 0;
  for (const { index, 1: marks = '', 2: words = '' } of text.matchAll(HEADING)) {
    if (maskAt(masks, index + 1) !== undefined) continue;
    if (from !== undefined && marks.length <= rank) return { from, to: index };
    if (from === undefined && fold(words) === name) [from, rank] = [index, marks.length];
  }
  return from === undefined ? undefined : { from, to: text.length };
}

/** A link names a heading without its marks and in any letter case. */
function fold(heading: string): string {
  return heading.normalize('NFC').replace(/[[\]|^#:%*_`\\]/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The paragraph or list item that ends with `^id`; where that stands alone, the block above it. */
function block(text: string, id: string): Stretch | undefined {
  const lines = text.split('\n');
  const starts: number[] = [];
  lines.reduce((at, line) => (starts.push(at), at + line.length + 1), 0);
  const last = lines.findIndex((line) => BLOCK_ID.exec(line)?.[1]?.toLowerCase() === id);
  if (last < 0) return undefined;
  let first = last;
  const alone = /^[ \t>]*\^/.test(lines[last] ?? '');
  if (alone) while (first > 0 && lines[first - 1]?.trim() === '') first -= 1;
  while (first > 0 && !BEFORE_BLOCK.test(lines[first - 1] ?? '') && (alone || !LIST_ITEM.test(lines[first] ?? ''))) first -= 1;
  return { from: starts[first] ?? 0, to: (starts[last] ?? 0) + (lines[last]?.length ?? 0) };
}
