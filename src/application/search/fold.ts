/** Text as search compares it, with the way back to the text as written. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and one past its end, the offset in the original; absent where both are alike. */
  readonly offsets?: readonly number[];
}

/** Anything but the plain signs of a keyboard. */
const BEYOND_ASCII = /[^\t\n\r -~]/;
const MARKS = /\p{M}+/gu;
const GREEK = /\p{Script=Greek}/u;

/** Letters that Unicode does not take apart, and signs that people type in many ways. */
const PLAIN: Readonly<Record<string, string>> = {
  œ: 'oe', æ: 'ae', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ß: 'ss', ς: 'σ',
  '‘': "'", '’': "'", ʼ: "'", '′': "'", '＇': "'", '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-',
  '\u00ad': '', '\u200b': '', '\u200c': '', '\u200d': '', '\ufeff': '',
};

/** A Greek letter that stands alone in Latin text is read by its name, as in "TNF-α". */
const GREEK_NAMES: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta', κ: 'kappa', λ: 'lambda',
  μ: 'mu', π: 'pi', σ: 'sigma', τ: 'tau', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
};

const CACHE_LIMIT = 5_000;
const cache = new Map<string, string>();

function foldSign(sign: string): string {
  const known = cache.get(sign);
  if (known !== undefined) return known;
  const lower = sign.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(MARKS, '');
  let folded = '';
  for (const letter of lower) folded += PLAIN[letter] ?? letter;
  if (cache.size < CACHE_LIMIT) cache.set(sign, folded);
  return folded;
}

function standsAlone(text: string, from: number, to: number): boolean {
  return !GREEK.test(text.charAt(from - 1)) && !GREEK.test(text.charAt(to));
}

function foldAt(text: string, from: number, sign: string): string {
  const folded = foldSign(sign);
  const name = GREEK_NAMES[folded];
  return name !== undefined && standsAlone(text, from, from + sign.length) ? name : folded;
}

/** `text` without case, accents and ligatures: "Œdème" and "oedeme" are one. Keeps no offsets. */
export function foldText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  let at = 0;
  for (const sign of text) {
    folded += foldAt(text, at, sign);
    at += sign.length;
  }
  return folded;
}

/** As `foldText`, with the way back, so that a match found in the folded text can be marked in the original. */
export function fold(text: string): Folded {
  if (!BEYOND_ASCII.test(text)) return { text: text.toLowerCase() };
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const sign of text) {
    const part = foldAt(text, at, sign);
    for (let unit = 0; unit < part.length; unit++) offsets.push(at);
    folded += part;
    at += sign.length;
  }
  offsets.push(at);
  return { text: folded, offsets };
}

/**
 * The range of the original that the folded range `from`–`to` came from, whole signs only: half of a `ß` marks the `ß`, and a
 * combining accent goes with its letter.
 */
export function unfoldRange(folded: Folded, from: number, to: number): readonly [number, number] {
  const { offsets } = folded;
  if (!offsets) return [from, to];
  const start = offsets[from] ?? 0;
  if (to <= from) return [start, start];
  const last = offsets[to - 1] ?? start;
  let end = to;
  while (offsets[end] === last) end++;
  return [start, offsets[end] ?? last];
}
