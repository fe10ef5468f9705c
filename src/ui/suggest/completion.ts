import { writeKey } from '../../application/citing/citation-key';

/** What completing a citation writes, and how many characters after the cursor it takes with it. */
export interface Completion {
  readonly insert: string;
  readonly replaces: number;
}

/**
 * The citation to write in place of what was typed after `@`. An open bracket is closed; where the editor already closed it, the cursor
 * goes behind that one; where more of the same citation follows, it stays open.
 */
export function completion(citekey: string, after: string, inBrackets: boolean): Completion {
  const key = writeKey(citekey);
  if (!inBrackets) return { insert: key, replaces: 0 };
  if (after.startsWith(']')) return { insert: `${key}]`, replaces: 1 };
  return goesOn(after) ? { insert: key, replaces: 0 } : { insert: `${key}]`, replaces: 0 };
}

/** Another key follows, or a bracket closes before another opens. */
function goesOn(after: string): boolean {
  if (/^\s*;/.test(after)) return true;
  const close = after.indexOf(']');
  const open = after.indexOf('[');
  return close >= 0 && (open < 0 || close < open);
}
