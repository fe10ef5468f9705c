/**
 * Journals that use one of the styles here, as the dependent styles of the CSL project say, and as people call them. Between bars; by
 * style id.
 */
const JOURNALS: Readonly<Record<string, string>> = {
  'american-medical-association': 'JAMA|JOSPT|Journal of Orthopaedic and Sports Physical Therapy|Journal of Physiotherapy|Academic Medicine|The Journal of Bone and Joint Surgery',
  apa: 'Physical Therapy in Sport',
  bmj: 'BJSM|British Journal of Sports Medicine|BMJ Open|Annals of the Rheumatic Diseases|Emergency Medicine Journal|Evidence-Based Medicine|Gut|Heart|Injury Prevention|Thorax',
  'the-lancet': 'The Lancet Rheumatology',
  nature: 'Nature Medicine|Nature Reviews Rheumatology',
  'elsevier-vancouver': 'Physiotherapy|The Spine Journal|Gait and Posture|Journal of Clinical Epidemiology',
  'springer-vancouver-brackets': 'Sports Medicine',
  'biomed-central': 'BMC Musculoskeletal Disorders',
  plos: 'PLOS ONE|PLOS Medicine',
};

/** Other names people know for a style. */
const NAMES: Readonly<Record<string, string>> = {
  'nlm-citation-sequence': 'vancouver|nlm|icmje|national-library-of-medicine',
  'nlm-citation-sequence-superscript': 'vancouver-superscript',
  'nlm-citation-sequence-brackets': 'vancouver-brackets',
  'american-medical-association': 'ama',
  apa: 'apa7|apa-7th-edition|american-psychological-association',
  bmj: 'british-medical-journal',
  'the-lancet': 'lancet',
  'the-new-england-journal-of-medicine': 'nejm|new-england-journal-of-medicine',
  'harvard-cite-them-right': 'harvard|harvard1|cite-them-right',
  'elsevier-vancouver': 'elsevier',
  'springer-vancouver-brackets': 'springer|springer-vancouver',
  'biomed-central': 'bmc',
  'deutsches-arzteblatt': 'deutsches-aerzteblatt|deutsches-ärzteblatt',
  'medecine-sciences': 'medecine/sciences|médecine/sciences',
};

/** Families of journals that share a style. */
const FAMILIES: readonly (readonly [pattern: RegExp, id: string])[] = [
  [/^jama-/, 'american-medical-association'],
  [/^(?:the-)?lancet-/, 'the-lancet'],
  [/^bmj-/, 'bmj'],
  [/^bmc-/, 'biomed-central'],
  [/^plos-/, 'plos'],
  [/^nature-(?:medicine$|reviews-)/, 'nature'],
];

let known: ReadonlyMap<string, string> | undefined;

/**
 * The style id behind a name as people write it: a name, a journal, a file with or without its folder, a link, or an address of the CSL
 * project. Lower case; a name of its own where none is known.
 */
export function styleId(name: string): string {
  known ??= new Map([JOURNALS, NAMES].flatMap((table) => Object.entries(table).flatMap(([id, names]) => names.split('|').map((each) => [folded(each), id] as const))));
  const bare = folded((/^\s*\[*([^[\]|]*)/.exec(name)?.[1] ?? '').replace(/[?#].*$/, '').replace(/[/\\\s]+$/, '')
    .replace(/^.*[/\\](?!sciences$)/i, '').replace(/\.csl$/i, ''));
  return known.get(bare) ?? FAMILIES.find(([pattern]) => pattern.test(bare))?.[1] ?? bare;
}

/** Journals that use a style, for people to find it by. */
export function journalsOf(id: string): string {
  return (JOURNALS[id] ?? '').split('|').join(', ');
}

function folded(name: string): string {
  return name.trim().normalize('NFC').toLowerCase().replace(/[\s_]+/g, '-');
}
