/** British to American spelling by rule, on folded words. Both words of a comparison pass through them, so only equality counts. */
const RULES: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/ae/g, 'e'],
  [/^oe(?=[cdns])/, 'e'], [/foet/, 'fet'], [/(rrh|pn)oe/, '$1e'], [/homoeo/, 'homeo'], [/noeuv/, 'neuv'], [/coeli/, 'celi'], [/amoeb/, 'ameb'],
  [/([a-z]{2})our/, '$1or'],
  [/([iy])s(?=e|ing|ation|able)/g, '$1z'],
  [/([tb])re(s?)$/, '$1er$2'],
  [/ll/g, 'l'],
  [/ogue(s?)$/, 'og$1'], [/gramme(s?)$/, 'gram$1'],
  [/nce(s?)$/, 'nse$1'],
  [/sulph/, 'sulf'], [/leuc(?=[aeiou])/, 'leuk'], [/grey/, 'gray'], [/scept/, 'skept'], [/mould/, 'mold'], [/ageing/, 'aging'], [/dgement/, 'dgment'],
  [/nium$/, 'num'], [/disk/, 'disc'], [/cheque/, 'check'], [/tyre/, 'tire'], [/plough/, 'plow'],
];

/** Most words have none of what the rules look for. */
const ANY = /ae|oe|our|[iy]s(?:e|ing|ation|able)|[tb]res?$|ll|ogues?$|grammes?$|nces?$|sulph|leuc|grey|scept|mould|ageing|dgement|nium$|disk|cheque|tyre|plough/;

/** Equal for two folded words that are the same word in British and American English: "haemolyse", "hemolyze". */
export function spellingKey(word: string): string {
  if (!ANY.test(word)) return word;
  let key = word;
  for (const [pattern, instead] of RULES) key = key.replace(pattern, instead);
  return key;
}

/** Names of one substance that differ by country, British first. */
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['adrenaline', 'epinephrine'], ['noradrenaline', 'norepinephrine'], ['paracetamol', 'acetaminophen'], ['salbutamol', 'albuterol'],
  ['pethidine', 'meperidine'], ['frusemide', 'furosemide'], ['lignocaine', 'lidocaine'], ['glyceryltrinitrate', 'nitroglycerin'],
  ['ciclosporin', 'cyclosporine'], ['suxamethonium', 'succinylcholine'], ['rifampicin', 'rifampin'], ['glibenclamide', 'glyburide'],
];

/** Other names of the same thing, none for most words. */
export function otherNames(word: string): string[] {
  return OTHER_NAMES.flatMap(([a, b]) => (a === word ? [b] : b === word ? [a] : []));
}
