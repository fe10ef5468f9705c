import { findLocale, LOCALES, referencesTitle } from '../../../src/application/citing/locales';
import { LOCATOR_LABELS } from '../../../src/application/citing/locator-terms';
import { citeNote } from '../../../src/application/citing/cited-note';
import { toPlainText } from '../../../src/application/citing/rich-text';
import { childrenOf, localeTree, textOf } from '../../../src/application/citing/style-tree';
import { journalsOf } from '../../../src/application/citing/style-aliases';
import { findStyle, STYLES } from '../../../src/application/citing/styles';
import { contextOf } from './items';

const OWN = `<?xml version="1.0" encoding="utf-8"?>
<!-- mine -->
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>My &amp; own</title><id>x</id><category citation-format="author-date"/></info>
  <citation><layout prefix="(" suffix=")"><names variable="author"><name form="short"/></names></layout></citation>
  <bibliography><layout suffix="."><names variable="author" suffix=": "/><text variable="title" font-style="italic"/></layout></bibliography>
</style>`;
const DEPENDENT = (parent: string): string => `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
  <info><title>Journal of Discs</title><link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info></style>`;

describe('styles by name', () => {
  it.each([
    ['apa', 'apa'], ['APA', 'apa'], ['apa.csl', 'apa'], ['Styles/apa.csl', 'apa'], ['http://www.zotero.org/styles/apa', 'apa'], ['vancouver', 'nlm-citation-sequence'],
    ['jama', 'american-medical-association'], ['jama-network-open', 'american-medical-association'], ['bjsm', 'bmj'], ['british-journal-of-sports-medicine', 'bmj'],
    ['physiotherapy', 'elsevier-vancouver'], ['journal-of-physiotherapy', 'american-medical-association'], ['the-lancet-oncology', 'the-lancet'],
    ['new-england-journal-of-medicine', 'the-new-england-journal-of-medicine'], ['harvard', 'harvard-cite-them-right'], ['nature', 'nature'],
    ['British Journal of Sports Medicine', 'bmj'], ['BJSM', 'bmj'], ['JOSPT', 'american-medical-association'], ['PLOS ONE', 'plos'], ['plos-biology', 'plos'], ['bmc-medicine', 'biomed-central'],
    ['Spine', 'spine'], ['the-spine-journal', 'elsevier-vancouver'], ['sports-medicine', 'springer-vancouver-brackets'], ['bmj-vancouver', 'bmj'], ['nature-reviews-rheumatology', 'nature'],
    ['Deutsches Ärzteblatt', 'deutsches-arzteblatt'], ['médecine/sciences', 'medecine-sciences'], ['The_Lancet', 'the-lancet'], ['  Apa  ', 'apa'],
    ['https://www.zotero.org/styles/apa?source=1', 'apa'], ['https://www.zotero.org/styles/vancouver/', 'nlm-citation-sequence'], ['www.zotero.org/styles/JAMA', 'american-medical-association'],
    ['[[apa]]', 'apa'], ['[[Styles/apa.csl|APA 7]]', 'apa'], ['Styles\\apa.CSL', 'apa'], ['https://github.com/citation-style-language/styles/blob/master/bmj.csl', 'bmj'],
  ])('%s is %s', (name, id) => {
    expect(findStyle(name).value?.id).toBe(id);
  });

  it('has the styles that clinicians are asked for, each with a title and a kind', () => {
    expect(STYLES.length).toBeGreaterThanOrEqual(12);
    for (const { title, kind } of STYLES) expect([title.length > 2, ['numeric', 'author-date'].includes(kind)]).toEqual([true, true]);
  });

  it('shows and prints every one of them', async () => {
    for (const { id } of STYLES) {
      const { entries, citations, problems } = await citeNote('[@khan2009]', contextOf({ style: id }));
      expect([id, problems, citations[0]?.text?.length, toPlainText(entries[0]?.text ?? []).includes('Mechanotherapy')]).toEqual([id, [], expect.any(Number), true]);
    }
  });

  it('names the journals that use a style, and finds the style by each', () => {
    const named = STYLES.flatMap(({ id }) => journalsOf(id).split(', ').filter(Boolean).map((journal) => [journal, id]));
    expect(named.length).toBeGreaterThan(20);
    expect(named.map(([journal = '']) => [journal, findStyle(journal).value?.id])).toEqual(named);
  });

  it.each(['constructor', '__proto__', 'toString', '', ' ', '[[', '/'])('has no style called “%s”', (name) => {
    expect(findStyle(name)).toMatchObject({ problems: [{ code: 'style-unknown' }] });
  });

  it('says which style there is none of', () => {
    const { value, problems } = findStyle('no-such-style');
    expect(value).toBeUndefined();
    expect(problems.map(({ what }) => what)).toEqual(['There is no citation style called “no-such-style”.']);
  });
});

