import type { Reading } from '../../domain/reading';
import { findReferencesSection, lineBreakOf } from '../citing/references-section';
import { setProperties, splitNote } from '../notes/front-matter';
import { inertText } from '../notes/inert-text';
import { fieldText, mergeFields, type Take } from './merge-fields';

/** What a person decided about a merge. */
export interface MergeChoices {
  /** By the id of each field choice; what was suggested where there is none. */
  readonly takes: Readonly<Record<string, Take>>;
  /** Whether the text of the note that goes is added to the kept one. */
  readonly withText: boolean;
}

/** What is said above what comes from the other note. */
export interface MergeWords {
  /** `Merged from khan2009a` */
  readonly heading: string;
  readonly left: string;
}

/**
 * The kept note with what is taken from the other: its properties, and at the end what it says besides. Merging once more changes nothing.
 * No value, and problems, where the properties of either cannot be read or written.
 */
export function mergeTexts(keepText: string, dropText: string, choices: MergeChoices, words: MergeWords, tidy: (text: string) => string): Reading<string> {
  const [keep, drop] = [splitNote(keepText), splitNote(dropText)];
  const problems = [...keep.problems, ...drop.problems];
  if (problems.length > 0) return { problems };
  const { merged, left } = mergeFields(keep.properties ?? {}, drop.properties ?? {}, choices.takes);
  const { value, problems: unwritten } = setProperties(keepText, (properties) => {
    for (const name of Object.keys({ ...properties, ...merged })) {
      if (merged[name] === undefined) delete properties[name];
      else properties[name] = merged[name];
    }
  });
  if (value === undefined) return { problems: unwritten };
  const lines = left.map(([name, item]) => `- ${name}: ${inertText(fieldText(item)).replace(/\s+/g, ' ')}`);
  const body = choices.withText ? bodyOf(dropText) : '';
  return { value: withEnd(value, [lines.length > 0 ? `${words.left}\n\n${lines.join('\n')}` : '', body].filter(Boolean).map(tidy), words.heading), problems: [] };
}

/** What a note says below its properties, without a reference list of ours; '' for nothing. */
export function bodyOf(text: string): string {
  const { section } = findReferencesSection(text);
  const whole = section === undefined ? text : text.slice(0, section.from) + text.slice(section.to);
  return whole.slice(splitNote(text).bodyStart).trim();
}

/** Adds the parts that are not there yet under a heading. */
function withEnd(text: string, parts: readonly string[], heading: string): string {
  const eol = lineBreakOf(text);
  const fresh = parts.map((part) => part.replace(/\r?\n/g, eol)).filter((part) => !text.includes(part));
  if (fresh.length === 0) return text;
  const gap = /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
  return `${text}${gap}${[`## ${heading}`, ...fresh].join(eol + eol)}${eol}`;
}
