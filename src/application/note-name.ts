/** The longest name, in characters: room for the folder and `.md` on every disk. */
const LONGEST = 90;
/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name, without `.md`, from a sentence: without the signs that a disk or a link refuses, cut at a word, never empty. `fallback`
 * stands in where nothing is left.
 */
export function noteName(sentence: string, fallback: string): string {
  const tidy = sentence
    .normalize('NFC')
    .replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '');
  const cut = tidy.length > LONGEST ? tidy.slice(0, LONGEST + 1).replace(/\s\S*$/u, '').slice(0, LONGEST) : tidy;
  const name = cut.replace(/[\s.,;]+$/u, '').replace(/[\ud800-\udbff]$/u, '');
  return name === '' || RESERVED.test(name) ? fallback : name;
}

/** The path of a note in a folder ('' is the vault's root); ` 2`, ` 3` … is added while `taken` says that the name is not free. */
export function freePath(folder: string, name: string, taken: (path: string) => boolean): string {
  const path = (n: number): string => `${folder === '' ? '' : `${folder}/`}${name}${n === 1 ? '' : ` ${n}`}.md`;
  let n = 1;
  while (taken(path(n))) n += 1;
  return path(n);
}
