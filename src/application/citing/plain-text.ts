import { masksIn } from './masks';
import type { Mask } from './masks';

const WORD = /[\p{L}\p{N}]/u;

/**
 * What a stretch of Markdown says, on one line: comments and tags left out, code and emphasis without their marks, escapes undone, quote
 * marks at line starts dropped. White space at the ends stays, as one space.
 */
export function plainText(text: string, from: number, to: number, masks: readonly Mask[]): string {
  const pieces: string[] = [];
  let at = from;
  for (const mask of masksIn(masks, from, to)) {
    if (mask.from < at) continue;
    pieces.push(unmarked(text.slice(at, mask.from)));
    if (mask.kind === 'code') pieces.push(text.slice(mask.from, mask.to).replace(/^`+|`+$/g, ''));
    else if (mask.kind !== 'comment' && mask.kind !== 'html') pieces.push(text.slice(mask.from, mask.to));
    at = mask.to;
  }
  pieces.push(unmarked(text.slice(at, to)));
  return pieces.join('').replace(/\s+/g, ' ');
}

/** True where a place in a stretch of text is inside `*emphasis*`: an opening mark before it, a closing one after it. */
export function isInsideEmphasis(before: string, after: string): boolean {
  const open = before.replace(/\\./g, '').replace(/\*\*[^*]+\*\*|\*[^*]+\*/g, '');
  return /\*(?=\S|$)/.test(open) && after.includes('*');
}

function unmarked(text: string): string {
  return text
    .replace(/\n[ \t]*>[ \t>]*/g, '\n')
    .replace(/\\([!-/:-@[-`{-~])|\*+|~~|_+/g, (whole, escaped: string | undefined, at: number) => {
      if (escaped !== undefined) return escaped;
      return whole.startsWith('_') && isInsideWord(text, at, whole.length) ? whole : '';
    });
}

function isInsideWord(text: string, at: number, length: number): boolean {
  return WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + length));
}
