/** TeX for CSL's rich text; any other tag is text. */
const COMMANDS: Readonly<Record<string, string>> = { i: '\\emph', b: '\\textbf', sup: '\\textsuperscript', sub: '\\textsubscript', sc: '\\textsc' };
const TAG = /(<\/?(?:i|b|sup|sub|sc|span)(?: [^<>{}]{0,200})?>)/;
const SPECIALS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}',
};

/**
 * Text for a field of a bibliography in TeX, on one line: nothing in it is a command, and its braces balance. CSL's tags become commands.
 * `keepCase` puts words into braces whose letters a style would change when it writes titles in small letters.
 */
export function tex(line: string, keepCase = false): string {
  if (line === '') return '';
  const pieces = line.split(TAG);
  const commands = pairTags(pieces);
  const escaped = escaper(line);
  let start: Start = 'first';
  return pieces.map((piece, at) => {
    const command = commands.get(at);
    if (command !== undefined) return command;
    return piece.split(/(\s+)/).map((word) => {
      const safe = escaped(word);
      if (!keepCase || word.trim() === '') return safe;
      const keep = mayChange(word, start);
      start = /[.:?!]["'”’)\]]{0,3}$/.test(word) ? 'sentence' : 'inside';
      return keep ? `{${safe}}` : safe;
    }).join('');
  }).join('');
}

/** Where a word stands. */
type Start = 'first' | 'sentence' | 'inside';

/** Capitals may become small, and a small letter that starts a sentence a capital. Only a capital at the very start is safe. */
function mayChange(word: string, start: Start): boolean {
  if (start !== 'inside' && /^[^\p{L}]*\p{Ll}/u.test(word)) return true;
  return /\p{Lu}/u.test(word) && !(start === 'first' && /^[^\p{L}]*\p{Lu}[^\p{Lu}]*$/u.test(word));
}

/** What stands for the tags that belong together, by their place among the pieces: tags are the odd ones. */
function pairTags(pieces: readonly string[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const open: number[] = [];
  for (let at = 1; at < pieces.length; at += 2) {
    const tag = pieces[at] ?? '';
    const last = open.at(-1);
    if (!tag.startsWith('</')) open.push(at);
    else if (last !== undefined && nameOf(pieces[last]) === nameOf(tag)) {
      open.pop();
      found.set(last, `${commandOf(pieces[last] ?? '')}{`).set(at, '}');
    }
  }
  return found;
}

function nameOf(tag = ''): string {
  return /\w+/.exec(tag)?.[0] ?? '';
}

/** A span for anything but small capitals only keeps its words as they are. */
function commandOf(tag: string): string {
  return COMMANDS[/small-caps/.test(tag) ? 'sc' : nameOf(tag)] ?? '';
}

/**
 * Escapes the words of a line in their order. Programs count braces even where they are escaped, so only those that pair are written as
 * such. Marks that TeX makes one of (`--`, `''`) are kept apart.
 */
function escaper(line: string): (word: string) => string {
  const paired = pairedBraces(line);
  let brace = 0;
  return (word) => word.replace(/[\\{}$&#%_^~]/g, (special) => {
    if (special !== '{' && special !== '}') return SPECIALS[special] ?? `\\${special}`;
    brace += 1;
    return paired.has(brace) ? `\\${special}` : SPECIALS[special] ?? '';
  }).replace(/([-'`,<>])(?=\1)|[?!](?=`)/g, '$&{}');
}

/** Which braces of a line, counted from 1, have a partner. */
function pairedBraces(line: string): ReadonlySet<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  [...line.matchAll(/[{}]/g)].forEach(([brace], index) => {
    if (brace === '{') open.push(index + 1);
    else if (open.length > 0) paired.add(open.pop() ?? 0).add(index + 1);
  });
  return paired;
}
