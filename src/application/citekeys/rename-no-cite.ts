import type { TextEdit } from '../../domain/citation';
import { applyEdits } from '../../domain/text-edits';
import { writeKey } from '../citing/citation-key';
import { findFences } from '../notes/fences';
import { splitNote } from '../notes/front-matter';

/**
 * The edits that rename a key in the lines of a note's `nocite`, with `@` or bare: only the key itself, so that quotes and spaces stay. None
 * where the properties cannot be read, or could not be afterwards.
 */
export function renameNoCite(text: string, from: string, to: string): readonly TextEdit[] {
  const fences = findFences(text);
  if (fences.kind !== 'found') return [];
  const yaml = text.slice(fences.yamlFrom, fences.yamlTo);
  const start = /^nocite[ \t]*:/m.exec(yaml)?.index;
  if (start === undefined || !isReadable(text)) return [];
  const lines = yaml.slice(start).split(/\n(?=[^\s#-])/, 1)[0] ?? '';
  const escaped = from.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const edits = [...lines.matchAll(new RegExp(`@?${escaped}(?![\\p{L}\\p{N}\\p{M}_]|[:.-][\\p{L}\\p{N}_])`, 'giu'))].flatMap(({ 0: found, index }) => {
    if (/[\p{L}\p{N}_:.]/u.test(lines.charAt(index - 1))) return [];
    const at = fences.yamlFrom + start + index;
    return [{ from: at, to: at + found.length, insert: found.startsWith('@') ? writeKey(to) : to }];
  });
  return isReadable(applyEdits(text, edits)) ? edits : [];
}

function isReadable(text: string): boolean {
  return splitNote(text).problems.length === 0;
}
