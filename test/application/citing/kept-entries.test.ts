import CSL from 'citeproc';
import fc from 'fast-check';
import { outputFormat, readOutput } from '../../../src/application/citing/citeproc-output';
import { createFormatter } from '../../../src/application/citing/formatter';
import type { EngineCite, FormatRequest, Formatted } from '../../../src/application/citing/formatter';
import { prepareItem } from '../../../src/application/citing/prepare-item';
import { toEnd } from '../../../src/application/citing/steps';
import { localeTree } from '../../../src/application/citing/style-tree';
import { findStyle } from '../../../src/application/citing/styles';
import type { CslItem } from '../../../src/domain/csl';

/** Few names and years, so that items must be told apart. */
const POOL: readonly CslItem[] = Array.from({ length: 12 }, (_, index): CslItem => ({
  id: `key${index}`,
  type: index % 5 === 4 ? 'webpage' : 'article-journal',
  title: `Title <i>${index}</i> and 7. more`,
  author: [
    { family: ['Khan', 'Scott', 'Lee'][index % 3] ?? '', given: ['A', 'B'][index % 2] ?? '' },
    { family: index < 6 ? 'Meier' : 'Huber', given: 'C' },
    ...(index % 4 === 0 ? [{ family: 'More', given: 'D' }, { family: `Last${index}`, given: 'E' }] : []),
  ],
  'container-title': 'Journal',
  volume: String(index),
  page: `${index}-${index + 7}`,
  issued: { 'date-parts': [[2000 + (index % 2)]] },
}));

const INFO = '<info><title>Test</title></info>';
const NAMES = '<names variable="author"><name/></names>';
const TITLE = '<text variable="title"/><date variable="issued"><date-part name="year"/></date>';
const bibliography = (layout: string, more = ''): string => `<bibliography ${more}><sort><key variable="title"/></sort><layout suffix=".">${layout}</layout></bibliography>`;
const OWN: Readonly<Record<string, string>> = {
  'notes with ibid': `<style class="note" version="1.0">${INFO}<citation et-al-min="3" et-al-use-first="1"><layout suffix="." delimiter="; "><choose><if position="ibid"><text value="ibid"/></if>
    <else-if position="subsequent"><names variable="author"><name form="short"/></names><text variable="first-reference-note-number" prefix=" n. "/></else-if>
    <else>${NAMES}<text variable="title" prefix=", "/></else></choose><text variable="locator" prefix=" "/></layout></citation>
    ${bibliography(`${NAMES}<text variable="title" prefix=", "/>`, 'subsequent-author-substitute="———"')}</style>`,
  'numbers of a list in order of titles, in a macro': `<style class="in-text" version="1.0">${INFO}<macro name="n"><text variable="citation-number" prefix="[" suffix="]"/></macro>
    <citation collapse="citation-number"><sort><key variable="citation-number"/></sort><layout delimiter=","><text macro="n"/></layout></citation>${bibliography(`<text macro="n"/>${NAMES}${TITLE}`)}</style>`,
  'numbers of a list in order of titles, marked': `<style class="in-text" version="1.0">${INFO}
    <citation collapse="citation-number"><sort><key variable="citation-number"/></sort><layout prefix="(" suffix=")" delimiter=","><text variable="citation-number"/></layout></citation>
    ${bibliography(`<text variable="citation-number" prefix="(" suffix=".)" font-weight="bold"/>${NAMES}<group prefix=". " delimiter=" ">${TITLE}</group>`, 'second-field-align="flush"')}</style>`,
  'numbers from the last to the first': `<style class="in-text" version="1.0">${INFO}<citation><layout><text variable="citation-number"/></layout></citation>
    <bibliography><sort><key variable="citation-number" sort="descending"/></sort><layout><text variable="citation-number" suffix=" "/>${NAMES}${TITLE}</layout></bibliography></style>`,
  'underlined titles': `<style class="in-text" version="1.0">${INFO}<citation><layout><text variable="citation-number"/></layout></citation>
    <bibliography><layout><text variable="citation-number" suffix=" "/><text variable="volume" text-decoration="underline"/>${NAMES}${TITLE}</layout></bibliography></style>`,
  'years with letters, names that substitute': `<style class="in-text" version="1.0">${INFO}<citation disambiguate-add-year-suffix="true" disambiguate-add-names="true" et-al-min="3" et-al-use-first="1"><layout prefix="(" suffix=")" delimiter="; ">
    <names variable="author"><name form="short"/></names><date variable="issued" prefix=" "><date-part name="year"/></date><choose><if disambiguate="true"><text variable="title"/></if></choose></layout></citation>
    <bibliography subsequent-author-substitute="———"><sort><key variable="author"/><key variable="issued"/></sort><layout>${NAMES}${TITLE}<choose><if disambiguate="true"><text value="!"/></if></choose></layout></bibliography></style>`,
};

