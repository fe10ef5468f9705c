import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCitations } from '../../src/application/citing/grammar';

interface PandocItem {
  readonly id: string;
  readonly mode: string;
  readonly prefix: string;
  readonly suffix: string;
}
interface Case {
  readonly s: string;
  readonly pandoc: readonly (readonly PandocItem[])[];
}

const file = path.join(__dirname, '../../../shared/data/citation-syntax/pandoc.json');

/** Where we read something else than pandoc, on purpose. */
const DEVIATIONS: readonly (readonly [name: string, applies: (text: string) => boolean])[] = [
  ['a bare address is an address, whatever it holds', (text) => /(?:^|[\s(])(?:\w+:\/\/|www\.)\S*@/.test(text)],
  ['pandoc’s example lists are not Markdown of ours: a key in brackets at the start of a line is a citation', (text) => /^[\s>-]*\(?@[\w-]+[.)]/m.test(text)],
  ['the words of code in a suffix are kept', (text) => /\[[^\]]*@[^\]]*`[^\]]*\]/.test(text)],
  ['a wikilink is a link: what it shows is no suffix, and it is no place after a key', (text) => /\[\[(?!@[^\]|#]*\]\])/.test(text)],
  ['a comment between %% marks is not read', (text) => text.includes('%%')],
  ['`@*` stands for everything only in nocite', (text) => text.includes('@*')],
];

const plain = (text: string): string => text.replace(/[\s,{}]+/g, ' ').trim();

if (existsSync(file)) {
  const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly Case[];

  const deviating: string[] = [];

  describe('citations are read as pandoc reads them, but for the deviations listed', () => {
    it.each(cases)('$s', ({ s, pandoc }) => {
      const expected = pandoc.map((cluster) => cluster.map(({ id, mode, prefix, suffix }) => ({ id, mode, prefix: plain(prefix), rest: plain(suffix) })));
      const got = parseCitations(s).map((cluster) => cluster.items.map(({ id, mode, prefix, locator, suffix }) => (
        { id, mode, prefix: plain(prefix), rest: plain(`${locator} ${suffix}`) })));
      const deviation = DEVIATIONS.find(([, applies]) => applies(s));
      if (deviation === undefined) expect(got).toEqual(expected);
      else if (JSON.stringify(got) !== JSON.stringify(expected)) deviating.push(s);
    });

    it('most are the same', () => {
      console.info('Citation syntax: %d of %d as pandoc. Not: %s', cases.length - deviating.length, cases.length, deviating.map((s) => JSON.stringify(s)).join(', '));
      expect(deviating.length).toBeLessThan(cases.length / 10);
    });
  });
} else {
  it.skip('citations are read as pandoc reads them: ../shared/data/citation-syntax is missing', () => undefined);
}
