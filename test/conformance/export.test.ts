import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exportItems } from '../../src/application/exporting';
import { fromCslJson } from '../../src/application/exporting/csl-json';
import { finish } from '../../src/application/importing/format';
import { NBIB_LAYOUT, nbibItem } from '../../src/application/importing/formats/nbib';
import { RIS_LAYOUT, risItem } from '../../src/application/importing/formats/ris';
import { taggedRecords, type TaggedLayout, type TaggedRecord } from '../../src/application/importing/formats/tagged-records';
import type { CslItem } from '../../src/domain/csl';
import { fieldLoss, lossLine } from './field-loss';
import { hasPandoc, pandoc } from './pandoc';

/** Real references, exported and read back: by our own importers, and by pandoc. */
const file = path.join(__dirname, '../../../shared/data/pandoc-references/items.json');

const zotero = path.join(__dirname, '../../../shared/data/zotero');

/**
 * Records of Zotero's test cases as our importers read them: abstracts, keywords, notes and identifiers too. Those with the names of fields
 * in place of values (a template of every type) are no references.
 */
function recordsOf(name: string, layout: TaggedLayout, itemOf: (record: TaggedRecord) => CslItem): CslItem[] {
  const cases = JSON.parse(readFileSync(path.join(zotero, name), 'utf8')) as readonly { readonly input: string }[];
  return cases
    .flatMap(({ input }, at) => finish(taggedRecords(input, layout)).map((record, index) => ({ ...itemOf(record), id: `${name.slice(0, 3)}${at}-${index}` })))
    .filter(({ issued }) => issued?.literal === undefined);
}

if (existsSync(file) && existsSync(zotero)) {
  const items = [
    ...JSON.parse(readFileSync(file, 'utf8')) as CslItem[],
    ...recordsOf('RIS.testcases.json', RIS_LAYOUT, risItem), ...recordsOf('MEDLINEnbib.testcases.json', NBIB_LAYOUT, nbibItem),
  ];
  const readers: Readonly<Record<string, (text: string) => CslItem[]>> = {
    'csl-json': (text) => (JSON.parse(text) as CslItem[]).map(fromCslJson),
    ris: (text) => finish(taggedRecords(text, RIS_LAYOUT)).map(risItem),
    ...(hasPandoc && {
      'biblatex, by pandoc': (text) => JSON.parse(pandoc(text, ['-f', 'biblatex', '-t', 'csljson'])) as CslItem[],
      'csl-json, by pandoc': (text) => JSON.parse(pandoc(text, ['-f', 'csljson', '-t', 'csljson'])) as CslItem[],
    }),
  };

  it.each(Object.entries(readers))('real references come back from %s', (name, read) => {
    const back = read(exportItems(items, name.split(',')[0] ?? ''));
    const loss = fieldLoss(items, back);
    console.info(lossLine(name, loss));
    if (process.env['SHOW_DIFFERENCES'] !== undefined) console.info(loss.lost.join('\n'));
    expect(back).toHaveLength(items.length);
    expect(loss.same / loss.all).toBeGreaterThanOrEqual(0.98);
  });
  if (!hasPandoc) it.skip('real references come back by pandoc: pandoc is missing', () => undefined);
} else {
  it.skip('real references come back: ../shared/data is missing', () => undefined);
}
