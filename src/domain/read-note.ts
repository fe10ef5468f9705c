import { NOTE_KINDS } from './kinds';
import type { EvidenceNote, Properties } from './note';
import { PropertyReader } from './properties';
import { readClaim } from './read-claim';
import { readHandout } from './read-handout';
import { readSource } from './read-source';
import type { Reading } from './reading';
import { placeholderIn, templateProblems } from './template-note';

/**
 * Reads any note by its `evidence` property. Neither value nor problem where there is none: then it is not one of ours. A template
 * (a note with `{{title}}` and the like in its properties) has no value either.
 */
export function readNote(path: string, properties: Properties): Reading<EvidenceNote> {
  const read = new PropertyReader(path, properties);
  const kind = read.choice('evidence', NOTE_KINDS);
  const placeholder = kind === undefined ? undefined : placeholderIn(properties);
  if (placeholder !== undefined) return { problems: templateProblems(path, placeholder) };
  switch (kind) {
    case 'source': return readSource(path, properties);
    case 'claim': return readClaim(path, properties);
    case 'handout': return readHandout(path, properties);
    case undefined: return { problems: read.problems };
  }
}
