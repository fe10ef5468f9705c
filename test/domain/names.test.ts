import fc from 'fast-check';
import type { CslName } from '../../src/domain/csl';
import { formatName, parseName, shortAuthors, splitNames } from '../../src/domain/names';

it.each<[string, CslName]>([
  ['Khan, Karim', { family: 'Khan', given: 'Karim' }],
  ['Belavý, Daniel L', { family: 'Belavý', given: 'Daniel L' }],
  ['van der Berg, Jan', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' }],
  ['King, Jr., Martin', { family: 'King', suffix: 'Jr.', given: 'Martin' }],
  ['de la Cruz, III, Ana', { 'non-dropping-particle': 'de la', family: 'Cruz', suffix: 'III', given: 'Ana' }],
  ['Humboldt, Alexander von', { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }],
  ['{World Health Organization}', { literal: 'World Health Organization' }],
  ['{Smith, Jones and Sons}', { literal: 'Smith, Jones and Sons' }],
  ['{de Vries}, An', { family: 'de Vries', given: 'An' }],
  ['{De} {Vries}, An', { 'non-dropping-particle': 'De', family: 'Vries', given: 'An' }],
  ['d\' Alembert, Jean', { 'non-dropping-particle': 'd\'', family: 'Alembert', given: 'Jean' }],
  ['Plato', { family: 'Plato' }],
  ['Ortega y Gasset, José', { family: 'Ortega y Gasset', given: 'José' }],
  [', Madonna', { given: 'Madonna' }],
  ['Two Words,', { family: 'Two Words' }],
  ['李, 明', { family: '李', given: '明' }],
])('“%s” is read, and written again', (text, name) => {
  expect(parseName(text)).toEqual(name);
  expect(formatName(name)).toBe(text);
});

it.each<[string, CslName]>([
  ['Jan van der Berg', { literal: 'Jan van der Berg' }],
  ['{Unclosed group', { literal: 'Unclosed group' }],
  ['  Khan ,  Karim ', { family: 'Khan', given: 'Karim' }],
  ['', {}],
  [',', {}],
])('“%s”, which nobody should write, is read without loss', (text, name) => {
  expect(parseName(text)).toEqual(name);
});

describe('any name', () => {
  const part = fc.oneof(
    fc.constantFrom('van', 'de la', 'von', 'd\'', 'Jr.', 'Khan', 'Van Dyke', 'de', 'von und zu', 'al-', '’t', 'K. M.', 'y', 'Smith, Sons', '{x}', '\\', ' ,', ', ', ',', 'A; B', '};{'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  );
  const person = fc.record({
    family: part, given: part, suffix: part, 'non-dropping-particle': part, 'dropping-particle': part,
  }, { requiredKeys: ['family'] });

  it('is the same after being written and read', () => {
    fc.assert(fc.property(fc.oneof(person, fc.record({ literal: part })), (name) => {
      expect(parseName(formatName(name))).toEqual(name);
    }), { numRuns: 500 });
  });

  it('is the same among others in one text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(person, fc.record({ literal: part })), { minLength: 1 }), (names) => {
      expect(splitNames(names.map(formatName).join('; ')).map(parseName)).toEqual(names);
    }));
  });
});

it.each<[string, readonly CslName[]]>([
  ['', []],
  ['Khan', [{ family: 'Khan' }]],
  ['Khan and Scott', [{ family: 'Khan' }, { family: 'Scott' }]],
  ['van der Berg et al.', [{ family: 'Berg', 'non-dropping-particle': 'van der' }, { family: 'Scott' }, { literal: 'WHO' }]],
  ['d\'Alembert', [{ family: 'Alembert', 'non-dropping-particle': 'd\'' }]],
  ['World Health Organization', [{ literal: 'World Health Organization' }]],
])('a row shows “%s”', (shown, names) => {
  expect(shortAuthors(names)).toBe(shown);
});
