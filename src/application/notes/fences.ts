/** Where a note's front matter stands, UTF-16. `unclosed` and `foreign` look like front matter and are not: nothing may be written. */
export type Fences =
  | { readonly kind: 'none'; readonly bodyStart: number }
  | { readonly kind: 'unclosed'; readonly bodyStart: number }
  | { readonly kind: 'foreign'; readonly bodyStart: number; readonly language: string }
  | {
    readonly kind: 'found';
    /** Of the opening fence: 1 after a byte-order mark, else 0. */
    readonly from: number;
    /** The YAML between the fences, whole lines. */
    readonly yamlFrom: number;
    readonly yamlTo: number;
    /** After the closing fence's line. */
    readonly bodyStart: number;
  };

/** Longest first line that is looked at for a language after the fence. */
const FIRST_LINE = 100;

/** Finds the fences as Obsidian does: `---` alone on the first line, and the next line that is `---` alone. One linear pass. */
export function findFences(text: string): Fences {
  const from = text.charCodeAt(0) === 0xFEFF ? 1 : 0;
  if (!text.startsWith('---', from)) return { kind: 'none', bodyStart: from };
  const firstEnd = text.indexOf('\n', from);
  if (firstEnd === -1) return { kind: 'none', bodyStart: from };
  const rest = text.slice(from + 3, Math.min(firstEnd, from + FIRST_LINE)).trim();
  const yamlFrom = firstEnd + 1;
  const close = findClosing(text, firstEnd);
  if (rest !== '') {
    const language = /^[A-Za-z][\w+-]*$/.test(rest) && close !== undefined ? rest : undefined;
    return language === undefined ? { kind: 'none', bodyStart: from } : { kind: 'foreign', bodyStart: from, language };
  }
  if (close !== undefined) return { kind: 'found', from, yamlFrom, ...close };
  const secondLine = text.slice(yamlFrom, yamlFrom + FIRST_LINE);
  return { kind: /^[\p{L}\p{N}_][\p{L}\p{N}_ -]*:(?:\s|$)/u.test(secondLine) ? 'unclosed' : 'none', bodyStart: from };
}

/** Searches from the line break that ends the opening fence's line. */
function findClosing(text: string, firstEnd: number): { readonly yamlTo: number; readonly bodyStart: number } | undefined {
  for (let at = text.indexOf('\n---', firstEnd); at !== -1; at = text.indexOf('\n---', at + 1)) {
    let end = at + 4;
    while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end += 1;
    if (text.charAt(end) === '\r') end += 1;
    if (end === text.length) return { yamlTo: at + 1, bodyStart: end };
    if (text.charAt(end) === '\n') return { yamlTo: at + 1, bodyStart: end + 1 };
  }
  return undefined;
}
