import fc from 'fast-check';
import { updateReferences } from '../../../src/application/citing/cite';
import { citeNote } from '../../../src/application/citing/cited-note';
import { readEmbeds } from '../../../src/application/citing/embeds';
import { toPlainText } from '../../../src/application/citing/rich-text';
import { applyEdits } from '../../../src/domain/text-edits';
import type { CslItem } from '../../../src/domain/csl';
import { contextOf } from './items';

/** A piece of a note and the sources that it cites, by number. */
interface Piece {
  readonly where: 'paragraph' | 'table' | 'callout' | 'list' | 'heading' | 'footnote' | 'embed' | 'inside';
  readonly cites: readonly number[];
}

/** Notes by path: `Host.md` and those that it embeds. */
type Notes = Readonly<Record<string, string>>;

const sources = (count: number): CslItem[] => Array.from({ length: count }, (_, index) => ({ id: `s${index}`, type: 'article-journal', title: `Title ${index}`, issued: { 'date-parts': [[2000 + (index % 20)]] } }));
const cited = (cites: readonly number[]): string => cites.map((source) => `[@s${source}]`).join(' and ');

/** Writes the pieces as a note whose citations a reader meets in the order of the pieces. */
function write(pieces: readonly Piece[]): Notes {
  const notes: Record<string, string> = {};
  const ends: string[] = [];
  const body = pieces.map(({ where, cites }, index) => {
    const words = `Words ${cited(cites)}`;
    switch (where) {
      case 'paragraph': return words;
      case 'table': return `| a | b |\n|---|---|\n| x | ${words} |`;
      case 'callout': return `> [!note] Title\n> ${words}`;
      case 'list': return `- x\n  - ${words}`;
      case 'heading': return `## ${words}`;
      case 'inside': return `[@s${cites[0] ?? 0}, but see ${cited(cites.slice(1))}]`;
      case 'footnote':
        ends.unshift(`[^${index}]: ${words}`);
        return `Called here.[^${index}]`;
      case 'embed':
        notes[`Note ${index}.md`] = words;
        return `![[Note ${index}]]`;
    }
  });
  return { ...notes, 'Host.md': [...body, ...ends, ''].join('\n\n') };
}

const contextFor = (notes: Notes, count: number) => contextOf({
  embeds: (text) => readEmbeds(text, 'Host.md', { resolve: (target) => (`${target}.md` in notes ? `${target}.md` : undefined), read: async (path) => notes[path] ?? '' }),
}, sources(count));

/** Every key in the text with its number, in the host and in the notes inside it. */
async function numbers(notes: Notes, count: number): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const { citations, embedded } = await citeNote(notes['Host.md'] ?? '', contextFor(notes, count));
  const found = new Map<string, Set<number>>();
  for (const { cluster, text } of [...citations, ...embedded.flatMap((note) => note.citations)]) {
    const number = /^\((\d+)/.exec(toPlainText(text ?? []))?.[1];
    const key = cluster.items[0]?.id ?? '';
    found.set(key, (found.get(key) ?? new Set()).add(Number(number)));
  }
  return found;
}

const piece = (count: number): fc.Arbitrary<Piece> => fc.record({
  where: fc.constantFrom<Piece['where']>('paragraph', 'table', 'callout', 'list', 'heading', 'footnote', 'embed', 'inside'),
  cites: fc.array(fc.nat(count - 1), { minLength: 1, maxLength: 4 }),
});

describe('the numbers of a note', () => {
  it('are dense from 1 in the order of reading, whatever the citations stand in', async () => {
    await fc.assert(fc.asyncProperty(fc.array(piece(25), { minLength: 1, maxLength: 20 }), async (pieces) => {
      const order = [...new Set(pieces.flatMap(({ cites }) => cites))];
      const found = await numbers(write(pieces), 25);
      expect([...found].map(([key, all]) => [key, ...all]).sort()).toEqual(order.map((source, index) => [`s${source}`, index + 1]).sort());
    }), { numRuns: 40, seed: 3 });
  }, 120_000);

  it.each([13, 130])('count to %i in text and list, not 1, 10, 11', async (count) => {
    const kinds = ['paragraph', 'table', 'callout', 'footnote', 'embed', 'list', 'inside'] as const;
    const pieces = Array.from({ length: count }, (_, index) => ({ where: kinds[index % kinds.length] ?? 'paragraph', cites: [count - 1 - index] }));
    const notes = write(pieces);
    const found = await numbers(notes, count);
    expect(pieces.map(({ cites: [source] }) => [...found.get(`s${source ?? ''}`) ?? []])).toEqual(pieces.map((_, index) => [index + 1]));
    const host = notes['Host.md'] ?? '';
    const list = applyEdits(host, (await updateReferences(host, contextFor(notes, count))).edits);
    const rows = [...list.matchAll(/^(\d+)\. Title (\d+)\./gm)].map(([, number, source]) => [Number(number), Number(source)]);
    expect(rows).toEqual(pieces.map(({ cites: [source] }, index) => [index + 1, source]));
  }, 60_000);

  it('of one citation with many sources are sorted as numbers', async () => {
    const all = sources(14);
    const { citations } = await citeNote(`${all.map(({ id }) => `[@${id}]`).join(' ')} [@s12; @s1; @s10; @s0]`, contextOf({}, all));
    expect(toPlainText(citations.at(-1)?.text ?? [])).toBe('(1,2,11,13)');
  });

  it.each([
    ['[@s0, but see @s1; @s2]', 's0 s2 s1'],
    ['[see [@s1], @s0]', 's0 s1'],
    ['[see @s1 and @s0]', 's1 s0'],
    ['[see "[@s1]" @s0, but see [@s2; @s3]]', 's0 s1 s2 s3'],
    ['[@s0, cf. @s1 and @s2, p. 3; @s3] [@s2]', 's0 s3 s1 s2'],
    ['@s0 [p. 3, but see @s1] [@s2]', 's0 s1 s2'],
    ['*[@s0, see @s1]* [@s2; @s1]', 's0 s1 s2'],
  ])('of citations inside citations are pandoc’s: %s', async (text, order) => {
    expect((await updateReferences(text, contextOf({}, sources(4)))).cited.join(' ')).toBe(order);
  });

  it('follow a source that is first named inside another citation', async () => {
    const { citations, entries } = await citeNote('[@s0, but see @s1 and [@s2]] [@s2; @s1]', contextOf({}, sources(3)));
    expect(citations.map(({ text }) => toPlainText(text ?? []))).toEqual(['(1, but see Title 1 (2) and (3))', 'Title 1 (2)', '(3)', '(2,3)']);
    expect(entries.map(({ text }) => toPlainText(text).slice(0, 7))).toEqual(['Title 0', 'Title 1', 'Title 2']);
  });
});
