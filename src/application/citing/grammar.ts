import type { CitationCluster } from '../../domain/citation';
import { ClusterBuilder } from './cluster-builder';
import type { Mask } from './masks';
import { scanNote } from './scan';

/** How to read citations. */
export interface CitationOptions {
  /** The citation key behind a plain wikilink's target, where wikilinks to source notes cite; without it they never do. */
  readonly wikilinkKey?: (target: string) => string | undefined;
}

/**
 * Every citation of a note in pandoc's syntax, in order of place; offsets are UTF-16 in the whole text. Front matter, code, mathematics,
 * comments, tags, addresses, link targets and the references section that we write are not read. A key among the words after another
 * key (`[@a, but see @b]`) is a citation of its own inside that one's range. Linear in the length of the text.
 */
export function parseCitations(text: string, options: CitationOptions = {}): readonly CitationCluster[] {
  return readCitations(text, options).clusters;
}

/** The same, with what was not read. */
export function readCitations(text: string, options: CitationOptions = {}): { readonly clusters: readonly CitationCluster[]; readonly masks: readonly Mask[] } {
  const builder = new ClusterBuilder(text, options.wikilinkKey);
  scanNote(text, builder, builder.masks);
  return { clusters: builder.found.sort((one, other) => one.from - other.from || other.to - one.to), masks: builder.masks };
}
