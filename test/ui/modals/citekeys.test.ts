import { compareFields } from '../../../src/application/citekeys/merge-fields';
import { drawChangeReport } from '../../../src/ui/modals/change-report';
import { drawMerge } from '../../../src/ui/modals/merge-modal';
import { drawRenameKey } from '../../../src/ui/modals/rename-key-modal';
import { en } from '../../../src/ui/words/en';
import { aSource } from '../../builders';
import { accessibilityFaults } from '../accessible';
import { aPlace, button } from './kit';

const rows = (n: number): { path: string; times: number }[] => Array.from({ length: n }, (_, i) => ({ path: `Notes/${i}.md`, times: i }));

describe('the review of a renamed key', () => {
  it('shows a hundred notes at a time, and ticks all of them at once', async () => {
    const place = aPlace();
    const go = jest.fn();
    drawRenameKey(place, { from: 'a', to: 'b', isNew: false, rows: rows(250), ticked: false }, en, { fault: () => undefined, go, cancel: jest.fn() });
    expect(await accessibilityFaults(place)).toEqual([]);
    expect(place.querySelectorAll('li')).toHaveLength(102);
    expect(button(place, 'Change 0 notes').disabled).toBe(true);
    place.querySelector('input')?.click();
    button(place, 'Show 150 more').click();
    expect([...place.querySelectorAll('input')].filter(({ checked }) => checked)).toHaveLength(201);
    button(place, 'Change 250 notes').click();
    expect(go).toHaveBeenCalledWith('b', new Set());
  });

  it('says where no note cites the key', () => {
    const place = aPlace();
    drawRenameKey(place, { from: 'a', to: 'a', isNew: true, rows: [], ticked: true }, en, { fault: () => undefined, go: jest.fn(), cancel: jest.fn() });
    expect(place.textContent).toContain('No note cites a.');
    expect(button(place, 'Rename key').disabled).toBe(true);
  });
});

describe('the review of a merge', () => {
  const [keep, drop] = ['khan2009', 'kahn2009'].map((citekey) => ({ source: aSource({ citekey }).build(), text: '' }));
  if (!keep || !drop) throw new Error('two');

  it('asks in words, and hands over what was chosen', async () => {
    const place = aPlace();
    const go = jest.fn();
    const fields = compareFields({ title: 'A', design: 'rct', design_origin: 'author', status: 'ok' }, { title: 'B', design: 'cohort', design_origin: 'pubmed', status: 'retracted', pmid: '1', rob_tool: 'CASP' });
    drawMerge(place, { keep, drop, ...fields, hasText: true, problems: [] }, rows(2), en, { go, cancel: jest.fn() });
    expect(await accessibilityFaults(place)).toEqual([]);
    expect([...place.querySelectorAll('legend')].map(({ textContent }) => textContent)).toEqual(['Title', 'Study design', 'Publication status']);
    expect([...place.querySelectorAll('fieldset label')].map(({ textContent }) => textContent)).toEqual([
      'A khan2009', 'B kahn2009', 'Randomised trial khan2009', 'Cohort study kahn2009', 'No notice found khan2009', 'Retracted kahn2009',
    ]);
    expect([...place.querySelectorAll<HTMLInputElement>('fieldset input')].map(({ checked }) => checked)).toEqual([true, false, true, false, false, true]);
    expect(place.textContent).toContain('Taken from the other note: PMID and Risk of bias.');
    place.querySelectorAll<HTMLInputElement>('fieldset input')[1]?.click();
    place.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
    button(place, 'Merge').click();
    expect(go).toHaveBeenCalledWith({ takes: { title: 'drop' }, withText: false });
  });
});

describe('the report', () => {
  it('names failures first, each with its cause', async () => {
    const place = aPlace();
    const open = jest.fn();
    const report = { changed: rows(1), failed: [{ path: 'F.md', error: new Error('EPERM') }], left: ['L.md'], cancelled: true };
    drawChangeReport(place, report, ['Done.'], en, { cause: (error) => `Because ${String(error)}.`, open, close: jest.fn() });
    expect(await accessibilityFaults(place)).toEqual([]);
    expect([...place.querySelectorAll('summary')].map(({ textContent }) => textContent)).toEqual(['1 note could not be changed', '1 note left as before', '1 note changed']);
    expect(place.textContent).toContain('Because Error: EPERM.');
    button(place, 'F').click();
    expect(open).toHaveBeenCalledWith('F.md');
  });
});
