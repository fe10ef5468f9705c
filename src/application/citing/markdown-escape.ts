/** What starts an address that Markdown links by itself. */
const ADDRESS = /(?:[a-z][a-z\d+-]{1,30}:(?=\/\/)|mailto:|www\.)/gi;
const ALWAYS = /[\\`*_[\]<>@$^~|{}]/g;
/** At the start of a line: list items (pandoc’s with letters too), headings, quotations, definitions, rules. */
const LINE_START = /^(?:(\(?(?:\d{1,9}|[a-z]|[ivxlcdm]{2,9}))([.)])(?=\s|$)|([-+#=:%!])|(\s+))/;

/**
 * Escapes text that has to stay text in Markdown of every kind (CommonMark, Obsidian, pandoc). `<%` and `%%` become entities, because
 * Obsidian and its templates look for them in the raw text; `next` is the character that follows.
 */
export function escapeMarkdown(text: string, startsLine: boolean, next = ''): string {
  const escaped = text
    .replace(/&(?=#?\w{1,31};)/g, '\uFDD2')
    .replace(ALWAYS, (character, at: number) => (character === '<' && (text[at + 1] ?? next) === '%' ? '&lt;' : `\\${character}`))
    .replace(/\uFDD2/g, '\\&')
    .replace(/(^|[^\p{L}\p{N}\\&])#(?=[^\s#;])/gu, '$1\\#')
    .replace(/={2,}/g, (marks) => marks.replace(/=/g, '\\='))
    .replace(/%(?=%)/g, '&#37;')
    .replace(ADDRESS, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/%$/, next === '%' ? '&#37;' : '%');
  return startsLine ? escaped.replace(LINE_START, escapeStart) : escaped;
}

function escapeStart(whole: string, number?: string, mark?: string, character?: string): string {
  if (number !== undefined) return `${number}\\${mark ?? ''}`;
  return character === undefined ? whole.trimStart() : `\\${character}`;
}
