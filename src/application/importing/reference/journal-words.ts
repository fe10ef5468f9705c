/**
 * Words and beginnings of words that names of journals are made of, after the principle of the ISSN list of title word
 * abbreviations. They only tip the balance between two places where a title may end; no journal is listed.
 */
const STEMS = [
  'j', 'journal', 'jour', 'ann', 'annal', 'arch', 'acta', 'adv', 'bull', 'proc', 'proceeding', 'trans', 'transaction', 'rev', 'review', 'revista', 'revue', 'rivista', 'lett', 'letter',
  'commun', 'communication', 'z', 'zeitschrift', 'zbl', 'mem', 'mag', 'magazine', 'quart', 'q', 'rep', 'report', 'res', 'research', 'stud', 'studies', 'sci', 'science', 'soc', 'society',
  'acad', 'academy', 'natl', 'nat', 'nature', 'int', 'internat', 'international', 'intern', 'amer', 'am', 'american', 'br', 'brit', 'british', 'eur', 'european', 'scand', 'scandinavian',
  'can', 'canadian', 'aust', 'australian', 'jpn', 'japanese', 'chin', 'chinese', 'ital', 'indian', 'n', 'engl', 'proc', 'ser', 'sect', 'suppl', 'opin', 'curr', 'current', 'trend', 'trends',
  'frontiers', 'front', 'perspect', 'perspectives', 'newsl', 'newsletter', 'yearb', 'yearbook', 'jahrbuch', 'archiv', 'archives', 'annales', 'annals', 'beitr', 'ber', 'bericht', 'abh', 'comptes', 'cahiers',
  'boletin', 'anales', 'quarterly', 'bulletin', 'advances', 'symp', 'conf', 'workshop', 'conference', 'symposium', 'lecture', 'notes', 'world', 'open', 'plos', 'bmc', 'bmj', 'jama', 'ieee', 'acm', 'lancet', 'sinica', 'forum',
  'phys', 'physics', 'physical', 'physica', 'chem', 'chemistry', 'biol', 'biology', 'biochem', 'biochemistry', 'biophys', 'med', 'medicine', 'medical', 'clin', 'clinical', 'surg', 'surgery', 'neurol', 'neurosci', 'neuroscience',
  'psychol', 'psychology', 'psychiatr', 'psychiatry', 'pharmacol', 'physiol', 'physiology', 'pathol', 'immunol', 'immunology', 'microbiol', 'virol', 'genet', 'genetics', 'cell', 'mol', 'molecular', 'cancer', 'oncol', 'oncology', 'cardiol', 'circ',
  'heart', 'stroke', 'spine', 'pain', 'brain', 'rheumatol', 'orthop', 'rehabil', 'ther', 'therapy', 'nurs', 'nursing', 'pediatr', 'paediatr', 'obstet', 'gynecol', 'urol', 'nephrol', 'endocrinol', 'metab', 'diabetes', 'nutr', 'dermatol', 'ophthalmol',
  'radiol', 'anesth', 'anaesth', 'dent', 'vet', 'zool', 'bot', 'plant', 'ecol', 'ecology', 'evol', 'environ', 'geol', 'geophys', 'astron', 'astrophys', 'astrophysical', 'math', 'mathematics', 'mathematical', 'mathematica', 'mathematik', 'stat', 'statist', 'statistics', 'probab', 'comput', 'computer', 'computing',
  'eng', 'engineering', 'engrg', 'mech', 'mechanics', 'mater', 'materials', 'appl', 'applied', 'technol', 'technology', 'econ', 'economics', 'economic', 'manag', 'management', 'educ', 'education', 'educational', 'sociol', 'polit', 'hist', 'history', 'philos', 'geogr', 'ling',
  'korean', 'turk', 'turkish', 'iran', 'saudi', 'egypt', 'pol', 'polish', 'hung', 'czech', 'nippon', 'dan', 'swed', 'norw', 'south', 'west', 'east', 'north', 'afr', 'african', 'asian', 'pac', 'mediterr', 'hum', 'human', 'exp', 'experimental', 'toxicol', 'fertil', 'steril', 'genes', 'dev', 'development', 'reprod', 'transplant', 'haematol', 'hematol', 'blood', 'bone', 'joint', 'muscle', 'nerve', 'obes', 'otolaryngol', 'laryngol', 'otol', 'embo', 'faseb', 'febs', 'aids', 'pharm', 'physio', 'psychother', 'geriatr', 'gerontol', 'aging', 'ageing', 'adolesc', 'child', 'fam', 'pract', 'gen', 'intern', 'lab', 'invest', 'investigation', 'anat', 'histochem', 'cytol', 'bacteriol', 'parasitol', 'vaccine', 'thromb', 'thrombosis', 'haemost', 'hypertens', 'vasc', 'thorac', 'gastrointest', 'dig', 'cancer', 'leuk', 'lymphoma', 'biomech', 'biotechnol', 'bioeng', 'biomed', 'biomaterials', 'nanotechnol', 'photon', 'opt', 'optics', 'acoust', 'syst', 'systems', 'rec', 'record', 'monatsschr', 'wochenschr', 'unfallchirurg', 'orthopade', 'schmerz', 'presse', 'gazette', 'sport', 'sports', 'exerc', 'phytother', 'health', 'public', 'epidemiol', 'hyg', 'toxicol', 'allergy', 'infect', 'dis', 'diseases', 'trop', 'gastroenterol', 'hepatol', 'gut', 'thorax', 'chest', 'respir', 'crit', 'care', 'emerg', 'trauma', 'sleep',
];

const WORDS: ReadonlySet<string> = new Set(STEMS);

/** Whether a word, with or without its full stop, is common in names of journals. */
export function isJournalWord(word: string): boolean {
  return WORDS.has(word.toLowerCase().replace(/\.$/, ''));
}

/** Words that begin a name of a journal so often that they speak for one: `Journal of …`, `Acta …`, `Annals of …`. */
export function opensJournal(word: string): boolean {
  return /^(?:the )?(?:j|journal|annals?|ann|archives?|archiv|acta|advances|adv|bulletin|bull|proceedings|proc|transactions|trans|revista|revue|rivista|review|rev|zeitschrift|z|international|int|american|am|amer|british|br|brit|european|eur|frontiers|front|current|curr|comptes|cahiers|nature|nat|plos|bmc|bmj|ieee|acm|n|new)$/i.test(word.replace(/\.$/, ''));
}
