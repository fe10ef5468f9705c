import fc from 'fast-check';
import { Library } from '../../src/application/library';
import type { NoteChange, NoteText } from '../../src/application/ports';
import { aClaim, aNote, aSource } from '../builders';

const NAMES = ['a', 'b', 'c', 'A'] as const;
const FOLDERS = ['', 'Sources/', 'Deep/er/'] as const;
const path = fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...NAMES)).map(([folder, name]) => `${folder}${name}.md`);
const target = fc.oneof(fc.constantFrom(...NAMES), path.map((found) => found.replace('.md', '')), fc.constant('missing'));
const targets = fc.uniqueArray(target, { maxLength: 3 });

const note: fc.Arbitrary<NoteText> = fc.oneof(
  fc.record({ at: path, citekey: fc.constantFrom('a', 'B', 'b', 'key'), design: fc.constantFrom('rct', 'cohort', 'sr_rct', 'bad'), status: fc.constantFrom('ok', 'retracted'), includes: targets })
    .map(({ at, includes, ...rest }) => aSource({ ...rest, includes: includes.map((name) => `[[${name}]]`) }).at(at).note()),
  fc.record({ at: path, supports: targets, contradicts: targets, newer: target })
    .map(({ at, supports, contradicts, newer }) => aClaim('A claim').supportedBy(...supports).contradictedBy(...contradicts).judged().with({ superseded_by: `[[${newer}]]` }).at(at).note()),
  path.map((at) => aNote(at, { evidence: 'handout' })),
  path.map((at) => aNote(at, { other: 1 })),
);

const change: fc.Arbitrary<NoteChange> = fc.oneof(
  { weight: 4, arbitrary: note.map((made): NoteChange => ({ what: 'put', note: made })) },
  { weight: 1, arbitrary: path.map((gone): NoteChange => ({ what: 'removed', path: gone })) },
  { weight: 1, arbitrary: fc.tuple(path, note).map(([from, made]): NoteChange => ({ what: 'renamed', from, note: made })) },
);

function apply(library: Library, state: Map<string, NoteText>, made: NoteChange): void {
  if (made.what === 'put') {
    library.put(made.note);
    state.set(made.note.path, made.note);
  } else if (made.what === 'removed') {
    library.remove(made.path);
    state.delete(made.path);
  } else {
    library.rename(made.from, made.note);
    state.delete(made.from);
    state.set(made.note.path, made.note);
  }
}

const PATHS = FOLDERS.flatMap((folder) => NAMES.map((name) => `${folder}${name}.md`));

function all(library: Library): unknown {
  return {
    sources: library.sources(), claims: library.claims(), views: library.claimViews(), problems: library.problems(),
    keys: ['a', 'b', 'key'].map((key) => library.sourceByKey(key)?.path), readings: PATHS.map((at) => library.get(at)), links: NAMES.map((name) => library.resolve({ target: name }, '')?.path),
  };
}

it('any sequence of changes ends in the library that is built afresh from what is left', () => {
  fc.assert(fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
    const library = new Library();
    const state = new Map<string, NoteText>();
    for (const made of changes) {
      apply(library, state, made);
      library.problems();
      library.claimViews();
    }
    const fresh = new Library();
    fresh.putAll([...state.values()].reverse());
    expect(all(library)).toEqual(all(fresh));
  }), { numRuns: 300 });
});

it('every note whose view or problems differ after a change is named by it', () => {
  fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 15 }), (changes) => {
    const library = new Library();
    const state = new Map<string, NoteText>();
    let named: ReadonlySet<string> = new Set();
    library.onChange(({ paths }) => { named = new Set(paths); });
    for (const made of changes) {
      const before = PATHS.map((at) => JSON.stringify([library.get(at), library.claimView(at)]));
      named = new Set();
      apply(library, state, made);
      const differing = PATHS.filter((at, index) => JSON.stringify([library.get(at), library.claimView(at)]) !== before[index]);
      expect([...named]).toEqual(expect.arrayContaining(differing));
    }
  }));
});

it('a change in a vault of 10,000 notes costs a millisecond or so', () => {
  const notes = Array.from({ length: 5000 }, (_note, at) => [
    aSource({ citekey: `s${at}`, design: 'rct' }).note(), aClaim(`Claim ${at}`).supportedBy(`s${at}`, `s${(at * 7) % 5000}`).judged().note(),
  ]).flat();
  const library = new Library();
  library.putAll(notes);
  expect(library.claimViews()).toHaveLength(5000);
  const started = performance.now();
  for (let round = 0; round < 100; round += 1) {
    library.put(aSource({ citekey: `s${round}`, design: round % 2 === 0 ? 'cohort' : 'rct', title: `T${round}` }).note());
    library.claimView(`Claims/Claim ${round}.md`);
    library.rename(`Sources/s${round + 200}.md`, aSource({ citekey: `s${round + 200}` }).at(`New/s${round}.md`).note());
    library.remove(`Claims/Claim ${round + 400}.md`);
  }
  const perChange = (performance.now() - started) / 300;
  process.stdout.write(`a change among 10,000 notes: ${perChange.toFixed(3)} ms\n`);
  expect(perChange).toBeLessThan(5);
});
