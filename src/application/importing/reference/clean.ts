/** Longest reference that the rules read; a longer text is not one reference, and its end is kept but not read. */
export const LONGEST_REFERENCE = 4000;

const LABEL = /^\s*(?:[-•*·▪]\s+)?(?:[[(［（]\s?\d{1,3}\s?[\])］）][.:]?|\d{1,3}\s?[.):](?!\d)|\d{1,3}(?:, ?\d{1,3})?\s?[-–]\s(?=\p{Lu})|\d{1,3}\t|\d{1,3} (?=\p{Lu})|\^?\[?\^\d{1,4}\]?:?)\s*/u;

/** A reference on one line, without its number in the list and with plain spaces. Words stay as they were. */
export function cleanReference(text: string): string {
  return withoutMarkup(withoutLabel(text))
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\s\u00A0\u2000-\u200A\u202F]+/gu, ' ')
    .trim();
}

/** Takes `1.`, `1)`, `[1]`, `(1)`, `1⇥` or a bullet off the start; a bare number only before a capital. */
export function withoutLabel(text: string): string {
  return text.replace(LABEL, '').replace(/^\s*[-•*·▪]\s+/u, '');
}

/** Takes the marks of Markdown and of simple HTML off, so that `*Lancet* 2018;**391**` reads like print. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?(?:italic|bold|span|em|strong|b|u|a|p|li|font|small|br)(?: [^<>]{0,200})?\/?>/giu, '')
    .replace(/(^|[\s(“"])(\*{1,3})(?=[^\s*])([^*\n]{1,400}?)\2(?=[\s.,;:)?!”"]|$)/gu, '$1$3')
    .replace(/(^|[\s(“"])(_{1,2})(?=[^\s_])([^_\n]{1,400}?)\2(?=[\s.,;:)?!”"]|$)/gu, '$1$3')
    .replace(/\[([^[\]]{1,400})\]\((https?:\/\/[^\s()]{1,400}(?:\([^\s()]{0,80}\)[^\s()]{0,80})?)\)/gu, (_whole, shown: string, address: string) => (address.includes(shown) || shown.includes(address) ? address : `${shown} ${address}`))
    .replace(/<(https?:\/\/[^\s<>]{1,400})>/gu, '$1')
    .replace(/\\([[\]()*_.#&~`-])/gu, '$1');
}
