import { claimNoteText, type ClaimDraft } from '../notes/write-claim';

/** A claim note whose references without a note are quoted in its list of evidence, word for word. */
export function claimText(draft: ClaimDraft, quotedReferences: readonly string[]): string {
  const text = claimNoteText(draft);
  if (quotedReferences.length === 0) return text;
  const lines = quotedReferences.map(quotedReference).join('\n');
  if (text.includes('\n## Evidence\n')) return `${text.trimEnd()}\n${lines}\n`;
  return `${text.trimEnd()}\n\n## Evidence\n\n${lines}\n`;
}

/** One line for a reference that has no note: its words as they stand, safe from being read as Markdown links. */
export function quotedReference(reference: string): string {
  return `- ${reference.replace(/\s+/gu, ' ').trim().replace(/[[\]<>*_`#|]/gu, '\\$&')}`;
}
