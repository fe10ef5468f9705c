import { labelled } from './article/entry-labels';
import { isListHeading } from './article/list-headings';
import { linesOf, type Line } from './article/lines';
import { looksLikeReference } from './article/looks-like-reference';
import { joinLines } from './article/reference-lists';
import { finish } from './format';

/** One reference of a list and where it stands. */
export interface SplitReference {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Cuts a text that holds nothing but references: wrapped numbered entries and wrapped paragraphs are joined, else a line is a reference. */
export function splitReferences(text: string): readonly SplitReference[] {
  const lines = finish(linesOf(text));
  const written = lines.filter((line) => line.text.trim() !== '' && !isListHeading(line.text));
  const groups = numberedGroups(written) ?? wrappedGroups(lines) ?? written.map((line) => [line]);
  return groups.map((group) => ({
    text: joinLines(group.map((line) => line.text)), from: group[0]?.from ?? 0, to: group[group.length - 1]?.to ?? 0,
  }));
}

/** Entries with numbers that rise by one from the first line on, where some go over several lines. */
function numberedGroups(lines: readonly Line[]): readonly (readonly Line[])[] | undefined {
  const first = labelled(lines[0]?.text ?? '');
  if (first === undefined) return undefined;
  const groups: Line[][] = [];
  for (const line of lines) {
    const label = labelled(line.text);
    if (label !== undefined && label.form === first.form && label.number === first.number + groups.length) groups.push([line]);
    else groups[groups.length - 1]?.push(line);
  }
  return groups.length >= 2 && groups.length < lines.length && groups.every(isOneReference) ? groups : undefined;
}

/** What is joined must not be whole references: only the first line of a group may begin like one. */
function isOneReference(group: readonly Line[]): boolean {
  return group.length <= 8 && group.slice(1).every((line) => !/^\s*["“]?\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}{1,3}[,. ]|\p{Lu}\.)/u.test(line.text) || !looksLikeReference(line.text));
}

const WIDEST = 110;

/** Paragraphs of lines that were wrapped at one width, with blank lines between. */
function wrappedGroups(lines: readonly Line[]): readonly (readonly Line[])[] | undefined {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') groups.push([]);
    else if (!isListHeading(line.text)) groups[groups.length - 1]?.push(line);
  }
  const filled = groups.filter((group) => group.length > 0);
  const inner = filled.flatMap((group) => group.slice(0, -1));
  const widest = inner.reduce((most, line) => Math.max(most, line.text.length), 0);
  const wrapped = filled.length > 1 && inner.length > 0 && widest <= WIDEST && inner.every((line) => line.text.length >= widest * 0.6)
    && filled.flatMap((group) => group.slice(1)).some((line) => /^\s*[\p{Ll}\d]/u.test(line.text));
  return wrapped ? filled : undefined;
}
