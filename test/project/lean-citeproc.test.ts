import CSL from 'citeproc';
import { localeTree } from '../../src/application/citing/style-tree';
import { LOCALES } from '../../src/application/citing/locales';
import { STYLES } from '../../src/application/citing/styles';
import { collectedStyle, collectedStyleIds } from '../conformance/csl-collection';

const Untouched = jest.requireActual<typeof CSL>('../../node_modules/citeproc/citeproc_commonjs.js');

/** Items of many kinds, with the fields and shapes that styles ask for. */
const person = (family: string, given: string, more: object = {}): object => ({ family, given, ...more });
const ITEMS = [
  { type: 'article-journal', title: 'Running exercise strengthens the intervertebral disc', author: [person('Belavý', 'Daniel L.'), person('Quittner', 'Matthew J.'), person('Ridgers', 'Nicola')], 'container-title': 'Scientific Reports', 'container-title-short': 'Sci Rep', volume: '7', number: '45975', issued: { 'date-parts': [[2017, 4, 19]] }, DOI: '10.1038/srep45975', PMID: '28422125' },
  { type: 'article-journal', title: 'A second of the same year', author: [person('Belavý', 'Daniel L.'), person('Albracht', 'K.')], 'container-title': 'Spine', page: '45-59', volume: '3', issue: '2', issued: { 'date-parts': [[2017]] } },
  { type: 'article-journal', title: 'A third of the same year', author: [person('Belavý', 'Daniel L.'), person('Quittner', 'Matthew J.'), person('Ling', 'Yuan')], 'container-title': 'Spine', page: '145-9', issued: { 'date-parts': [[2017]], season: '2' } },
  { type: 'book', title: 'Clinical reasoning: a guide', edition: '3', author: [person('Vries', 'Anna', { 'non-dropping-particle': 'de', suffix: 'Jr' })], editor: [person('Scott', 'Alex')], publisher: 'Elsevier', 'publisher-place': 'Oxford', issued: { 'date-parts': [[2009]] }, ISBN: '978-0-7020-4384-2' },
  { type: 'chapter', title: 'Tendons', author: [person('Khan', 'Karim')], editor: [person('Brukner', 'Peter'), person('Clarsen', 'Ben')], 'container-title': 'Clinical Sports Medicine', page: '12-34', 'number-of-volumes': '2', publisher: 'McGraw-Hill', issued: { 'date-parts': [[2017]] } },
  { type: 'webpage', title: 'Low back pain', author: [{ literal: 'World Health Organization' }], URL: 'https://www.who.int/x?a=1&b=2', accessed: { 'date-parts': [[2024, 5, 1]] } },
  { type: 'thesis', title: 'On loading', genre: 'PhD thesis', author: [person('Maas', 'Ellen')], publisher: 'Utrecht University', issued: { 'date-parts': [[2015]], circa: true } },
  { type: 'report', title: 'NG59', number: '59', 'collection-title': 'Guideline', author: [{ literal: 'NICE' }], issued: { 'date-parts': [[2016, 11], [2020, 12]] } },
  { type: 'paper-conference', title: '“Quoted” title: <i>in vivo</i>', 'event-title': 'ISSLS', author: [person('Ng', 'J.')], issued: { literal: 'in press' } },
  { type: 'legislation', title: 'Act', 'container-title': 'Laws', volume: '2', section: '12', issued: { 'date-parts': [[1998]] } },
  { type: 'document', title: 'Nothing else' },
].map((item, index) => ({ ...item, id: `i${index}` }));

interface Full {
  readonly opt: { readonly development_extensions: { wrap_url_and_doi: boolean } };
  updateItems(ids: readonly string[]): unknown;
  processCitationCluster(citation: unknown, before: unknown, after: unknown): [unknown, [index: number, text: string, id: string][]];
  makeBibliography(): readonly unknown[];
  makeCitationCluster(items: readonly unknown[]): string;
}

/** Everything that an engine prints of the items: citations with places, words and repeats, one put in between, and the list. */
function printed(engine: typeof CSL, style: unknown, locale: string): string {
  engine.debug = () => undefined;
  const byId = new Map(ITEMS.map((item) => [item.id, item]));
  const sys = { retrieveLocale: localeTree, retrieveItem: (id: string) => structuredClone(byId.get(id) ?? { id, type: 'document' }) };
  const made = new engine.Engine(sys, style, locale, locale) as unknown as Full;
  made.opt.development_extensions.wrap_url_and_doi = true;
  const cite = (id: string, items: readonly object[], note: number): object => ({ citationID: id, citationItems: items, properties: { noteIndex: note } });
  const first = cite('a', [{ id: 'i0', label: 'page', locator: '3-5', prefix: 'see ' }, { id: 'i1' }, { id: 'i2', suffix: ' and more' }], 1);
  const all = [
    made.processCitationCluster(first, [], [])[1],
    made.processCitationCluster(cite('b', [{ id: 'i0', label: 'chapter', locator: '2' }], 3), [['a', 1]], [])[1],
    made.processCitationCluster(cite('c', ITEMS.slice(3).map(({ id }) => ({ id })), 2), [['a', 1]], [['b', 3]])[1],
    made.makeCitationCluster([{ id: 'i3', 'suppress-author': true }]),
    made.makeCitationCluster([{ id: 'i4', 'author-only': true }]),
    made.makeBibliography()[1],
  ];
  return JSON.stringify(all);
}

describe('citeproc as the plugin carries it, without what it never reaches', () => {
  it.each(STYLES.map(({ id }, index) => [id, index] as const))('prints the same as it does untouched, in %s', (id, index) => {
    const style = STYLES.find((one) => one.id === id);
    // Two languages a style: every language with several styles.
    for (const locale of LOCALES.filter((_, place) => place % 4 === index % 4)) expect(printed(CSL, style?.tree(), locale)).toBe(printed(Untouched, style?.tree(), locale));
  });

  it('prints the same in styles that others may bring', () => {
    const some = collectedStyleIds().filter((_, index) => index % 150 === 0);
    const differ = some.filter((id) => said(CSL, id) !== said(Untouched, id));
    expect(some.length).toBeGreaterThan(15);
    expect(differ).toEqual([]);
  });
});

/** What an engine prints in a style, or how it fails. */
function said(engine: typeof CSL, id: string): string {
  try {
    return printed(engine, collectedStyle(id), 'en-GB');
  } catch {
    return 'refused';
  }
}
