/** A word, a number or one mark of a reference, with its UTF-16 range. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Numbers may carry letters: `e00230`, `H1060`, `2013b`. Asian scripts write numbers without a space, so their words end at a digit. */
const TOKEN = /([A-Za-z]{0,4}\d+[A-Za-z]{0,2}(?![\p{L}]))|([\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー]+)|(\p{L}[\p{L}\p{M}\p{N}'’]*)|(\d+)|(\S)/gu;

/** Splits a reference into tokens; white space is left out. */
export function tokenise(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const kind = (match[1] ?? match[4]) !== undefined ? 'number' : (match[2] ?? match[3]) !== undefined ? 'word' : 'mark';
    return { kind, text: match[0], from: match.index, to: match.index + match[0].length };
  });
}

const YEAR = /^(1[5-9]\d\d|20\d\d)[a-z]?$/;

/** The year that a number token may be, without the letter that tells works of one year apart. */
export function yearIn(token: Token | undefined): string | undefined {
  return token?.kind === 'number' ? YEAR.exec(token.text)?.[1] : undefined;
}
