import type { CitationCluster } from '../../domain/citation';
import { DEEPEST_EMBED, embeddedStretch, embedsIn } from './embeds';
import type { Embed, EmbeddedNotes } from './embeds';
import { readSteps } from './grammar';
import type { CitationOptions, ReadText } from './grammar';
import type { Mask } from './masks';
import { inReadingOrder, readingPlaces } from './reading-order';
import type { Steps } from './steps';

/** A note whose citations are numbered: the one that is read (no path), or one that stands inside it. */
export interface NoteBody {
  readonly path?: string;
  readonly text: string;
  readonly masks: readonly Mask[];
  readonly clusters: readonly CitationCluster[];
}

/** A citation and the note that it stands in. */
export interface Appearance {
  readonly body: NoteBody;
  readonly cluster: CitationCluster;
}

/** Embeds of embeds that are followed, in all: bounds the work where notes embed each other many times over. */
const MOST = 500;

/**
 * Every citation that a reader of a note meets, each once, in the order of reading: those of an embedded note where it stands. With it the
 * notes met, the note itself first. `read` is what was read of `text`.
 */
export function* appearances(text: string, read: ReadText, embeds: EmbeddedNotes, options: CitationOptions): Steps<{ readonly found: readonly Appearance[]; readonly bodies: readonly NoteBody[] }> {
  const host: NoteBody = { text, ...read };
  const bodies = new Map<string, NoteBody>();
  const found = new Map<CitationCluster, Appearance>();
  let followed = 0;
  function* walk(body: NoteBody, target: string, chain: readonly string[]): Steps<void> {
    for (const thing of thingsIn(body, target, embeds.size > 0)) {
      if (!('target' in thing)) {
        if (!found.has(thing)) found.set(thing, { body, cluster: thing });
        continue;
      }
      const note = embeds.get(thing.target);
      if (note === undefined || chain.includes(note.path) || chain.length >= DEEPEST_EMBED || (followed += 1) > MOST) continue;
      const inner = bodies.get(note.path) ?? { ...note, ...(yield* readSteps(note.text, options)) };
      bodies.set(note.path, inner);
      yield* walk(inner, thing.target, [...chain, note.path]);
    }
  }
  yield* walk(host, '', []);
  return { found: [...found.values()], bodies: [host, ...bodies.values()] };
}

/** Citations and embeds of the part of a note that `target` shows, in the order of reading. */
function thingsIn({ text, masks, clusters }: NoteBody, target: string, withEmbeds: boolean): readonly (CitationCluster | Embed)[] {
  const things = withEmbeds ? [...clusters, ...embedsIn(text, masks)] : clusters;
  const part = embeddedStretch(target, text, masks);
  if (part === undefined) return [];
  const placeOf = readingPlaces(text);
  const isShown = ({ from }: { readonly from: number }): boolean => {
    const place = placeOf(from);
    return part.from <= place && place < part.to;
  };
  return inReadingOrder(text, target.includes('#') ? things.filter(isShown) : things);
}
