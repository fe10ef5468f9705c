import type { CachedMetadata, FrontMatterCache, TFile } from 'obsidian';
import { splitNote } from '../../application/notes/front-matter';
import { LONGEST_FRONT_MATTER } from '../../application/notes/yaml-limits';
import type { NoteText } from '../../application/ports';
import type { Properties } from '../../domain/note';

/**
 * A note from what the app already knows of it. Undefined where that is not enough: the note opens with front matter that the
 * app could not read, or with one of megabytes that it reads and we refuse, so its text is needed (`noteFromText`).
 */
export function noteFromCache(file: TFile, cache: CachedMetadata | null): NoteText | undefined {
  const bare = { path: file.path, modified: file.stat.mtime, problems: [] };
  if (cache?.frontmatter && !isTooLong(cache)) return { ...bare, properties: ownProperties(cache.frontmatter) };
  return hasFrontMatter(cache) ? undefined : bare;
}

/** A note whose front matter the app could not read: the problem is found again in its text, to say it in a sentence. */
export function noteFromText(file: TFile, text: string): NoteText {
  const { properties, problems } = splitNote(text);
  const placed = problems.map((problem) => ({ ...problem, where: `${file.path}${problem.where}` }));
  return { path: file.path, modified: file.stat.mtime, problems: placed, ...(properties && { properties }) };
}

function isTooLong({ frontmatterPosition: place }: CachedMetadata): boolean {
  return place !== undefined && place.end.offset - place.start.offset > LONGEST_FRONT_MATTER;
}

function hasFrontMatter(cache: CachedMetadata | null): boolean {
  return cache?.sections?.[0]?.type === 'yaml';
}

/** Older apps put the block's own place among the properties; a person's property of that name is no such object. */
function ownProperties(frontmatter: FrontMatterCache): Properties {
  const properties: Record<string, unknown> = { ...frontmatter };
  const place: unknown = properties['position'];
  if (typeof place === 'object' && place !== null && 'start' in place && 'end' in place) delete properties['position'];
  return properties;
}
