/** Stands where a comment was, so that every offset stays as it is in the note. A private-use character. */
export const COMMENT_FILLER = '\uE000';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^]*?\n)?---[ \t]*(?=\r?\n|$)/;

/** Replaces `%% … %%` outside code and properties by fillers of the same length; an unclosed one runs to the end, as in the app. */
export function hideComments(text: string): string {
  if (!text.includes('%%')) return text;
  const properties = FRONT_MATTER.exec(text)?.[0] ?? '';
  return properties + hideInBody(text.slice(properties.length));
}

function hideInBody(text: string): string {
  const lines = text.split('\n');
  let fence: string | undefined;
  let inside = false;
  const out = lines.map((line) => {
    const mark = inside ? undefined : FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      return line;
    }
    if (mark !== undefined) {
      fence = mark;
      return line;
    }
    const hidden = hideInLine(line, inside);
    inside = hidden.inside;
    return hidden.line;
  });
  return out.join('\n');
}

function hideInLine(line: string, startsInside: boolean): { line: string; inside: boolean } {
  let inside = startsInside;
  let out = '';
  let at = 0;
  while (at < line.length) {
    if (!inside && line[at] === '`') {
      const end = line.indexOf('`', at + 1);
      const to = end < 0 ? line.length : end + 1;
      out += line.slice(at, to);
      at = to;
    } else if (line.startsWith('%%', at)) {
      out += COMMENT_FILLER.repeat(2);
      inside = !inside;
      at += 2;
    } else {
      out += inside && line[at] !== '\r' ? COMMENT_FILLER : line[at];
      at++;
    }
  }
  return { line: out, inside };
}
