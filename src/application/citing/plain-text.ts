import { masksIn } from './masks';
import type { Mask } from './masks';

const WORD = /[\p{L}\p{N}]/u;
/** Text of a link that is looked through for its opening bracket. */
const LONGEST_LINK = 2000;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': '\u00A0' };

/**
 * What a stretch of Markdown says, on one line: comments, tags and the targets of links left out, code and emphasis without their marks,
 * escapes undone, quote marks at line starts dropped. White space at the ends stays, as one space.
 */
export function plainText(text: string, from: number, to: number, masks: readonly Mask[]): string {
  const pieces: string[] = [];
  let at = from;
  for (const mask of masksIn(masks, from, to)) {
    if (mask.from < at) continue;
    pieces.push(unmarked(text.slice(at, mask.from)));
    if (mask.kind === 'link' && text[mask.from] === '(') unlink(pieces);
    else if (mask.kind === 'code') pieces.push(text.slice(mask.from, mask.to).replace(/^`+|`+$/g, ''));
    else if (mask.kind !== 'comment' && mask.kind !== 'html') pieces.push(text.slice(mask.from, mask.to));
    at = mask.to;
  }
  pieces.push(unmarked(text.slice(at, to)));
  return pieces.join('').replace(/\s+/g, ' ');
}

/** Leaves of a link or picture, whose target comes next, what it shows: takes the brackets that the last piece closes out of the pieces. */
function unlink(pieces: string[]): void {
  let depth = 0;
  for (let index = pieces.length - 1, left = LONGEST_LINK; index >= 0 && left > 0; index -= 1) {
    const piece = pieces[index] ?? '';
    for (let at = piece.length - 1; at >= 0 && left > 0; at -= 1, left -= 1) {
      if (piece[at] === ']') depth += 1;
      else if (piece[at] === '[') depth -= 1;
      if (depth > 0) continue;
      pieces[index] = piece.slice(0, at).replace(/!$/, '') + piece.slice(at + 1);
      pieces.push((pieces.pop() ?? '').replace(/\]$/, ''));
      return;
    }
  }
}

/** True where a place in a stretch of text is inside `*emphasis*`: an opening mark before it, a closing one after it. */
export function isInsideEmphasis(before: string, after: string): boolean {
  const open = before.replace(/\\./g, '').replace(/\*\*[^*]+\*\*|\*[^*]+\*/g, '');
  return /\*(?=\S|$)/.test(open) && after.includes('*');
}

function unmarked(text: string): string {
  return text
    .replace(/\n[ \t]*>[ \t>]*/g, '\n')
    .replace(/\\([!-/:-@[-`{-~])|&(?:amp|lt|gt|quot|nbsp);|\*+|~~|_+/g, (whole, escaped: string | undefined, at: number) => {
      if (escaped !== undefined) return escaped;
      if (whole.startsWith('&')) return ENTITIES[whole] ?? whole;
      return whole.startsWith('_') && isInsideWord(text, at, whole.length) ? whole : '';
    });
}

function isInsideWord(text: string, at: number, length: number): boolean {
  return WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + length));
}
