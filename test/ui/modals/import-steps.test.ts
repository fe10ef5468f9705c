import type { ImportPlan, ImportReport } from '../../../src/application/importing/plan-types';
import { drawImportProgress, timeLeft } from '../../../src/ui/modals/import-progress';
import { drawImportReport } from '../../../src/ui/modals/import-report';
import { en as words } from '../../../src/ui/words/en';
import { accessibilityFaults } from '../accessible';
import { aPlace, button } from './kit';

describe('the progress of an import', () => {
  it('counts, names the note, and can be paused, continued and cancelled', async () => {
    const place = aPlace();
    const actions = { cancel: jest.fn(), setPaused: jest.fn(), now: () => 0 };
    const progress = drawImportProgress(place, words, actions);
    progress({ done: 2, total: 10, title: 'Belavý 2017' });
    expect(place.textContent).toContain('2 of 10');
    expect(place.textContent).toContain('Belavý 2017');
    expect(place.querySelector('progress')?.value).toBe(2);
    button(place, 'Pause').click();
    button(place, 'Continue').click();
    expect(actions.setPaused.mock.calls).toEqual([[true], [false]]);
    expect(await accessibilityFaults(place)).toEqual([]);
    button(place, 'Cancel').click();
    expect(actions.cancel).toHaveBeenCalled();
    expect(button(place, 'Cancel').disabled).toBe(true);
  });

  it.each([
    ['not while it would be a guess', 2, 100, 10_000, undefined],
    ['not in the first seconds', 50, 100, 500, undefined],
    ['at the pace so far', 50, 100, 10_000, 10],
    ['not at the end', 100, 100, 10_000, undefined],
  ])('says how long it takes %s', (_, done, total, elapsed, left) => expect(timeLeft(done, total, elapsed)).toBe(left));
});

describe('the report of an import', () => {
  const note = (id: string, kind: 'source' | 'claim' | 'article') => ({ id, kind, path: `${id}.md`, title: `Title ${id}`, action: 'create' as const, why: '', confidence: 1, fields: [], original: '', links: [] });
  const plan: ImportPlan = { notes: [note('s', 'source'), note('c', 'claim'), note('a', 'article'), note('x', 'source')], problems: [], leftovers: [] };
  const report: ImportReport = {
    written: [{ id: 's', path: 'Sources/s.md' }, { id: 'c', path: 'Claims/c.md' }, { id: 'a', path: 'Articles/a.md' }],
    skipped: [],
    failed: [{ id: 'x', title: 'Title x', problem: { code: 'write', severity: 'error', where: 'x.md', what: 'It was not written.', fix: 'Free some space.' } }],
    cancelled: false,
  };
  const draw = (shown: ImportReport) => {
    const place = aPlace();
    const actions = { open: jest.fn(), save: jest.fn(), close: jest.fn() };
    drawImportReport(place, plan, shown, words, actions);
    return { place, actions };
  };

  it('says what was written, failures first, with a link to each note', async () => {
    const { place, actions } = draw(report);
    expect(place.textContent).toContain('1 source, 1 claim and 1 article note written.');
    const [failed, written] = [...place.querySelectorAll('details')];
    expect(failed?.textContent).toBe('1 note not writtenTitle x It was not written. Free some space.');
    expect(written?.textContent).toContain('ClaimTitle c');
    button(place, 'Title c').click();
    expect(actions.open).toHaveBeenCalledWith('Claims/c.md');
    button(place, 'Open article note').click();
    expect(actions.open).toHaveBeenLastCalledWith('Articles/a.md');
    button(place, 'Save report as a note').click();
    expect(actions.save).toHaveBeenCalled();
    expect(await accessibilityFaults(place)).toEqual([]);
  });

  it('says that a cancelled import left whole notes', () => {
    const { place } = draw({ written: [], skipped: [{ id: 's', why: 'You cancelled.' }], failed: [], cancelled: true });
    expect(place.textContent).toContain('Nothing was written.');
    expect(place.textContent).toContain('You cancelled the import.');
    expect(place.textContent).toContain('1 note left as it was');
  });
});
