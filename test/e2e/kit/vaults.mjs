import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './server.mjs';

/** The starter vault as vault paths and texts, without the app's own folder. */
export async function starterVault() {
  const folder = path.join(ROOT, 'notes-template');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(md|base)$/.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(files.sort().map(async (file) => [
    path.relative(folder, file).split(path.sep).join('/'),
    await readFile(file, 'utf8'),
  ])));
}

const TOPICS = ['walking', 'strength training', 'manual therapy', 'sleep', 'education', 'yoga', 'swimming', 'cycling', 'stretching', 'rest'];
const OUTCOMES = ['pain', 'function', 'disability', 'return to work', 'falls', 'quality of life', 'disc height', 'grip strength', 'gait speed', 'balance'];
const PEOPLE = ['adults with low back pain', 'older adults', 'runners', 'office workers', 'people after surgery', 'nurses', 'adolescents'];
const DESIGNS = ['rct', 'cohort', 'cross_sectional', 'sr_rct', 'case_control', 'narrative_review'];
const JUDGED = ['none', 'none', 'serious', 'very_serious'];

/** A vault of so many sources and claims, the same every time. Every claim links one to four sources. */
export function manyNotes(sources, claims) {
  const random = generator(20_261_123);
  const one = (list) => list[Math.floor(random() * list.length)];
  const keys = Array.from({ length: sources }, (_, i) => `author${i}of${1990 + (i % 36)}`);
  const vault = {};
  for (const [i, key] of keys.entries()) vault[`Sources/${key}.md`] = sourceNote(key, i, one);
  for (let i = 0; i < claims; i++) vault[`Claims/Claim ${i}.md`] = claimNote(i, one, keys);
  return vault;
}

function sourceNote(key, i, one) {
  return `---
evidence: source
citekey: ${key}
title: Effects of ${one(TOPICS)} on ${one(OUTCOMES)} in ${one(PEOPLE)}, study ${i}
authors:
  - Author${i}, Anna B.
  - Second, Carl
csl_type: article-journal
container: Journal of Sample Medicine
issued: "${1990 + (i % 36)}-0${1 + (i % 9)}"
volume: "${1 + (i % 80)}"
pages: "${100 + i}-${110 + i}"
doi: 10.1000/sample.${i}
design: ${one(DESIGNS)}
design_origin: author
status: unknown
---

What was found in study ${i}, in a few words: nothing that anyone should act on, since it is made up.
`;
}

function claimNote(i, one, keys) {
  const topic = one(TOPICS);
  const outcome = one(OUTCOMES);
  const people = one(PEOPLE);
  const linked = [...new Set(Array.from({ length: 1 + (i % 4) }, () => one(keys)))];
  return `---
evidence: claim
claim: ${capital(topic)} is linked to better ${outcome} in ${people}, as seen in sample ${i}
state: reviewed
question: exposure
population: ${capital(people)}
intervention: ${capital(topic)}
comparator: Usual care
outcome: ${capital(outcome)}
outcome_type: patient_important
claim_kind: association
verdict: supported
supports:
${linked.map((key) => `  - "[[${key}]]"`).join('\n')}
grade_rob: ${one(JUDGED)}
grade_inconsistency: ${one(JUDGED)}
grade_indirectness: ${one(JUDGED)}
grade_imprecision: ${one(JUDGED)}
grade_publication_bias: none
tags:
  - ${topic.replaceAll(' ', '-')}
---

A made-up claim about ${topic}.
`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
