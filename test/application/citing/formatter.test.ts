import { citeNote } from '../../../src/application/citing/cited-note';
import { LOCALES } from '../../../src/application/citing/locales';
import { toHtml, toMarkdown, toPlainText } from '../../../src/application/citing/rich-text';
import { findStyle, printsLocators, STYLES } from '../../../src/application/citing/styles';
import type { CslItem } from '../../../src/domain/csl';
import { contextOf, ITEMS } from './items';

async function references(items: readonly CslItem[], style = 'vancouver', locale = 'en-GB'): Promise<string[]> {
  const text = items.map(({ id }) => `[@${id}]`).join(' ');
  return (await citeNote(text, contextOf({ style, locale }, items))).entries.map((entry) => toPlainText(entry.text));
}

const [belavy] = ITEMS as readonly [CslItem, ...CslItem[]];
const plain: CslItem = { id: 'a', type: 'article-journal', title: 'Title', 'container-title': 'Journal', volume: '1', page: '2-9', issued: { 'date-parts': [[2020]] } };

describe('an article with an article number', () => {
  it.each([
    ['vancouver', 'Sci Rep. 2017;7:45975.'],
    ['nlm-citation-sequence-superscript', 'Sci Rep. 2017;7:45975.'],
    ['nlm-citation-sequence-brackets', 'Sci Rep. 2017;7:45975.'],
    ['ama', 'Sci Rep. 2017;7:45975.'],
    ['apa', 'Scientific Reports, 7, Article 45975.'],
    ['bmj', 'Sci Rep. 2017;7:45975.'],
    ['lancet', 'Sci Rep 2017; 7: 45975.'],
    ['nejm', 'Sci Rep 2017;7:45975.'],
    ['harvard', 'Scientific Reports, 7, p. 45975.'],
    ['nature', 'Sci Rep 7, 45975 (2017).'],
    ['physiotherapy', 'Sci Rep 2017;7:45975.'],
    ['deutsches-aerzteblatt', 'Sci Rep 2017; 7: 45975.'],
    ['medecine-sciences', 'Sci Rep 2017 ; 7 : 45975.'],
  ])('%s prints it where pages stand: %s', async (style, expected) => {
    expect((await references([belavy], style))[0]).toContain(expected);
  });
});

describe('every style in every language', () => {
  it.each(STYLES.flatMap(({ id }) => LOCALES.map((locale) => [id, locale] as const)))('%s in %s lists three references', async (style, locale) => {
    const entries = await references(ITEMS, style, locale);
    expect(entries).toHaveLength(3);
    for (const entry of entries) expect(entry).toMatch(/^\S.{20,}\S$/);
  }, 30_000);

  it('is forced, whatever the style prefers', async () => {
    const item: CslItem = { ...plain, type: 'chapter', edition: '2', editor: [{ family: 'Meier', given: 'A' }], author: [{ family: 'Huber', given: 'B' }] };
    expect((await references([item], 'bmj', 'de-DE'))[0]).toContain('In: Meier');
    expect((await citeNote('[@a, p. 3]', contextOf({ style: 'apa', locale: 'de-DE' }, [item]))).citations.map(({ text }) => toPlainText(text ?? []))).toEqual(['(Huber, 2020, S. 3)']);
  });
});

