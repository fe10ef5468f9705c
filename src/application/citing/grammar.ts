import type { CitationCluster } from '../../domain/citation';
import { ClusterBuilder } from './cluster-builder';
import { scanSteps } from './scan';
import type { Scan } from './scan';
import { toEnd } from './steps';
import type { Steps } from './steps';

/** How to read citations. */
export interface CitationOptions {
  /** The citation key behind a plain wikilink's target, where wikilinks to source notes cite; without it they never do. */
  readonly wikilinkKey?: (target: string) => string | undefined;
}

/** The citations of a note, and what its scan told. */
export interface ReadText extends Scan {
  readonly clusters: readonly CitationCluster[];
}

/**
 * Every citation of a note in pandoc's syntax, in order of place; offsets are UTF-16 in the whole text. Front matter, code, mathematics,
 * comments, tags, addresses, link targets and the references section that we write are not read. A key among the words after another
 * key (`[@a, but see @b]`) is a citation of its own inside that one's range. Linear in the length of the text.
 */
export function parseCitations(text: string, options: CitationOptions = {}): readonly CitationCluster[] {
  return toEnd(readSteps(text, options)).clusters;
}

/** The same in steps, with what was not read and the marker lines: all that commands need of one reading. */
export function* readSteps(text: string, options: CitationOptions = {}): Steps<ReadText> {
  const builder = new ClusterBuilder(text, options.wikilinkKey);
  const scan = yield* scanSteps(text, builder, builder.masks);
  return { ...scan, clusters: builder.found.sort((one, other) => one.from - other.from || other.to - one.to) };
}
