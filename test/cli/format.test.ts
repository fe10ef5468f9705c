import path from 'node:path';
import { run } from '../../src/cli';
import { ITEMS } from '../application/citing/items';

const sample = path.join(__dirname, '../samples/own-style.csl');

async function format(input: string, ...options: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(['format', '-', ...options], { out: (text) => out.push(text), err: (text) => err.push(text), input: () => Promise.resolve(input) });
  return { code, out, err: err.join('\n') };
}

const references = async (input: string, ...options: string[]) =>
  (JSON.parse((await format(input, '--json', ...options)).out.join('')) as { references: Record<string, string>[] }).references;

describe('evidence-vault format', () => {
  it.each([
    [[], /^Belavý DL, .*Sci Rep\. 2017;7:45975\.$/],
    [['--style', 'apa'], /^Belavý, D\. L\., /],
    [['--style', 'apa', '--lang', 'de'], /^Belavý, D\. L\., /],
    [['--style', sample], /Running exercise strengthens the intervertebral disc, as listed by our clinic/],
  ])('prints one reference a line: %j', async (options, first) => {
    const { code, out, err } = await format(JSON.stringify(ITEMS), ...options);
    expect([code, out.length, err]).toEqual([0, 3, '']);
    expect(out[0]).toMatch(first);
  });

  it('gives text, HTML, Markdown and the ids of the file as JSON', async () => {
    const [first, second] = await references(JSON.stringify({ items: [{ ...ITEMS[1], id: 7, title: 'Growth of <i>E. coli</i>' }, ITEMS[0]] }));
    expect(first).toMatchObject({
      id: '7', label: '1.', text: 'Khan KM, Scott A. Growth of E. coli. Br J Sports Med. 2009 Apr;43(4):247–52.', html: expect.stringContaining('<i>E. coli</i>'), markdown: expect.stringContaining('*E. coli*'),
    });
    expect(second).toMatchObject({ id: 'belavy2017', label: '2.' });
  });

  it('loses no item without an id, or with one that another has', async () => {
    const { id: _id, ...nameless } = ITEMS[2] ?? { id: '' };
    expect((await references(JSON.stringify([ITEMS[0], { ...ITEMS[1], id: 'belavy2017' }, nameless]))).map(({ id }) => id)).toEqual(['belavy2017', 'belavy2017', 'item-3']);
  });

  it.each([
    ['a style that there is none of', JSON.stringify(ITEMS), ['--style', 'nonsense'], 1, 'There is no citation style called “nonsense”.'],
    ['a language that there is none of', JSON.stringify(ITEMS), ['--lang', 'tlh'], 1, 'References cannot be written in the language “tlh”'],
    ['no JSON', '@article{a}', [], 2, 'The file is not JSON'],
    ['no items', '[1]', [], 2, 'The file holds no list of items'],
  ])('says what is wrong: %s', async (_what, input, options, code, message) => {
    expect(await format(input, ...options)).toMatchObject({ code, err: expect.stringContaining(message) });
  });
});
