import { countedKeys, formatNote, formatReference } from '../../../src/application/citing/cite';
import type { ClaimView } from '../../../src/application/library';
import { aSource } from '../../builders';
import { contextOf } from './items';

const shown = async (text: string, style = 'vancouver'): Promise<string> => (await formatNote(text, contextOf({ style }))).text.split('\n\n## ')[0] ?? '';

describe('the note as a reader sees it', () => {
  it.each([
    ['vancouver', 'Discs [@belavy2017; @khan2009] and [@khan2009].', 'Discs (1,2) and (2).'],
    ['vancouver', 'As @khan2009 showed', 'As Khan and Scott (1) showed'],
    ['vancouver', 'As @belavy2017 showed', 'As Belavý et al. (1) showed'],
    ['vancouver', 'As @who2020 says', 'As World Health Organization (1) says'],
    ['nlm-citation-sequence-superscript', 'Discs [@belavy2017; @khan2009].', 'Discs<sup>1,2</sup>.'],
    ['nlm-citation-sequence-superscript', 'As @khan2009 showed', 'As Khan and Scott<sup>1</sup> showed'],
    ['nlm-citation-sequence-brackets', 'Discs [@khan2009].', 'Discs \\[1\\].'],
    ['ama', 'Discs [@khan2009, p. 3].', 'Discs<sup>1(p3)</sup>.'],
    ['apa', 'Discs [see @khan2009, pp. 3-5, for example; @belavy2017].', 'Discs (Belavý et al., 2017; see Khan & Scott, 2009, pp. 3–5, for example).'],
    ['apa', 'As @khan2009 [p. 3; see @belavy2017] showed', 'As Khan and Scott (2009, p. 3; see Belavý et al., 2017) showed'],
    ['apa', 'Khan found [-@khan2009, chap. 2]', 'Khan found (2009, Chapter 2)'],
    ['harvard', 'Discs [@khan2009].', 'Discs (Khan and Scott, 2009).'],
    ['vancouver', 'Discs [@gone] and [@gone; @khan2009] and @gone', 'Discs [?gone] and (1) [?gone] and @gone'],
    ['vancouver', '[@khan2009, but see [@belavy2017], too]', '(1, but see (2), too)'],
    ['apa', '[@khan2009 @belavy2017]', '(Khan & Scott, 2009 Belavý et al. (2017))'],
    ['vancouver', '[[@khan2009|Khan]] and `[@khan2009]` and \\[@khan2009]', '(1) and `[@khan2009]` and \\[Khan and Scott (1)]'],
  ])('in %s: %s', async (style, text, expected) => {
    expect(await shown(text, style)).toBe(expected);
  });

  it('has the list in the place of its section, without markers', async () => {
    const { text } = await formatNote('A [@who2020].\n\n%% references %%\nold\n%% /references %%\n\nEnd.\n', contextOf());
    expect(text).toBe('A (1).\n\n## References\n\n1. World Health Organization. WHO guidelines on physical activity and sedentary behaviour. Geneva: World Health Organization; 2020.\n\nEnd.\n');
  });

  it('keeps CRLF', async () => {
    expect((await formatNote('A [@who2020].\r\n', contextOf())).text).toMatch(/^A \(1\)\.\r\n\r\n## References\r\n\r\n1\. World[^\n]*\r\n$/);
  });

  it('is unchanged where it cites nothing', async () => {
    expect(await formatNote('Nothing here.\n', contextOf())).toEqual({ text: 'Nothing here.\n', problems: [] });
  });

  it('is shown in the usual style where the note’s own cannot be used, and says so', async () => {
    const { text, problems } = await formatNote('---\ncsl: nonsense\n---\nA [@who2020].\n', contextOf());
    expect(text).toContain('A (1).');
    expect(problems.map(({ what }) => what)).toEqual(['There is no citation style called “nonsense”.']);
  });

  it('obeys a style and a language that win over the note’s own', async () => {
    const { text } = await formatNote('---\ncsl: vancouver\nlang: en\n---\nA [@khan2009, p. 3].\n', contextOf({ override: { style: 'apa', locale: 'de' } }));
    expect(text).toContain('A (Khan & Scott, 2009, S. 3).');
    expect(text).toContain('## Literatur');
  });

  it('reads wikilinks to source notes where the setting says so', async () => {
    const wikilinkKey = (target: string): string | undefined => (target === 'Khan 2009' ? 'khan2009' : undefined);
    expect((await formatNote('A [[Khan 2009]] and [[Other]].', contextOf({ wikilinkKey }))).text).toContain('A (1) and [[Other]].');
  });
});

describe('a reference as plain text', () => {
  it.each([
    ['vancouver', 'Khan KM, Scott A. Mechanotherapy: how physical therapists’ prescription of exercise promotes tissue repair. Br J Sports Med. 2009 Apr;43(4):247–52.'],
    ['apa', 'Khan, K. M., & Scott, A. (2009). Mechanotherapy: How physical therapists’ prescription of exercise promotes tissue repair. British Journal of Sports Medicine, 43(4), 247–252.'],
  ])('in %s', async (style, expected) => {
    expect((await formatReference(['khan2009'], contextOf({ style }), 'reference')).value?.toLowerCase()).toBe(expected.toLowerCase());
  });

  it('stands in a sentence with authors and year, whatever the style', async () => {
    expect((await formatReference(['khan2009', 'belavy2017'], contextOf(), 'in-text')).value).toBe('(Khan and Scott, 2009; Belavý et al., 2017)');
    expect((await formatReference(['khan2009'], contextOf({ style: 'apa' }), 'in-text')).value).toBe('(Khan & Scott, 2009)');
  });

  it('names keys without a source', async () => {
    const { value, problems } = await formatReference(['gone', 'khan2009'], contextOf(), 'reference');
    expect(value).toMatch(/^Khan/);
    expect(problems.map(({ code }) => code)).toEqual(['citation-unknown']);
    expect((await formatReference(['gone'], contextOf(), 'reference')).value).toBeUndefined();
  });
});

describe('citing a claim', () => {
  it('inserts the sources that count, each once', () => {
    const linked = [
      { relation: 'supports', source: aSource().by('Khan').in(2009).build(), counted: true },
      { relation: 'background', source: aSource().by('Scott').in(2010).build(), counted: false },
      { relation: 'contradicts', source: aSource().by('Lee').in(2011).build(), counted: true },
      { relation: 'qualifies', source: aSource().by('Khan').in(2009).build(), counted: true },
    ] as const;
    expect(countedKeys({ sources: linked } as unknown as ClaimView)).toEqual(['khan2009', 'lee2011']);
  });
});

describe('a key that several sources have', () => {
  const sharedBy = (key: string): string[] => (key === 'khan2009' ? ['Sources/a.md', 'Sources/b.md'] : []);

  it('is named with the note that the list has and those that it has not, once', async () => {
    const { problems } = await formatNote('A [@khan2009; @who2020] and [@khan2009].', contextOf({ sharedBy }));
    expect(problems).toMatchObject([{ code: 'citation-shared', severity: 'warning', where: '@khan2009' }]);
    expect(problems[0]?.what).toBe('“khan2009” is the citation key of several notes: the list has “Sources/a.md”, not “Sources/b.md”.');
  });
});

it('names a place that the style leaves out only where the source is there', async () => {
  const codes = async (text: string): Promise<string[]> => (await formatNote(text, contextOf())).problems.map(({ code }) => code);
  expect(await codes('A [@gone, p. 3].')).toEqual(['citation-unknown']);
  expect(await codes('A [@khan2009, p. 3].')).toEqual(['locator-not-printed']);
});
