import type { Claim } from './claim';
import type { Handout } from './handout';
import type { Source } from './source';

/** Front matter as the host read it: property names and their YAML core-schema values (dates stay strings). */
export type Properties = Readonly<Record<string, unknown>>;

/** A link written in front matter: `[[target]]` or `[[target|shown]]`. `target` has no subpath and no `.md`. */
export interface NoteLink {
  readonly target: string;
}

/** Every note that this plugin knows about. */
export type EvidenceNote = Source | Claim | Handout;
