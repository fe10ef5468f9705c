/**
 * Names people know for a style, and journals that use one of the styles here (the dependent styles of the CSL project). A value is a
 * style id; patterns stand for the families of journals that share a style.
 */
const NAMES: Readonly<Record<string, string>> = {
  vancouver: 'nlm-citation-sequence',
  nlm: 'nlm-citation-sequence',
  icmje: 'nlm-citation-sequence',
  'national-library-of-medicine': 'nlm-citation-sequence',
  'vancouver-superscript': 'nlm-citation-sequence-superscript',
  'vancouver-brackets': 'nlm-citation-sequence-brackets',
  ama: 'american-medical-association',
  jama: 'american-medical-association',
  'journal-of-physiotherapy': 'american-medical-association',
  'journal-of-orthopaedic-and-sports-physical-therapy': 'american-medical-association',
  jospt: 'american-medical-association',
  apa7: 'apa',
  'apa-7th-edition': 'apa',
  'american-psychological-association': 'apa',
  bjsm: 'bmj',
  'british-journal-of-sports-medicine': 'bmj',
  'british-medical-journal': 'bmj',
  lancet: 'the-lancet',
  nejm: 'the-new-england-journal-of-medicine',
  'new-england-journal-of-medicine': 'the-new-england-journal-of-medicine',
  harvard: 'harvard-cite-them-right',
  harvard1: 'harvard-cite-them-right',
  'cite-them-right': 'harvard-cite-them-right',
  physiotherapy: 'elsevier-vancouver',
  elsevier: 'elsevier-vancouver',
  'deutsches-aerzteblatt': 'deutsches-arzteblatt',
  'medecine/sciences': 'medecine-sciences',
};

const FAMILIES: readonly (readonly [pattern: RegExp, id: string])[] = [
  [/^jama-/, 'american-medical-association'],
  [/^(?:the-)?lancet-/, 'the-lancet'],
  [/^bmj-/, 'bmj'],
];

/** The style id behind a name: lower case, without address, folder and `.csl`; a name of its own where none is known. */
export function styleId(name: string): string {
  const bare = name.trim().replace(/^\[\[|\]\]$/g, '').replace(/^.*[/\\](?!sciences$)/, '').replace(/\.csl$/i, '').toLowerCase().replace(/[\s_]+/g, '-');
  return NAMES[bare] ?? FAMILIES.find(([pattern]) => pattern.test(bare))?.[1] ?? bare;
}
