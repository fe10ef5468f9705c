/** Words over a list of references, without accents, in English, French, German, Spanish, Italian and Dutch. */
const HEADINGS = [
  'references?', 'reference list', 'list of references', 'references? cited', 'literature cited', 'cited literature', 'works cited', 'literature', 'bibliography', 'sources?', 'citations?', 'end ?notes',
  'scientific references', 'selected references', 'key references', 'further reading and references', 'references and notes', 'notes and references', 'sources and references', 'references and sources',
  'references bibliographiques', 'bibliographie', 'bibliographie indicative', 'bibliographie selective', 'liste des references', 'sources et references', 'sources bibliographiques', 'references scientifiques', 'ouvrages cites', 'pour en savoir plus',
  'literatur', 'literaturverzeichnis', 'literaturangaben', 'literaturliste', 'literaturhinweise', 'literatur und quellen', 'quellen', 'quellenangaben', 'quellenverzeichnis', 'quellen und literatur', 'quellennachweise?', 'referenzen', 'einzelnachweise', 'belege', 'fussnoten', 'fußnoten',
  'referencias', 'referencias bibliograficas', 'bibliografia', 'riferimenti', 'riferimenti bibliografici', 'literatuur', 'bronnen', 'referenties',
];

const HEADING = new RegExp(`^(?:(?:\\d{1,2}|[ivx]{1,4})[.)]? )?(?:${HEADINGS.join('|')})(?: ?\\(\\d{1,3}\\))?$`, 'u');
const LONGEST_HEADING = 60;

/** Whether a line is the heading of a list of references, in capitals, bold, with marks or with a colon. */
export function isListHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[\s#>*_=-]+|[\s:*_=.#-]+$/gu, '')
    .replace(/\s+/gu, ' ');
  return HEADING.test(plain);
}
