import type { CslItem } from '../domain/csl';

/** A real article to show a citation style with, where a vault has none yet. */
export const SAMPLE_ITEM: CslItem = {
  id: 'belavy2017',
  type: 'article-journal',
  title: 'Running exercise strengthens the intervertebral disc',
  author: [
    { family: 'Belavý', given: 'Daniel L.' },
    { family: 'Quittner', given: 'Matthew J.' },
    { family: 'Ridgers', given: 'Nicola' },
    { family: 'Ling', given: 'Yuan' },
    { family: 'Connell', given: 'David' },
    { family: 'Rantalainen', given: 'Timo' },
  ],
  issued: { 'date-parts': [[2017]] },
  'container-title': 'Scientific Reports',
  'container-title-short': 'Sci Rep',
  volume: '7',
  page: '45975',
  DOI: '10.1038/srep45975',
};
