import { Library } from '../../../src/application/library';
import { unknownCitations } from '../../../src/application/reports/unknown-citations';
import { aSource } from '../../builders';

const TEXTS: Readonly<Record<string, string>> = {
  'a.md': 'Fine [@khan2009].\n\nNot fine [@smith2019], again [@smith2019; @jones2020].\n',
  'b.md': 'Thanks to @someone.\n',
};

it('names each key without a source once a note, with its line; handles in sentences are none', async () => {
  const library = new Library();
  library.put(aSource().by('Khan').in(2009).note());
  const asked = jest.fn();
  const usage = {
    ready: asked,
    notesWith: (isWanted: (key: string) => boolean) => (isWanted('smith2019') && !isWanted('khan2009') ? ['a.md', 'b.md', 'gone.md'] : []),
  };
  const read = async (path: string): Promise<string> => {
    const text = TEXTS[path];
    if (text === undefined) throw new Error('gone');
    return text;
  };
  const problems = await unknownCitations(usage, { read }, library);
  expect(problems.map(({ where, what }) => [where, what.split('”')[0]])).toEqual([['a.md:3', '“smith2019'], ['a.md:3', '“jones2020']]);
  expect(asked).toHaveBeenCalled();
});