describe('what a note may hold', () => {
  it('drops date parts of 0', async () => {
    expect((await references([{ ...plain, issued: { 'date-parts': [[2020, 0, 0]] } }]))[0]).toContain('Journal. 2020;1:2–9');
  });

  it.each([
    ['248.e1-248.e8', '1:248.e1–8.', '1, 248.e1–248.e8.', '1:248.e1-248.e8.'], ['46:1–46:22', '1:46:1–22.', '1, 46:1–46:22.', '1:46:1-46:22.'], ['3:1-12', '1:3:1–12.', '1, 3:1–12.', '1:3:1-12.'],
    ['12-19', '1:12–9.', '1, 12–19.', '1:12-19.'], ['1 USB-key', '1:1 USB-key.', '1, 1 USB-key.', '1:1 USB-key.'],
  ])('prints the pages %s as a range where they are one', async (page, vancouver, apa, ama) => {
    const printed = async (style: string): Promise<string> => (await references([{ ...plain, page }], style, 'en-US'))[0] ?? '';
    expect(await printed('vancouver')).toContain(vancouver);
    expect(await printed('apa')).toContain(apa);
    expect(await printed('ama')).toContain(ama);
  });

  it.each([['vancouver', 'Wu HJ. '], ['ama', 'Wu HJ. '], ['apa', 'Wu, H. '], ['harvard', 'Wu, H. ']])('joins the initials of a name with a hyphen where %s does', async (style, expected) => {
    expect((await references([{ ...plain, author: [{ family: 'Wu', given: 'Hai-jun' }] }], style))[0]).toContain(expected);
  });

  it.each([
    ['en-US', 'vancouver', 'Check-ins in “Blau Space.”'], ['de-DE', 'vancouver', 'Check-ins in „Blau Space“.'], ['fr-FR', 'vancouver', 'Check-ins in « Blau Space ».'],
    ['en-US', 'harvard', '“Check-ins in ‘Blau Space’”'], ['de-DE', 'harvard', '„Check-ins in ‚Blau Space‘“'],
  ])('writes quotation marks in titles as %s does, in %s', async (locale, style, expected) => {
    for (const title of ['Check-ins in “Blau Space”', 'Check-ins in "Blau Space"']) {
      expect((await references([{ ...plain, title }], style, locale))[0]?.replace(/[\u00A0\u202F]/g, ' ')).toContain(expected);
    }
  });

  it.each(['DOI', 'PMID'])('drops the address where there is a %s', async (identifier) => {
    const [entry] = await references([{ ...plain, [identifier]: identifier === 'DOI' ? '10.1000/x' : '12345', URL: 'https://example.org/x' }]);
    expect(entry).not.toMatch(/example\.org|Internet/);
  });

  it('keeps the address where it is all there is', async () => {
    expect((await references([{ ...plain, URL: 'https://example.org/x' }]))[0]).toContain('https://example.org/x');
  });

  it('leaves the items of the library as they are', async () => {
    const item = Object.freeze({ ...plain, author: Object.freeze([Object.freeze({ family: 'van der Berg', given: 'Jan' })]) });
    const before = JSON.stringify(item);
    await references([item], 'apa');
    expect(JSON.stringify(item)).toBe(before);
  });

  it.each<[string, Record<string, unknown>]>([
    ['authors that are no list', { author: 'Khan KM' }],
    ['authors that are numbers', { author: [1, null, undefined, {}] }],
    ['a name of nothing but a suffix', { author: [{ suffix: 'Jr' }] }],
    ['a title that is a number', { title: 42 }],
    ['a title that is an object', { title: { a: 1 } }],
    ['no title at all', { title: undefined }],
    ['a date that is text', { issued: 'spring 2020' }],
    ['a date of texts', { issued: { 'date-parts': [['2020', '13', 'x']] } }],
    ['an empty date', { issued: { 'date-parts': [[]] } }],
    ['a date of four ends', { issued: { 'date-parts': [[2020], [2021], [2022], [2023]] } }],
    ['a type that CSL does not know', { type: 'tweet' }],
    ['nothing but a type', { title: '', 'container-title': '', volume: '', page: '', issued: undefined }],
    ['a page without an end', { page: '247-' }],
    ['pages of many kinds', { page: 'S1-S5, e23, 4–9' }],
    ['a title of ten thousand letters', { title: 'long '.repeat(5000) }],
    ['two thousand authors', { author: Array.from({ length: 2000 }, (_, index) => ({ family: `Name${index}`, given: 'A' })) }],
    ['a variable of another kind', { custom: { a: [1] }, categories: ['x'], note: 'type: book\nDOI: 10.1/x' }],
    ['control characters', { title: 'a\u0000b\u0007c\u2028d' }],
    ['half a surrogate', { title: 'a\uD800b' }],
    ['our own marks', { title: 'a\uFDD0ib\uFDD1c' }],
  ])('one bad item (%s) does not blank the list', async (_what, bad) => {
    for (const style of ['vancouver', 'apa']) {
      const entries = await references([{ ...plain, ...bad, id: 'bad' } as CslItem, belavy], style);
      expect(entries).toHaveLength(2);
      expect(entries.join('\n')).toContain('Running exercise strengthens');
    }
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '1'])('a citation key may be “%s”', async (key) => {
    const item = { ...plain, id: key };
    const { entries, citations } = await citeNote(`[@${key}]`, contextOf({}, [item]));
    expect(entries.map((entry) => toPlainText(entry.text))[0]).toContain('Title. Journal');
    expect(citations.map(({ text }) => toPlainText(text ?? []))).toEqual(['(1)']);
  });
});

