import 'obsidian';
import { claimRow, type ClaimRowValue } from '../../../src/ui/sidebar/claim-row';
import { sourceRow } from '../../../src/ui/sidebar/source-row';
import { accessibilityFaults } from '../accessible';
import { aDocument, aSourceDocument, place, words } from './kit';

function drawn(value: Partial<ClaimRowValue>): HTMLElement {
  const row = place().createDiv({ attr: { role: 'row' } });
  claimRow(row, { document: aDocument(), ranges: [], unfolded: false, touch: false, ...value }, words);
  return row;
}

describe('the row of a claim', () => {
  it('shows certainty, verdict, statement, population, counts and the newest year', () => {
    const row = drawn({});
    expect(row.querySelector('.evidence-vault-mark')?.textContent).toBe('⊕◯◯◯ Very low');
    expect(row.querySelector('.evidence-vault-verdict')?.textContent).toBe('Supported');
    expect(row.querySelector('.evidence-vault-statement')?.textContent).toBe('Recreational running is linked to better hydrated lumbar discs.');
    expect(row.querySelector('.evidence-vault-population')?.textContent).toBe('adults 25–35');
    expect(row.querySelector('.evidence-vault-facts')?.textContent).toBe('2 for · 0 against · newest 2020');
  });

  it('marks the matched words', () => {
    const row = drawn({ ranges: [[13, 20], [57, 62]] });
    expect(Array.from(row.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual(['running', 'discs']);
  });

  it.each([
    ['no verdict', { verdict: undefined }, '.evidence-vault-verdict', 'No verdict yet'],
    ['a year of 0 sources', { sources: [] }, '.evidence-vault-facts', 'No sources linked'],
    ['a draft', { state: 'draft' }, '.evidence-vault-state', 'Draft'],
    ['a withdrawn claim', { state: 'withdrawn' }, '.evidence-vault-state', 'Withdrawn'],
    ['a stale grading', { stale: true }, '.evidence-vault-mark', '⊕◯◯◯ Very low · changed'],
    ['a draft with a population', { state: 'draft' }, '.evidence-vault-about', 'Draft · adults 25–35'],
    ['an empty statement', { statement: '' }, '.evidence-vault-statement', 'Running and discs'],
    ['a retracted source', { sources: [aSourceDocument({ status: 'retracted' })] }, '.evidence-vault-warning', 'A linked source was retracted or withdrawn'],
  ] as const)('says so for %s', (_, given, selector, expected) => {
    const document = { ...aDocument(), ...given } as ClaimRowValue['document'];
    expect(drawn({ document }).querySelector(selector)?.textContent?.trim()).toBe(expected);
  });

  it('does not warn of a retracted source that is only background', () => {
    const row = drawn({ document: aDocument({ sources: [aSourceDocument({ status: 'retracted', relation: 'background' })] }) });
    expect(row.querySelector('.evidence-vault-warning')).toBeNull();
  });

  it('leaves out what the note does not say', () => {
    const document = aDocument();
    const row = drawn({ document: { ...document, population: undefined, newestYear: undefined } as unknown as ClaimRowValue['document'] });
    expect(row.querySelector('.evidence-vault-population')).toBeNull();
    expect(row.querySelector('.evidence-vault-facts')?.textContent).toBe('2 for · 0 against');
  });

  it('has one primary action', () => {
    expect(drawn({}).querySelectorAll('.evidence-vault-cite')).toHaveLength(1);
  });

  it('shows text that looks like markup as text', () => {
    const row = drawn({ document: aDocument({ statement: '<img src=x onerror=alert(1)>', population: '<b>x</b>' }) });
    expect(row.querySelector('img, b')).toBeNull();
  });
});

describe('the row of a source', () => {
  function source(given: Parameters<typeof aSourceDocument>[0] = {}): HTMLElement {
    const row = place().createDiv({ attr: { role: 'row' } });
    sourceRow(row, aSourceDocument(given), words);
    return row;
  }

  it('shows for or against, who, when, title, design and status', () => {
    const row = source();
    expect(row.querySelector('.evidence-vault-source-head')?.textContent).toBe('For Belavý DL et al. 2017');
    expect(row.querySelector('.evidence-vault-source-title')?.textContent).toBe('Running exercise strengthens the intervertebral disc');
    expect(row.querySelector('.evidence-vault-source-facts')?.textContent).toBe('Cross-sectional study · No notice found');
  });

  it.each([
    ['two authors are both named', { authors: 'Khan A, Scott A', year: 2009 }, 'For Khan A, Scott A 2009'],
    ['no author leaves the citekey', { authors: '' }, 'For belavy2017 2017'],
    ['no year leaves none', { year: undefined }, 'For Belavý DL et al.'],
    ['against is said', { relation: 'contradicts' }, 'Against Belavý DL et al. 2017'],
  ] as const)('%s', (_, given, expected) => {
    expect(source(given as Parameters<typeof aSourceDocument>[0]).querySelector('.evidence-vault-source-head')?.textContent).toBe(expected);
  });

  it('warns of a retraction with a symbol and a word', () => {
    const warning = source({ status: 'retracted' }).querySelector('.evidence-vault-warning');
    expect(warning?.textContent?.trim()).toBe('Retracted');
    expect(warning?.querySelector('svg')).not.toBeNull();
  });

  it('passes the accessibility check inside its grid', async () => {
    const grid = place().createDiv({ attr: { role: 'treegrid', 'aria-label': 'Claims' } });
    claimRow(grid.createDiv({ attr: { role: 'row', 'aria-level': 1, tabindex: 0 } }), { document: aDocument(), ranges: [[0, 4]], unfolded: true, touch: true }, words);
    sourceRow(grid.createDiv({ attr: { role: 'row', 'aria-level': 2, tabindex: -1 } }), aSourceDocument({ status: 'retracted' }), words);
    expect(await accessibilityFaults(grid)).toEqual([]);
  });
});