/** How the engine formats everything in one go, with nothing kept. */
function naive(name: string): (request: FormatRequest) => Pick<Formatted, 'citations' | 'entries'> {
  let items: ReadonlyMap<string, unknown> = new Map();
  CSL.Output.Formats['naive'] ??= outputFormat();
  const engine = new CSL.Engine({ retrieveLocale: localeTree, retrieveItem: (id) => items.get(id) ?? { id, type: 'document', title: id } }, treeOf(name), 'en-GB', 'en-GB');
  engine.opt.development_extensions.wrap_url_and_doi = true;
  engine.setOutputFormat('naive');
  const range = engine.getTerm('page-range-delimiter', 'long', 0);
  return ({ items: asked, citations, uncited }) => {
    items = new Map([...asked].map(([id, item]) => [id, prepareItem(item, id, { numberAsPage: false, joinsInitials: false, shortensPages: false })]));
    engine.restoreProcessorState([]);
    engine.updateItems([...new Set(citations.flatMap(({ cites }) => cites.map(({ id }) => id)))]);
    const before: [string, number][] = [];
    const texts: string[] = [];
    citations.forEach(({ cites }, index) => {
      const citationItems = cites.map(({ id, locator }) => ({ id, ...(locator !== '' && { locator, label: 'page' }) }));
      const [, changed] = engine.processCitationCluster({ citationID: `c${index}`, citationItems, properties: { noteIndex: index + 1 } }, before, [], CSL.ASSUME_ALL_ITEMS_REGISTERED);
      before.push([`c${index}`, index + 1]);
      for (const [at, text] of changed) texts[at] = text;
    });
    engine.updateUncitedItems(uncited);
    const [{ entry_ids: ids }, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []];
    return { citations: texts.map((text) => readOutput(text, range).text), entries: entries.map((entry, index) => ({ id: ids[index]?.[0] ?? '', ...readOutput(entry, range) })) };
  };
}

function treeOf(name: string): ReturnType<typeof localeTree> {
  const style = findStyle(name, (asked) => OWN[asked]).value;
  if (!style) throw new Error(`no style ${name}`);
  return style.tree();
}

type Place = readonly { readonly item: number; readonly locator: string }[];
/** Puts a citation somewhere, or takes one away. */
type Edit = { readonly at: number; readonly put?: Place };

const cite: fc.Arbitrary<Place> = fc.array(fc.record({ item: fc.nat(POOL.length - 1), locator: fc.constantFrom('', '', '3') }), { minLength: 1, maxLength: 3 });
const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.nat(30), put: cite }, { requiredKeys: ['at'] });

/** Ids are given in the order of citing, as for a note: so the same item has another one after an edit. */
function requestOf(places: readonly Place[], nocite: readonly number[]): FormatRequest {
  const ids = new Map<number, string>();
  const idOf = (item: number): string => {
    ids.set(item, ids.get(item) ?? `source-${ids.size + 1}`);
    return ids.get(item) ?? '';
  };
  const citations = places.map((place) => ({
    unsorted: false,
    cites: place.map(({ item, locator }): EngineCite => ({ id: idOf(item), label: 'page', locator, prefix: '', suffix: '', suppressAuthor: false })),
  }));
  const uncited = nocite.map(idOf);
  return { items: new Map([...ids].flatMap(([item, id]) => (POOL[item] ? [[id, POOL[item]] as const] : []))), citations, uncited };
}

describe.each(['vancouver', 'ama', 'elsevier-vancouver', 'apa', 'harvard', ...Object.keys(OWN)])('a list that is brought up to date, in %s', (name) => {
  it('is what formatting everything anew gives, after any edits', () => {
    const formatter = createFormatter({ style: treeOf(name), locale: 'en-GB', localeTree });
    const anew = naive(name);
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(POOL.length - 1), { maxLength: 2 }), (edits, nocite) => {
      const places: Place[] = [];
      for (const { at, put } of edits) {
        places.splice(Math.min(at, places.length), put ? 0 : 1, ...(put ? [put] : []));
        const request = requestOf(places, nocite);
        const { citations, entries } = toEnd(formatter.format(request));
        expect({ citations, entries }).toEqual(anew(request));
      }
    }), { numRuns: 12 });
  }, 60_000);
});
