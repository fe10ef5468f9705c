import * as fc from 'fast-check';
import { Candidates } from '../../../src/application/search/candidates';
import type { ClaimDocument } from '../../../src/application/search/document';
import { documentWords } from '../../../src/application/search/fields';
import { ClaimIndex } from '../../../src/application/search/index';
import { Lexicon } from '../../../src/application/search/lexicon';
import { meaningQuality } from '../../../src/application/search/meanings';
import { planWords } from '../../../src/application/search/plan';
import { SearchEngine } from '../../../src/application/search/search';
import { aDocument, aSourceDocument } from './documents';

const WORDS = ['lumbar', 'disc', 'discs', 'disk', 'hydration', 'hydrated', 'running', 'run', 'back', 'pain', 'haemolysis', 'hemolysis', 'étude', 'œdème', 'IVD', 'old', 'zone'];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const explained = fc.constantFrom('', ' intervertebral disc (IVD)', ' low back pain (LBP)');
const claim: fc.Arbitrary<ClaimDocument> = fc.record({
  number: fc.nat(7), statement: fc.tuple(sentence, explained).map((parts) => parts.join('')), tag: sentence, author: fc.constantFrom('Khan K', 'Belavý D'),
}).map(({ number, statement, tag, author }) => aDocument(statement, { path: `Claims/${number}.md`, tags: [tag], sources: [aSourceDocument({ authors: author })] }));
const edits = fc.array(fc.oneof({ weight: 3, arbitrary: claim }, { weight: 1, arbitrary: fc.nat(7).map((number) => `Claims/${number}.md`) }), { maxLength: 30 });
const query = fc.oneof(sentence, sentence.map((text) => text.slice(0, -1)), fc.constantFrom('ivd', 'low back pain', 'hidration', 'author:khan disc', '-pain'));

describe('An index after any edits', () => {
  it('answers as one built afresh from the claims that are left', () => {
    fc.assert(fc.property(edits, fc.array(query, { minLength: 1, maxLength: 4 }), (all, queries) => {
      const edited = new SearchEngine();
      const left = new Map<string, ClaimDocument>();
      for (const edit of all) {
        if (typeof edit === 'string') {
          edited.remove(edit);
          left.delete(edit);
        } else {
          edited.put(edit);
          left.set(edit.path, edit);
        }
      }
      const fresh = new SearchEngine();
      for (const document of left.values()) fresh.put(document);
      expect(edited.size).toBe(left.size);
      for (const text of queries) {
        for (const order of ['score', 'strength'] as const) {
          const [a, b] = [edited, fresh].map((engine) => engine.search({ query: text, order, limit: 10 }));
          expect({ ...a, nearest: [] }).toEqual({ ...b, nearest: [] });
        }
      }
    }), { numRuns: 150 });
  });

  it('holds the words of the claims that are left and no others', () => {
    fc.assert(fc.property(edits, (all) => {
      const index = new ClaimIndex();
      const left = new Map<string, ClaimDocument>();
      for (const edit of all) {
        if (typeof edit === 'string') index.remove(edit);
        else index.put(edit);
        if (typeof edit === 'string') left.delete(edit);
        else left.set(edit.path, edit);
      }
      const counts = new Map<string, number>();
      for (const document of left.values()) for (const word of documentWords(document).impacts.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
      const held = new Map(Array.from(index.vocabulary.entries(), ([number, word]) => [word, index.count(number)] as const));
      expect(held).toEqual(counts);
    }), { numRuns: 100 });
  });
});

describe('Candidates', () => {
  it('are all claims that looking at every word of every claim would find', () => {
    fc.assert(fc.property(fc.array(claim, { minLength: 1, maxLength: 8 }), query.filter((text) => !/[:-]/.test(text)), (claims, text) => {
      const index = new ClaimIndex();
      for (const document of claims) index.put(document);
      const words = [...new Set(text.toLowerCase().split(' ').filter((word) => /^[a-z]+$/.test(word)))];
      const lexicon = new Lexicon(index.vocabulary);
      const found = new Candidates().find(planWords({ words, unfinished: true, quoted: new Set() }, index, lexicon), index);
      const paths = new Set(found.slots.map((slot) => index.document(slot)?.path));
      const byPath = new Map(claims.map((document) => [document.path, document]));
      for (const document of byPath.values()) {
        const own = [...documentWords(document).impacts.keys()];
        const matches = words.some((word) => own.some((other) => meaningQuality({ word, unfinished: false, oneOfFew: true }, index.vocabulary.find(word) !== undefined, other) > 0));
        if (matches) expect(paths).toContain(document.path);
      }
    }), { numRuns: 150 });
  });
});

it('Replacing a claim replaces it, and removing an unknown one does nothing', () => {
  const engine = new SearchEngine();
  engine.put(aDocument('first words', { path: 'a.md' }));
  engine.put(aDocument('second words', { path: 'a.md' }));
  engine.remove('b.md');
  expect(engine.size).toBe(1);
  expect(engine.search({ query: 'first', order: 'score', limit: 5 }).total).toBe(0);
  expect(engine.search({ query: 'second', order: 'score', limit: 5 }).total).toBe(1);
});
