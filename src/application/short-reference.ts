import { shortAuthors } from '../domain/names';
import type { Source } from '../domain/source';

/** How a source is called in one line: `Belavý et al. · 2017`. */
export function shortReference(source: Source, noYear: string): string {
  const authors = shortAuthors(source.authors);
  return [authors, source.issued?.slice(0, 4) ?? noYear].filter(Boolean).join(' · ');
}
