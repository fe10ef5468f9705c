const TISSUES = ['lumbar discs', 'patellar cartilage', 'Achilles tendon', 'rotator cuff', 'hip cartilage', 'plantar fascia', 'vertebral bone', 'calf muscle'];
const LOADS = ['running', 'walking', 'swimming', 'strength training', 'cycling', 'jumping', 'rowing', 'heavy lifting'];
const EFFECTS = ['better hydration', 'less pain', 'greater thickness', 'slower wear', 'higher stiffness', 'fewer flare-ups', 'quicker recovery', 'no change'];
const FAMILIES = ['Ahmed', 'Berg', 'Costa', 'Dubois', 'Eriksen', 'Ferrari', 'García', 'Haas', 'Ito', 'Jansen', 'Keller', 'Lindqvist'];
const DESIGNS = ['rct', 'cohort', 'cross_sectional', 'case_control', 'systematic_review'];

const pick = <T>(list: readonly T[], seed: number): T => list[((seed % list.length) + list.length) % list.length] as T;

/** A vault of `count` notes for measuring: a third sources, the rest claims on them. The same number gives the same vault. */
export function generatedVault(count: number): Record<string, string> {
  const sources = Math.max(1, Math.floor(count / 3));
  const files: Record<string, string> = {};
  for (let i = 0; i < sources; i++) files[`Measured/Sources/${keyOf(i)}.md`] = sourceNote(i);
  for (let i = 0; i < count - sources; i++) files[`Measured/Claims/Claim ${i + 1}.md`] = claimNote(i, sources);
  return files;
}

const keyOf = (i: number): string => `${pick(FAMILIES, i).normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase()}${1990 + (i % 34)}n${i}`;

function sourceNote(i: number): string {
  return [
    '---',
    'evidence: source',
    `citekey: ${keyOf(i)}`,
    'csl_type: article-journal',
    `title: ${pick(LOADS, i)} and ${pick(TISSUES, i >> 3)} in adults, study ${i + 1}`,
    'authors:',
    `  - ${pick(FAMILIES, i)}, A`,
    `  - ${pick(FAMILIES, i + 5)}, B`,
    `issued: ${1990 + (i % 34)}`,
    'container: Made-up journal for measuring',
    `design: ${pick(DESIGNS, i)}`,
    '---',
    'This note was generated to measure the speed of the playground. No such study exists.',
    '',
  ].join('\n');
}

function claimNote(i: number, sources: number): string {
  const statement = `${pick(LOADS, i)} is linked to ${pick(EFFECTS, i >> 3)} of the ${pick(TISSUES, i >> 6)} in group ${i + 1}`;
  return [
    '---',
    'evidence: claim',
    `claim: ${statement}`,
    'supports:',
    `  - "[[${keyOf(i % sources)}]]"`,
    `  - "[[${keyOf((i * 7) % sources)}]]"`,
    'tags:',
    `  - ${pick(LOADS, i).replace(/ /g, '-')}`,
    '---',
    `${statement}. See [[${keyOf(i % sources)}]].`,
    '',
  ].join('\n');
}
