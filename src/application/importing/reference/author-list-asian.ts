import type { AuthorList } from './author-list';

const WORD = '[\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Hiragana}\\p{sc=Katakana}]';
const SPACED = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]{1,3}';
const NAME = `(?:${WORD}{2,5}|${SPACED} ${SPACED})(?!${WORD})`;
const OTHERS = '(?: ?(?:外|等|외|등) ?\\d{0,3} ?[人名명인]?)?';
const LIST = new RegExp(`^${NAME}(?:(?: ?[,.·;、] ?| ?& ?)${NAME}(?= ?[,.·;、(（'‘"“「]| \\d{4}))*${OTHERS}(?= ?[,.(（'‘"“「]| \\d{4})`, 'u');

/** Names in Chinese, Japanese or Korean characters at the start of a reference; family and given name are not told apart. */
export function readAsianAuthors(text: string): AuthorList | undefined {
  const match = LIST.exec(text);
  if (match === null) return undefined;
  const names = match[0].split(/ ?[,.·;、&] ?/u).map((name) => name.replace(new RegExp(`${OTHERS.slice(0, -1)}$`, 'u'), '').trim());
  const incomplete = /\d|[外等외등] ?$/u.test(match[0]);
  return { names: names.filter((name) => name !== '').map((family) => ({ family })), form: 'group', from: 0, to: match[0].length, incomplete };
}
