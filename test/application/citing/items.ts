import type { CslItem } from '../../../src/domain/csl';
import type { CiteContext } from '../../../src/application/citing/cite';
import { inlineFormatting } from '../../../src/application/citing/inline-formatting';

/** Sources that the tests of citing cite; their keys are their ids. */
export const ITEMS: readonly CslItem[] = [
  {
    id: 'belavy2017',
    type: 'article-journal',
    title: 'Running exercise strengthens the intervertebral disc',
    author: [
      { family: 'Belavý', given: 'Daniel L' }, { family: 'Quittner', given: 'Matthew J' }, { family: 'Ridgers', given: 'Nicola' },
      { family: 'Ling', given: 'Yuan' }, { family: 'Connell', given: 'David' }, { family: 'Rantalainen', given: 'Timo' },
    ],
    'container-title': 'Scientific Reports',
    'container-title-short': 'Sci Rep',
    volume: '7',
    number: '45975',
    issued: { 'date-parts': [[2017]] },
  },
  {
    id: 'khan2009',
    type: 'article-journal',
    title: 'Mechanotherapy: how physical therapists’ prescription of exercise promotes tissue repair',
    author: [{ family: 'Khan', given: 'K M' }, { family: 'Scott', given: 'A' }],
    'container-title': 'British Journal of Sports Medicine',
    'container-title-short': 'Br J Sports Med',
    volume: '43',
    issue: '4',
    page: '247-252',
    issued: { 'date-parts': [[2009, 4, 0]] },
  },
  {
    id: 'who2020',
    type: 'report',
    title: 'WHO guidelines on physical activity and sedentary behaviour',
    author: [{ literal: 'World Health Organization' }],
    publisher: 'World Health Organization',
    'publisher-place': 'Geneva',
    issued: { 'date-parts': [[2020]] },
  },
];

const FORMATTING = inlineFormatting();

/** A context over items (these, unless told), Vancouver in British English. */
export function contextOf(changes: Partial<CiteContext> = {}, items: readonly CslItem[] = ITEMS): CiteContext {
  return {
    itemOf: (key) => items.find(({ id }) => id.toLowerCase() === key.toLowerCase()),
    style: 'vancouver',
    locale: 'en-GB',
    formatting: FORMATTING,
    ...changes,
  };
}
