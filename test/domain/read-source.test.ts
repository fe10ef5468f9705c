import fc from 'fast-check';
import { readNote } from '../../src/domain/read-note';
import { readSource } from '../../src/domain/read-source';
import { DESIGNS, STATUSES } from '../../src/domain/source';

const PATH = 'Sources/belavy2017.md';
const BELAVY = {
  evidence: 'source', citekey: 'belavy2017', title: 'Running exercise strengthens the intervertebral disc', authors: ['Belavý, Daniel L', 'Quittner, Matthew J'],
  csl_type: 'article-journal', container: 'Scientific Reports', container_abbrev: 'Sci Rep', issued: '2017-04-19', volume: '7', pages: '45975',
  doi: '10.1038/srep45975', pmid: '28422125', pmcid: 'PMC5396190', design: 'cross_sectional', design_origin: 'author', participants: 79,
  status: 'ok', status_checked: '2026-01-02', includes: ['[[khan2009]]'], tags: ['disc'], peer_reviewed: true, csl_extra: ['publisher-place: London'],
};

describe('a source note', () => {
  it('is read whole', () => {
    const { value, problems } = readSource(PATH, BELAVY);
    expect(problems).toEqual([]);
    expect(value).toEqual({
      kind: 'source', path: PATH, citekey: 'belavy2017', title: 'Running exercise strengthens the intervertebral disc',
      authors: [{ family: 'Belavý', given: 'Daniel L' }, { family: 'Quittner', given: 'Matthew J' }], editors: [], cslType: 'article-journal',
      container: 'Scientific Reports', containerAbbrev: 'Sci Rep', issued: '2017-04-19', volume: '7', pages: '45975', doi: '10.1038/srep45975',
      pmid: '28422125', pmcid: 'PMC5396190', extra: { 'publisher-place': 'London' }, design: 'cross_sectional', designOrigin: 'author',
      pubmedTypes: [], riskOfBias: {}, participants: 79, peerReviewed: true, includes: [{ target: 'khan2009' }], status: 'ok',
      statusChecked: '2026-01-02', statusSources: [], tags: ['disc'],
    });
  });

  it('says nothing that it does not say', () => {
    const { value } = readSource('Sources/x.md', { evidence: 'source', title: 'T' });
    expect(value).toEqual({
      kind: 'source', path: 'Sources/x.md', citekey: 'x', title: 'T', authors: [], editors: [], cslType: 'article-journal', extra: {}, design: 'unknown',
      designOrigin: 'none', pubmedTypes: [], riskOfBias: {}, includes: [], status: 'unknown', statusSources: [], tags: [],
    });
  });

  it.each<[string, unknown, string, unknown]>([
    ['volume', 12, 'volume', '12'],
    ['volume', 0, 'volume', '0'],
    ['pages', ['45975'], 'pages', '45975'],
    ['pages', ['1-5', '9'], 'pages', '1-5, 9'],
    ['issued', 2017, 'issued', '2017'],
    ['issued', '2017-4', 'issued', '2017-04'],
    ['participants', '79', 'participants', 79],
    ['participants', 0, 'participants', 0],
    ['authors', 'Khan, Karim', 'authors', [{ family: 'Khan', given: 'Karim' }]],
    ['authors', 'Khan, Karim; {A; B}', 'authors', [{ family: 'Khan', given: 'Karim' }, { literal: 'A; B' }]],
    ['authors', ['{WHO}', null, ''], 'authors', [{ literal: 'WHO' }]],
    ['tags', '#disc, running', 'tags', ['disc', 'running']],
    ['status_checked', '2026-01-02T10:00:00', 'statusChecked', '2026-01-02'],
    ['doi', 'https://doi.org/10.1038/SREP45975', 'doi', '10.1038/srep45975'],
    ['pmid', 28422125, 'pmid', '28422125'],
    ['includes', [['khan2009']], 'includes', [{ target: 'khan2009' }]],
    ['includes', [[['khan2009']], '[[scott2011]]'], 'includes', [{ target: 'khan2009' }, { target: 'scott2011' }]],
    ['includes', ['[[khan2009]]', '[[Khan2009|again]]'], 'includes', [{ target: 'khan2009' }]],
    ['csl_extra', [{ publisher: 'Elsevier' }, 'genre: Preprint'], 'extra', { publisher: 'Elsevier', genre: 'Preprint' }],
    ['peer_reviewed', 'false', 'peerReviewed', false],
    ['title', true, 'title', 'true'],
  ])('takes %s: %j kindly', (key, written, field, read) => {
    expect(readSource(PATH, { ...BELAVY, [key]: written }).value).toHaveProperty(field, read);
  });

  it.each<[string, unknown, string, string, string]>([
    ['design', 'RCT', 'design', 'unknown-word', 'Perhaps you mean rct. Write one of: sr_rct, sr_observational, rct'],
    ['design', ['rct', 'cohort'], 'design', 'unknown-word', 'Write one of'],
    ['status', 'retratced', 'status', 'unknown-word', `Write one of: ${STATUSES.join(', ')}`],
    ['csl_type', 'journal', 'cslType', 'unknown-word', 'article-journal'],
    ['participants', 'about 79', 'participants', 'number-wanted', 'digits only'],
    ['participants', -3, 'participants', 'number-wanted', 'digits only'],
    ['issued', 'spring', 'issued', 'date-wanted', '2017-04'],
    ['status_checked', '2026-02-30', 'statusChecked', 'date-wanted', '2024-05-31'],
    ['doi', 'n/a', 'doi', 'identifier-unreadable', '10.1038/srep45975'],
    ['isbn', '123', 'isbn', 'identifier-unreadable', '9780306406157'],
    ['title', { a: 1 }, 'title', 'text-wanted', 'quotation marks'],
    ['includes', ['khan2009'], 'includes', 'link-wanted', '"[[khan2009]]"'],
    ['peer_reviewed', 'perhaps', 'peerReviewed', 'checkbox-wanted', 'true or false'],
    ['csl_extra', ['no colon'], 'extra', 'extra-unreadable', 'a colon'],
  ])('does not guess at %s: %j', (key, written, field, code, fix) => {
    const { value, problems } = readSource(PATH, { ...BELAVY, [key]: written });
    const nothing = readSource(PATH, { ...BELAVY, [key]: undefined }).value;
    expect({ ...value }[field as 'title']).toEqual({ ...nothing }[field as 'title']);
    expect(problems.find((problem) => problem.code === code)).toMatchObject({ where: `${PATH} › ${key}`, fix: expect.stringContaining(fix) as string });
  });

  it.each([
    [{ citekey: 'belavy2017' }, 'Sources/other.md', 'belavy2017', undefined],
    [{}, 'Sources/belavy2017.md', 'belavy2017', undefined],
    [{ citekey: 'belavý_2017:a.b-c' }, 'x.md', 'belavý_2017:a.b-c', undefined],
    [{}, 'Sources/Belavy et al 2017.md', 'Belavy-et-al-2017', 'citekey-missing'],
    [{ citekey: 'belavy 2017' }, 'Sources/belavy2017.md', 'belavy2017', 'citekey-unusable'],
    [{ citekey: '@x' }, 'Sources/!!!.md', 'source', 'citekey-unusable'],
  ])('%j at %s cites as %s', (properties, path, citekey, code) => {
    const { value, problems } = readSource(path, { title: 'T', ...properties });
    expect([value?.citekey, problems[0]?.code]).toEqual([citekey, code]);
  });

  it('takes the verdicts of a known appraisal tool only, and any of an unknown one', () => {
    expect(readSource(PATH, { ...BELAVY, rob_tool: 'CochraneRoB2', rob: 'some_concerns' }).value?.riskOfBias).toEqual({ tool: 'CochraneRoB2', verdict: 'some_concerns' });
    expect(readSource(PATH, { ...BELAVY, rob_tool: 'CochraneRoB2', rob: 'serious' })).toMatchObject({ value: { riskOfBias: { tool: 'CochraneRoB2' } }, problems: [{ code: 'unknown-word' }] });
    expect(readSource(PATH, { ...BELAVY, rob_tool: 'JBI', rob: 'include' }).value?.riskOfBias).toEqual({ tool: 'JBI', verdict: 'include' });
  });

  it('says that a name without a comma is printed as it stands', () => {
    expect(readSource(PATH, { ...BELAVY, authors: ['World Health Organization'] }))
      .toMatchObject({ value: { authors: [{ literal: 'World Health Organization' }] }, problems: [{ code: 'name-without-comma', severity: 'warning' }] });
  });

  it('is a source whatever stands in its properties', () => {
    const keys = [...Object.keys(BELAVY), 'rob', 'rob_tool', '__proto__', 'constructor'];
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (properties) => {
      const { value, problems } = readSource(PATH, properties);
      expect(value?.kind).toBe('source');
      expect(DESIGNS).toContain(value?.design);
      for (const problem of problems) expect(problem.what.length + problem.fix.length).toBeLessThan(900);
    }));
  });
});

describe('any note', () => {
  it('is not ours without the property “evidence”', () => {
    expect(readNote('Diary.md', { title: 'Monday' })).toEqual({ problems: [] });
  });

  it('has a problem where “evidence” says a word that we do not know', () => {
    expect(readNote('Diary.md', { evidence: 'sauce' })).toMatchObject({ problems: [{ code: 'unknown-word', fix: 'Write one of: source, claim, handout.' }] });
  });

  it.each(['source', 'claim', 'handout'])('is a %s where it says so', (evidence) => {
    expect(readNote('Folder/Name.md', { evidence }).value?.kind).toBe(evidence);
  });
});
