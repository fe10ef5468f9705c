import type { CslItem } from '../../domain/csl';
import { familyName } from '../../domain/names';

const LONGEST = 60;
const TITLE_WORDS = 3;
const GROUP_WORDS = 4;

/** Words that say nothing about a title, in English, French, German, Spanish, Italian and Dutch. */
const SMALL_WORDS = new Set((
  'a an the of on in at to for from by with and or is are does do as its it '
  + 'le la les l un une des du de d et ou en dans sur pour par avec au aux est '
  + 'der die das den dem des ein eine einer eines und oder im zu zur zum von vom mit bei fur auf ist '
  + 'el los las una y con por del il lo gli i uno e di da nel della het een van op te'
).split(' '));

/** Letters that Unicode does not take apart into a letter and an accent. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't', ƒ: 'f', ĸ: 'k',
};

/** Names that Windows keeps for devices: no file may have them, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A new citekey for an item, as Better BibTeX's `auth.lower + year` makes it: `belavy2017`, then `belavy2017a`, `belavy2017b`. Without an
 * author the first words of the title that say something. Letters and digits only, so it is a file name everywhere.
 * `taken` holds the citekeys in use, in lower case; the caller adds the new one.
 */
export function makeCitekey(item: CslItem, taken: ReadonlySet<string>): string {
  const base = (authorPart(item) || titlePart(item) || 'source') + yearPart(item);
  for (let count = 0; ; count += 1) {
    const key = base + letters(count);
    if (!taken.has(key) && !RESERVED.test(key)) return key;
  }
}

function authorPart(item: CslItem): string {
  const first = item.author?.[0] ?? item.editor?.[0];
  if (first === undefined) return '';
  const words = wordsOf(familyName(first));
  return limited(first.literal === undefined ? words : words.filter(isTelling).slice(0, GROUP_WORDS));
}

function titlePart(item: CslItem): string {
  const words = wordsOf((item.title ?? '').replace(/<\/?(?:i|b|sub|sup|sc|span)\b[^<>]{0,100}>/g, ''));
  const telling = words.filter(isTelling);
  return limited((telling.length > 0 ? telling : words).slice(0, TITLE_WORDS));
}

function yearPart({ issued }: CslItem): string {
  const year = issued?.['date-parts']?.[0]?.[0] ?? /\d{4}/.exec(issued?.literal ?? issued?.raw ?? '')?.[0];
  return year === undefined || Number(year) === 0 ? '' : String(year).replace(/[^\d]/g, '');
}

/** Folded, in lower case, letters and digits only: `L'été` gives `l`, `ete`. A name's own hyphens and apostrophes join. */
function wordsOf(text: string): string[] {
  const plain = text.slice(0, 500).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
    .replace(/[ßæœøłđðþıħŋŧƒĸ]/g, (letter) => FOLDED[letter] ?? letter);
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function isTelling(word: string): boolean {
  return !SMALL_WORDS.has(word);
}

function limited(words: readonly string[]): string {
  return [...words.join('')].slice(0, LONGEST).join('');
}

/** '', a, b, … z, aa, ab, … */
export function letters(count: number): string {
  let text = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}
