import type { TextEdit } from '../../domain/citation';
import type { CitedNote, ShownCitation } from './cited-note';
import { toMarkdown } from './rich-text';

/**
 * Edits that put each citation as the style prints it, as Markdown. A key without a source shows as `[?key]`. A citation among the words of
 * another is part of that one's text and has no edit of its own.
 */
export function citationEdits(text: string, { citations, settings }: CitedNote): TextEdit[] {
  const edits: TextEdit[] = [];
  const inOrder = [...citations].sort((one, other) => one.cluster.from - other.cluster.from || other.cluster.to - one.cluster.to);
  for (const citation of inOrder) {
    const { from, to } = citation.cluster;
    if (from < (edits.at(-1)?.to ?? 0)) continue;
    const insert = shown(text, citation, settings.style?.kind === 'note');
    if (insert !== undefined) edits.push({ from: from - gapBefore(text, from, insert), to, insert });
  }
  return edits;
}

/** A raised number stands next to its word: the space before it goes. */
function gapBefore(text: string, from: number, insert: string): number {
  return insert.startsWith('<sup>') && /^\S $/.test(text.slice(Math.max(0, from - 2), from)) ? 1 : 0;
}

/** Undefined where the text stays: a handle in a sentence, such as `@someone`. */
function shown(text: string, { cluster, text: formatted, unknown }: ShownCitation, asNote: boolean): string | undefined {
  const [lead] = cluster.items;
  if (formatted === undefined && unknown.length === 0) return undefined;
  const markdown = formatted === undefined ? '' : toMarkdown(formatted, false);
  const citation = asNote && markdown !== '' ? `^[${markdown}]` : markdown;
  const marks = unknown.map((key) => `[?${toMarkdown([{ text: key }], false)}]`).join('');
  const handle = lead?.mode === 'AuthorInText' && formatted === undefined ? text.slice(lead.from, lead.to) : '';
  return [handle, citation, marks].filter((part) => part !== '').join(' ');
}
