import type { Handout } from './handout';
import { baseName } from './links';
import type { Properties } from './note';
import { PropertyReader } from './properties';
import type { Reading } from './reading';
import { withoutUndefined } from './record';

/** Reads a handout's front matter. The title is `title`, or the file name where absent. */
export function readHandout(path: string, properties: Properties): Reading<Handout> {
  const read = new PropertyReader(path, properties);
  const value: Handout = withoutUndefined({
    kind: 'handout' as const,
    path,
    title: read.text('title') ?? baseName(path),
    lang: read.text('lang'),
    csl: read.text('csl'),
    referencesTitle: read.text('references-title'),
    author: read.text('author'),
    date: read.partialDate('date'),
    reviewDue: read.day('review_due'),
    tags: read.tags(),
  });
  return { value, problems: read.problems };
}