describe('a style of the user’s', () => {
  it('is used as it is', async () => {
    const context = contextOf({ style: 'mine', userStyle: (name) => (name === 'mine' ? OWN : undefined) });
    const { entries, citations, settings } = await citeNote('[@khan2009]', context);
    expect(settings.style).toMatchObject({ id: 'mine', title: 'My & own', kind: 'author-date' });
    expect(citations.map(({ text }) => toPlainText(text ?? []))).toEqual(['(Khan, Scott)']);
    expect(entries.map(({ text }) => toPlainText(text))).toEqual(['K M Khan, A Scott: Mechanotherapy: how physical therapists’ prescription of exercise promotes tissue repair.']);
  });

  it('may depend on a built-in one', () => {
    const found = findStyle('discs', (name) => (name === 'discs' ? DEPENDENT('bmj') : undefined));
    expect(found.value).toMatchObject({ id: 'discs', title: 'Journal of Discs', kind: 'numeric', cacheKey: 'bmj' });
  });

  it('may depend on another of the user’s', () => {
    const files: Record<string, string> = { discs: DEPENDENT('mine'), mine: OWN };
    expect(findStyle('discs', (name) => files[name]).value).toMatchObject({ title: 'Journal of Discs', kind: 'author-date' });
  });

  it.each([
    ['a web page', '<html><body><p>Not found</html>', 'it is not well-formed XML'],
    ['empty', '', 'it is not well-formed XML'],
    ['cut off', OWN.slice(0, 300), 'it is not well-formed XML'],
    ['something else', '<locale/>', 'it has no <style> element'],
    ['dependent on one that is not here', DEPENDENT('journal-of-x'), 'it only names another style, “journal-of-x”, which is not here'],
    ['dependent on itself', DEPENDENT('discs'), 'it only names another style, “discs”, which is not here'],
    ['without a bibliography', OWN.replace(/<bibliography>.*<\/bibliography>/, ''), 'it has no bibliography, so it makes no reference list'],
    ['without a citation', OWN.replace(/<citation>.*<\/citation>/, ''), 'it does not say how to cite'],
    ['nested a thousand deep', '<style>'.repeat(1000) + '</style>'.repeat(1000), 'it is not well-formed XML'],
  ])('is refused by name where it is %s', (_what, xml, why) => {
    const { value, problems } = findStyle('discs', (name) => (name === 'discs' ? xml : undefined));
    expect(value).toBeUndefined();
    expect(problems.map(({ what }) => what)).toEqual([`The citation style “discs” cannot be used: ${why}.`]);
  });

  it.each([
    ['calls itself', OWN.replace('<citation>', '<macro name="m"><text macro="m"/></macro><citation>').replace('<text variable="title" font-style="italic"/>', '<text macro="m"/>')],
    ['has an element that CSL has not', OWN.replace('<text variable="title" font-style="italic"/>', '<script>alert(1)</script>')],
  ])('is refused by title where it %s', async (_what, xml) => {
    const { entries, problems } = await citeNote('[@khan2009]', contextOf({ style: 'mine', userStyle: (name) => (name === 'mine' ? xml : undefined) }));
    expect(entries).toEqual([]);
    expect(problems.map(({ what }) => what)).toEqual(['The citation style “My & own” cannot be used: it breaks the rules of CSL.']);
  });
});

describe('locales', () => {
  it.each([['en', 'en-GB'], ['en-US', 'en-US'], ['en-AU', 'en-GB'], ['fr', 'fr-FR'], ['de-AT', 'de-DE'], ['pt_BR', 'pt-PT'], ['EN-gb', 'en-GB'], ['ja', undefined], ['', undefined]])('%s is written in %s', (lang, tag) => {
    expect(findLocale(lang)).toBe(tag);
  });

  it.each([['fr-FR', 'Références'], ['de-DE', 'Literatur'], ['en-GB', 'References']])('the list is called so in %s: %s', (tag, title) => {
    expect(referencesTitle(tag)).toBe(title);
  });

  it('name places in words that the grammar knows', () => {
    const labels = ['page', 'chapter', 'section', 'figure', 'column', 'volume', 'paragraph', 'appendix', 'supplement', 'folio', 'verse', 'part', 'book'];
    const unknown = LOCALES.flatMap((tag) => childrenOf(localeTree(tag), 'terms').flatMap((terms) => childrenOf(terms, 'term'))
      .filter(({ attrs }) => labels.includes(attrs['name'] ?? '') && attrs['form'] !== 'symbol' && attrs['form'] !== 'verb')
      .flatMap((term) => (childrenOf(term, 'single').length > 0 ? [...childrenOf(term, 'single'), ...childrenOf(term, 'multiple')] : [term]).map(textOf))
      .map((word) => word.toLowerCase().replace(/\.$/, ''))
      .filter((word) => word !== '' && !LOCATOR_LABELS.has(word) && !/^(?:b|c|f)$/.test(word)));
    expect([...new Set(unknown)]).toEqual([]);
  });
});
