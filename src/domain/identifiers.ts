/** Bounded: no DOI is longer, and an unbounded run of five million characters is more than an engine can go back through. */
const DOI_IN_TEXT = /(?:^|[^\p{L}\p{N}.])(10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S{1,1024})/u;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };
const CLOSING_MARKS = new Set(['.', ',', ';', ':', '!', '"', '\'', '”', '’', '»', '*', '_']);

/**
 * The first DOI in a text, bare and in lower case (DOIs are equal whatever their case): `10.1038/srep45975`. Accepts `doi:` and
 * addresses; sheds punctuation at its end, and a closing bracket only where it was not opened inside the DOI.
 */
export function normaliseDoi(text: string): string | undefined {
  const found = DOI_IN_TEXT.exec(isAddress(text) ? addressPath(text) : text)?.[1];
  if (found === undefined) return undefined;
  const doi = shedClosingMarks(found).toLowerCase();
  return doi.endsWith('/') ? undefined : doi;
}

/** A PubMed id, digits only, from `28422125`, `PMID: 28422125` or an address of PubMed. */
export function normalisePmid(text: string): string | undefined {
  const start = beginning(text);
  const found = /^(?:pmid\s*:?\s*)?(\d{1,9})\s*[.;,]?$/i.exec(start)
    ?? /pubmed(?:\.ncbi\.nlm\.nih\.gov|\.gov)?\/(\d{1,9})(?:\D|$)/i.exec(start)
    ?? /\bpmid\s*:?\s*(\d{1,9})(?:\D|$)/i.exec(start);
  return withoutLeadingZeros(found?.[1]);
}

/** A PubMed Central id as `PMC5396190`, from that, bare digits, `PMCID: …` or an address. A version (`.1`) is dropped. */
export function normalisePmcid(text: string): string | undefined {
  const start = beginning(text);
  const found = /^(?:pmcid\s*:?\s*)?(?:pmc)?\s?(\d{1,9})(?:\.\d{1,3})?\s*[.;,]?$/i.exec(start)
    ?? /\bpmc\s?(\d{1,9})(?:\D|$)/i.exec(start);
  const digits = withoutLeadingZeros(found?.[1]);
  return digits === undefined ? undefined : `PMC${digits}`;
}

/** An ISBN of 10 or 13 characters without hyphens, its check digit verified; undefined where there is not exactly one. */
export function normaliseIsbn(text: string): string | undefined {
  const bare = beginning(text).replace(/^isbn(?:-?1[03])?\s*:?\s*/i, '').replace(/[\s\u2010-\u2015-]/g, '').toUpperCase();
  if (/^\d{13}$/.test(bare)) return isbn13Holds(bare) ? bare : undefined;
  if (/^\d{9}[\dX]$/.test(bare)) return isbn10Holds(bare) ? bare : undefined;
  return undefined;
}

/** The address of a DOI. Everything that could end an attribute or change the address is percent-encoded. */
export function doiUrl(doi: string): string {
  const wellFormed = doi.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
  return `https://doi.org/${encodeURI(wellFormed).replace(/[?#'()[\]]/g, percentEncoded)}`;
}

/** As much as an identifier and its label can take, so that no pattern meets megabytes of blanks. */
function beginning(text: string): string {
  return text.trim().slice(0, 500).trim();
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function isAddress(text: string): boolean {
  return /^\s*https?:\/\//i.test(text);
}

/** Query and fragment are never part of a DOI in an address: there they would be percent-encoded. */
function addressPath(text: string): string {
  const path = text.trim().split(/[?#\s]/, 1)[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function shedClosingMarks(text: string): string {
  const open: Record<string, number> = { '(': 0, '[': 0, '{': 0, '<': 0 };
  for (const character of text) {
    const opening = PAIRS[character];
    if (opening !== undefined) open[opening] = (open[opening] ?? 0) - 1;
    else if (open[character] !== undefined) open[character] += 1;
  }
  let end = text.length;
  for (; end > 0; end -= 1) {
    const last = text.charAt(end - 1);
    const opening = PAIRS[last];
    if (CLOSING_MARKS.has(last)) continue;
    if (opening === undefined || (open[opening] ?? 0) >= 0) break;
    open[opening] = (open[opening] ?? 0) + 1;
  }
  return text.slice(0, end);
}

function withoutLeadingZeros(digits: string | undefined): string | undefined {
  const bare = digits?.replace(/^0+/, '');
  return bare === '' ? undefined : bare;
}

function isbn13Holds(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

function isbn10Holds(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - at), 0);
  return sum % 11 === 0;
}
