/** One word of a text as compared: lower case, without accents, with a straight apostrophe turned into a curly one. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase().replace(/'/gu, '’');
}

/** The words of a text in order, as written. A hyphen or apostrophe inside a word belongs to it. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
}
