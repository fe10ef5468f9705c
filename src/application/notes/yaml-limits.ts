/** Front matter longer than this (UTF-16) is not read: no hand writes it, and reading it could hang a phone. */
export const LONGEST_FRONT_MATTER = 128 * 1024;
/** White space in one piece: gray-matter's search for comments takes quadratic time on it. */
const LONGEST_BLANK = 1000;
/** Lists in lists and indents in indents: the YAML reader calls itself for each, and far too many end the whole app. */
const DEEPEST = 60;

/** Whether a YAML text is of a size and shape that can be read in good time. One linear pass, without knowing YAML. */
export function isReadable(yaml: string): boolean {
  return yaml.length <= LONGEST_FRONT_MATTER && !hasLongBlank(yaml) && !isDeep(yaml);
}

function hasLongBlank(text: string): boolean {
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    run = text.charCodeAt(at) <= 32 ? run + 1 : 0;
    if (run > LONGEST_BLANK) return true;
  }
  return false;
}

/** Counts more than there is (brackets inside quotes, indents inside text), never less. */
function isDeep(text: string): boolean {
  const indents: number[] = [];
  let brackets = 0;
  for (const line of text.split('\n')) {
    const { indent, marks } = lineStart(line);
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    for (const character of line) {
      if (character === '[' || character === '{') brackets += 1;
      else if ((character === ']' || character === '}') && brackets > 0) brackets -= 1;
      if (brackets > DEEPEST) return true;
    }
    if (indents.length + marks > DEEPEST) return true;
  }
  return false;
}

/** Blanks before a line's text, and the list and key marks there, each of which may begin something inside another. */
function lineStart(line: string): { readonly indent: number; readonly marks: number } {
  let [indent, marks, at] = [0, 0, 0];
  while (line.charAt(indent) === ' ') indent += 1;
  for (at = indent; /[ \t?:-]/.test(line.charAt(at)); at += 1) if (/[?:-]/.test(line.charAt(at)) && /\s/.test(line.charAt(at + 1))) marks += 1;
  return { indent, marks };
}
