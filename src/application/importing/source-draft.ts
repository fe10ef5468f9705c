import type { CslItem } from '../../domain/csl';
import type { ParsedReference } from './reference/parsed-reference';

/** Set to `true` on an item whose reference ends its authors in `et al.`; kept in `csl_extra`, so that nobody takes the list for whole. */
export const AUTHORS_INCOMPLETE = 'authors-incomplete';

/** The item of a reference, with the mark that its authors are not all. */
export function withIncompleteAuthors({ item, authorsIncomplete }: ParsedReference): CslItem {
  return authorsIncomplete ? { ...item, [AUTHORS_INCOMPLETE]: 'true' } : item;
}
