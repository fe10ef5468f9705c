/** `:12`: the line of an offset, as problems say it. */
export function lineOf(text: string, at: number): string {
  return lineNumbers(text)(at);
}

/** The same for many offsets of one text; ask from left to right. */
export function lineNumbers(text: string): (at: number) => string {
  let line = 1;
  let counted = 0;
  return (at) => {
    if (at < counted) return lineOf(text, at);
    for (let next = text.indexOf('\n', counted); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
      line += 1;
      counted = next + 1;
    }
    return `:${line}`;
  };
}
