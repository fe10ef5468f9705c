import * as fc from 'fast-check';
import { meaningQuality, meaningsOf, QUALITY } from '../../../src/application/search/meanings';
import { Vocabulary } from '../../../src/application/search/vocabulary';

const finished = { unfinished: false, oneOfFew: true };
const unfinished = { unfinished: true, oneOfFew: true };

describe('What a typed word may mean', () => {
  it.each([
    ['hydration', 'hydration', 'the word itself', 1],
    ['haemorrhage', 'hemorrhage', 'British for American', QUALITY.spelling],
    ['hemorrhages', 'haemorrhage', 'American plural for British', QUALITY.inflection],
    ['disk', 'discs', 'American for a British plural', QUALITY.inflection],
    ['adrenaline', 'epinephrine', 'another name', QUALITY.otherName],
    ['studies', 'study', 'plural', QUALITY.inflection],
    ['body', 'bodies', 'singular', QUALITY.inflection],
    ['canaux', 'canal', 'French plural', QUALITY.inflection],
    ['treated', 'treats', 'inflection', QUALITY.inflection],
    ['hydration', 'hydrated', 'derivation', QUALITY.derivation],
    ['lumbr', 'lumbar', 'one letter left out', QUALITY.oneSlip],
    ['hidration', 'hydration', 'one letter wrong', QUALITY.oneSlip],
    ['inervertebrla', 'intervertebral', 'two slips', QUALITY.twoSlips],
    ['gydration', 'hydration', 'first letter wrong', QUALITY.oneSlip * QUALITY.firstLetter],
    ['cat', 'cut', 'too short for slips', 0],
    ['b12', 'b13', 'numbers are not misspelt', 0],
    ['pain', 'brain', 'no more than one letter is missing, but two', 0],
  ])('%s for %s: %s', (word, other, _why, quality) => {
    expect(meaningQuality({ word, ...finished }, false, other)).toBe(quality);
  });

  it('is surer of a beginning the more of the word is typed', () => {
    const [short = 0, long = 0] = ['hydr', 'hydratio'].map((word) => meaningQuality({ word, ...unfinished }, false, 'hydration'));
    expect(short).toBeGreaterThan(0);
    expect(long).toBeGreaterThan(short);
  });

  it('takes a misspelt beginning only for a word still in the making', () => {
    expect(meaningQuality({ word: 'hidrat', ...unfinished }, false, 'hydration')).toBe(QUALITY.unfinishedOneSlip);
    expect(meaningQuality({ word: 'hidrat', ...finished }, false, 'hydration')).toBe(0);
  });

  it('takes one or two letters for a beginning only of a word still in the making', () => {
    expect(meaningQuality({ word: 'hy', ...unfinished }, false, 'hydration')).toBeGreaterThan(0);
    expect(meaningQuality({ word: 'hy', ...finished }, false, 'hydration')).toBe(0);
  });

  it('takes a word that the claims have for no misspelling', () => {
    expect(meaningQuality({ word: 'dose', ...finished }, true, 'nose')).toBe(0);
    expect(meaningQuality({ word: 'dose', ...finished }, false, 'nose')).toBeGreaterThan(0);
  });
});

const letters = fc.constantFrom('a', 'e', 'h', 'l', 'm', 'o', 'r', 's', 'u', 'z', 'y', '1', 'é');
const ending = fc.constantFrom('', 's', 'es', 'ies', 'y', 'al', 'aux', 'ed', 'ing', 'ation', 'ise', 'ize', 'aemia', 'our', 'or', 'ical', 'elle');
const word = fc.tuple(fc.string({ unit: letters, minLength: 1, maxLength: 8 }), ending).map(([stem, end]) => stem + end);

/** A word, or one like it: slips and cuts of words that the vocabulary has make the test see near words. */
const near = (known: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...known), fc.nat(), letters, fc.nat(4)).map(([from, at, letter, how]) => {
    const place = at % from.length;
    const changes = [from, from.slice(0, place) + letter + from.slice(place + 1), from.slice(0, place) + from.slice(place + 1), from.slice(0, place + 1), from.slice(place)];
    return changes[how] || from;
  });

describe('The clever search of the vocabulary', () => {
  it('finds what looking at every word finds, with the same quality', () => {
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 25 });
    fc.assert(fc.property(words.chain((known) => fc.tuple(fc.constant(known), near(known), fc.boolean(), fc.boolean())), ([known, typed, isUnfinished, oneOfFew]) => {
      const vocabulary = new Vocabulary();
      for (const each of [...known, 'goes', 'away']) vocabulary.add(each);
      for (const gone of ['goes', 'away']) if (!known.includes(gone)) vocabulary.remove(vocabulary.find(gone) ?? -1);
      const query = { word: typed, unfinished: isUnfinished, oneOfFew };
      const expected = known.map((other) => [other, meaningQuality(query, known.includes(typed), other)] as const).filter(([, quality]) => quality > 0);
      const found = meaningsOf(query, vocabulary).map(({ number, quality }) => [vocabulary.word(number), quality] as const);
      expect(new Map(found)).toEqual(new Map(expected));
    }), { numRuns: 400 });
  });

  it('forgets words that no claim has any more', () => {
    const vocabulary = new Vocabulary();
    const number = vocabulary.add('haemolysis');
    vocabulary.remove(number);
    expect(meaningsOf({ word: 'hemolysis', ...unfinished }, vocabulary)).toEqual([]);
    expect(vocabulary.size).toBe(0);
    expect(vocabulary.add('other')).toBe(number);
  });
});