describe('a list of authors that was cut short where it was read', () => {
  const item: CslItem = { ...plain, author: [{ family: 'Khan', given: 'K' }, { family: 'Scott', given: 'A' }], 'authors-incomplete': 'true' };

  it.each([
    ['vancouver', 'Khan K, Scott A, et al. Title', '(1)'],
    ['apa', 'Khan, K., Scott, A., et al. (2020)', '(Khan et al., 2020)'],
    ['harvard', 'Khan, K., Scott, A., et al. (2020)', '(Khan, Scott, et al., 2020)'],
    ['nature', 'Khan, K., Scott, A., et al. Title', '1'],
  ])('ends with et al. in %s', async (style, reference, citation) => {
    const { entries, citations } = await citeNote('[@a]', contextOf({ style }, [item]));
    expect(entries.map(({ text }) => toPlainText(text))[0]).toContain(reference);
    expect(citations.map(({ text }) => toPlainText(text ?? []))).toEqual([citation]);
  });
});

describe('styled text', () => {
  it('keeps the italics and raised letters of a title', async () => {
    const item: CslItem = { ...plain, title: 'Growth of <i>E. coli</i> in CO<sub>2</sub> at 10<sup>5</sup>/ml' };
    const [entry] = (await citeNote('[@a]', contextOf({}, [item]))).entries;
    expect(toMarkdown(entry?.text ?? [])).toContain('Growth of *E. coli* in CO<sub>2</sub> at 10<sup>5</sup>/ml.');
    expect(toHtml(entry?.text ?? [])).toContain('Growth of <i>E. coli</i> in CO<sub>2</sub> at 10<sup>5</sup>/ml.');
    expect(toPlainText(entry?.text ?? [])).toContain('Growth of E. coli in CO2 at 105/ml.');
  });

  it('raises digits that a title holds as raised characters', async () => {
    const [entry] = (await citeNote('[@a]', contextOf({}, [{ ...plain, title: 'At 10⁵/ml or 10⁻³' }]))).entries;
    expect(toHtml(entry?.text ?? [])).toContain('At 10<sup>5</sup>/ml or 10<sup>−3</sup>.');
    expect(toPlainText(entry?.text ?? [])).toContain('At 10⁵/ml or 10⁻³.');
  });

  it('links a DOI and nothing else', async () => {
    const [entry] = (await citeNote('[@a]', contextOf({ style: 'apa' }, [{ ...plain, DOI: '10.1136/bjsm.2008.054239' }]))).entries;
    expect(toHtml(entry?.text ?? [])).toContain('<a href="https://doi.org/10.1136/bjsm.2008.054239" rel="noopener">https://doi.org/10.1136/bjsm.2008.054239</a>');
    expect(toMarkdown(entry?.text ?? [])).toContain('<https://doi.org/10.1136/bjsm.2008.054239>');
  });
});

describe('places in the text', () => {
  it.each([['vancouver', false], ['ama', true], ['apa', true], ['bmj', false], ['harvard', true]])('%s prints them: %s', (name, expected) => {
    const style = findStyle(name).value;
    expect(style && printsLocators(style)).toBe(expected);
  });
});
