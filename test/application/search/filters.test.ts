import { DESIGNS } from '../../../src/domain/source';
import { FILTERS, findFilter } from '../../../src/application/search/filters';
import { aDocument, aSourceDocument, ask, engineWith } from './documents';

const running = aDocument('Running', {
  certainty: 'very_low', verdict: 'supported', tags: ['spine/disc', 'running'], population: 'healthy adults', intervention: 'running', comparator: 'no sport',
  outcome: 'disc hydration', sources: [aSourceDocument({ citekey: 'belavy2017', authors: 'Belavý Daniel, Quittner Matthew', title: 'Running exercise strengthens the intervertebral disc', year: 2017, design: 'cross_sectional' })],
  supports: 2, contradicts: 1, reviewDue: '2027-03-01',
});
const statins = aDocument('Statins', {
  certainty: 'high', verdict: 'contradicted', tags: ['heart'], population: 'older adults', state: 'draft', stale: true, reviewDue: '2026-10-01',
  sources: [aSourceDocument({ citekey: 'smith2010', authors: 'Smith Ann', title: 'Statins', year: 2010, design: 'sr_rct', status: 'retracted' })],
});
const reiki = aDocument('Reiki', { certainty: 'ungraded', state: 'withdrawn', population: 'children' });
const engine = engineWith(running, statins, reiki);
const found = (query: string): string[] => ask(engine, query, { today: '2026-11-23' }).hits.map((hit) => hit.document.statement).sort();

describe('Each filter narrows', () => {
  it.each([
    ['certainty:high', ['Statins']],
    ['certainty:very-low', ['Running']],
    ['certainty:"very low"', ['Running']],
    ['certainty:>=low', ['Statins']],
    ['certainty:<low', ['Running']],
    ['certainty:high,ungraded', ['Reiki', 'Statins']],
    ['certainty:h', ['Statins']],
    ['-certainty:high', ['Reiki', 'Running']],
    ['verdict:contradicted', ['Statins']],
    ['tag:running', ['Running']],
    ['tag:spine/disc', ['Running']],
    ['tag:spi', ['Running']],
    ['tag:adults', []],
    ['population:adults', ['Running', 'Statins']],
    ['population:"older adults"', ['Statins']],
    ['intervention:running', ['Running']],
    ['comparator:sport', ['Running']],
    ['outcome:hydration', ['Running']],
    ['author:belavy', ['Running']],
    ['author:quittner', ['Running']],
    ['author:running', []],
    ['year:2017', ['Running']],
    ['year:>2010', ['Running']],
    ['year:>=2010', ['Running', 'Statins']],
    ['year:<2011', ['Statins']],
    ['year:2009-2011', ['Statins']],
    ['year:2009..2018', ['Running', 'Statins']],
    ['design:cross-sectional', ['Running']],
    ['design:sr', ['Statins']],
    ['source:belavy2017', ['Running']],
    ['source:"intervertebral disc"', ['Running']],
    ['source:bel', ['Running']],
    ['state:draft', ['Statins']],
    ['due:<today', ['Statins']],
    ['due:2027', ['Running']],
    ['due:2026-10', ['Statins']],
    ['due:<2026-09', []],
    ['is:due', ['Statins']],
    ['is:stale', ['Statins']],
    ['is:retracted', ['Statins']],
    ['is:withdrawn', ['Reiki']],
    ['is:ungraded', ['Reiki']],
    ['is:graded', ['Running', 'Statins']],
    ['is:contested', ['Running']],
    ['is:unsupported', ['Reiki', 'Statins']],
    ['-is:stale population:adults', ['Running']],
  ])('%s to %j', (query, claims) => {
    expect(found(query)).toEqual(claims);
  });

  it('finds nothing due where nobody said what day it is', () => {
    expect(ask(engine, 'is:due').total).toBe(0);
    expect(ask(engine, 'due:<today').total).toBe(0);
  });
});

describe('The table of filters', () => {
  const names = FILTERS.flatMap((filter) => [filter.name, ...filter.aliases]);

  it('has each name once, in small letters', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]{2,}$/);
  });

  it.each(FILTERS.map((filter) => [filter.name, filter] as const))('%s reads every value it suggests, and no other thing', (_name, filter) => {
    expect(filter.values.length).toBeGreaterThan(0);
    expect(filter.what).toMatch(/^[A-Z].*[^.]$/);
    for (const value of filter.values) expect(filter.read(value)).toBeDefined();
    expect(filter.read('')).toBeUndefined();
    expect(filter.read('?!')).toBeUndefined();
  });

  it('knows every design of the evidence model', () => {
    for (const design of DESIGNS) expect(findFilter('design')?.read(design)).toBeDefined();
  });
});
