import type { TextEdit } from '../../domain/citation';
import { editBetween } from '../../domain/edit-between';
import { applyEdits } from '../../domain/text-edits';
import { writeKey } from '../citing/citation-key';
import { parseCitations } from '../citing/grammar';
import { findFences } from '../notes/fences';
import { setProperties, splitNote } from '../notes/front-matter';
import { sameValue } from '../notes/yaml-text';
import { foldKey } from './fold-key';
import { keyAt, keyPlaces } from './key-places';

/**
 * The edits that rename a key in a note's `nocite`. Only the key itself changes where that can be done surely, so that quotes and spaces
 * stay; else the property is written anew. None where the front matter cannot be read.
 */
export function renameNoCite(text: string, from: string, to: string): readonly TextEdit[] {
  const fences = findFences(text);
  if (fences.kind !== 'found' || !text.slice(fences.yamlFrom, fences.yamlTo).includes('nocite')) return [];
  const { properties } = splitNote(text);
  if (properties === undefined) return [];
  const wanted = { ...properties, nocite: renamed(properties['nocite'], from, to) };
  if (sameValue(wanted, properties)) return [];
  const inPlace = editsInPlace(text, fences.yamlFrom, fences.yamlTo, from, to);
  if (sameValue(splitNote(applyEdits(text, inPlace)).properties, wanted)) return inPlace;
  const { value = text } = setProperties(text, (all) => {
    all['nocite'] = wanted.nocite;
  });
  return editBetween(text, value);
}

/** The value with the key renamed in each of its texts, which hold keys with `@`, or bare ones between commas. */
function renamed(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, from, to));
  if (typeof value !== 'string') return value;
  if (parseCitations(value).length === 0) return value.replace(/[^\s,;]+/g, (key) => (foldKey(key) === foldKey(from) ? to : key));
  return applyEdits(value, keyPlaces(value, from).map((place) => ({ ...place, insert: keyAt(value, place, to) })));
}

/** Every place in the lines of `nocite` where the key stands as a word of its own. Whether that was right is for the caller to see. */
function editsInPlace(text: string, from: number, to: number, key: string, wanted: string): readonly TextEdit[] {
  const yaml = text.slice(from, to);
  const start = /^nocite[ \t]*:/m.exec(yaml)?.index ?? yaml.length;
  const next = /\n[^\s#-]/.exec(yaml.slice(start));
  const lines = yaml.slice(start, next === null ? undefined : start + next.index);
  const escaped = key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return [...lines.matchAll(new RegExp(`@?${escaped}(?![\\p{L}\\p{N}\\p{M}_]|[:.-][\\p{L}\\p{N}_])`, 'giu'))].flatMap(({ 0: found, index }) => {
    if (/[\p{L}\p{N}_:.]/u.test(lines.charAt(index - 1))) return [];
    const at = from + start + index;
    return [{ from: at, to: at + found.length, insert: found.startsWith('@') ? writeKey(wanted) : wanted }];
  });
}
