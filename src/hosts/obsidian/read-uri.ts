/** What an `obsidian://evidence-vault?…` link may ask for. Nothing that writes. */
export type UriRequest =
  | { readonly what: 'search'; readonly query: string }
  | { readonly what: 'source'; readonly citekey: string };

/** Longer values are no search and no citation key. UTF-16 units. */
const LONGEST = 200;

/**
 * Reads the parameters of a link, which anyone may have written: one known name with one short value in one line. Undefined for anything else.
 */
export function readUri(params: Readonly<Record<string, string>>): UriRequest | undefined {
  const given = Object.entries(params).filter(([name]) => name !== 'action' && name !== 'vault');
  const [first, ...more] = given;
  if (!first || more.length > 0) return undefined;
  const [name, value] = first;
  const text = value.trim();
  if (text === '' || text.length > LONGEST || /\p{Cc}/u.test(text)) return undefined;
  if (name === 'search') return { what: 'search', query: text };
  if (name === 'source' && /^[\p{L}\p{N}][\p{L}\p{N}_:.-]*$/u.test(text)) return { what: 'source', citekey: text };
  return undefined;
}
