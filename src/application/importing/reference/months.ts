/** Month names and abbreviations of English, French, German, Spanish and Italian references, folded to plain lower case. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'januar', 'janner', 'enero', 'ene', 'gennaio', 'gen'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev', 'februar', 'febr', 'febrero', 'febbraio'],
  ['march', 'mar', 'mars', 'marz', 'marzo', 'mrz'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mag'],
  ['june', 'jun', 'juin', 'juni', 'junio', 'giugno', 'giu'],
  ['july', 'jul', 'juillet', 'juil', 'juli', 'julio', 'luglio', 'lug'],
  ['august', 'aug', 'aout', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'settembre', 'set'],
  ['october', 'oct', 'octobre', 'oktober', 'okt', 'octubre', 'ottobre', 'ott'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'decembre', 'dezember', 'dez', 'diciembre', 'dic', 'dicembre'],
];

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

const SEASONS = new Set(['spring', 'summer', 'autumn', 'fall', 'winter', 'printemps', 'ete', 'automne', 'hiver', 'fruhjahr', 'sommer', 'herbst']);

/** 1 to 12 for the name of a month, with or without a full stop; undefined for any other word. */
export function monthOf(word: string): number | undefined {
  return MONTH_BY_NAME.get(fold(word));
}

/** Whether a word is a season as journals print it instead of a month. */
export function isSeason(word: string): boolean {
  return SEASONS.has(fold(word));
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/[\p{M}.]/gu, '').toLowerCase();
}
