import type { ImportPlan, PlannedNote } from '../../../src/application/importing/plan-types';
import { drawImportPreview } from '../../../src/ui/modals/import-preview';
import { en as words } from '../../../src/ui/words/en';
import { accessibilityFaults } from '../accessible';
import { aPlace, button } from './kit';

const TEXT = 'Running is linked to better discs (1). Ask your doctor.\n\n1. Belavý DL. Running exercise. Sci Rep. 2017;7:45975.';

const aRow = (id: string, parts: Partial<PlannedNote> = {}): PlannedNote => ({
  id, kind: 'source', path: `Sources/${id}.md`, title: id, action: 'create', why: 'New in this vault.', confidence: 0.95, fields: [], original: '', links: [], ...parts,
});

const PLAN: ImportPlan = {
  notes: [
    aRow('belavy2017', {
      title: 'Running exercise',
      span: { from: 61, to: TEXT.length },
      original: 'Belavý DL. Running exercise.',
      fields: [{ name: 'title', value: 'Running exercise', confidence: 0.97 }, { name: 'issue', value: '7?', confidence: 0.4 }],
    }),
    aRow('khan2009', { action: 'duplicate', why: 'In your vault already.' }),
    aRow('who', { action: 'update', title: 'WHO guideline', confidence: 0.75 }),
    aRow('broken', { action: 'failed', why: 'Nothing in it could be read.', confidence: 0 }),
    aRow('c1', { kind: 'claim', title: 'Running is linked to better discs', span: { from: 0, to: 38 }, links: ['belavy2017'], confidence: 0.6 }),
    aRow('a1', { kind: 'article', title: 'Discs', span: { from: 0, to: TEXT.length } }),
  ],
  problems: [{ code: 'entry-not-cited', severity: 'warning', where: 'the text', what: 'Reference 4 is never cited.', fix: 'Check its number.' }],
  leftovers: [{ text: 'Ask your doctor.', why: 'No reference number.' }],
};

async function preview(plan: ImportPlan = PLAN, text = TEXT) {
  const place = aPlace();
  const actions = { start: jest.fn(), cancel: jest.fn(), breathe: () => Promise.resolve() };
  await drawImportPreview(place, { text, plan }, words, actions);
  const row = (title: string): HTMLElement => {
    const found = [...place.querySelectorAll<HTMLElement>('tbody tr')].find((one) => one.textContent?.includes(title));
    if (!found) throw new Error(`no row “${title}”`);
    return found;
  };
  const choose = (title: string, value: string): void => {
    const select = row(title).querySelector('select');
    if (!select) throw new Error('no choice');
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };
  return { place, actions, row, choose };
}

beforeAll(() => {
  Element.prototype.scrollIntoView = jest.fn();
});

describe('the import preview', () => {
  it('says what would be written before anything is', async () => {
    const { place, actions } = await preview();
    expect(place.querySelector('.evidence-vault-import-total')?.textContent)
      .toBe('2 sources, 1 claim and 1 article note will be written. One is in your vault already and stays as it is. One could not be read.');
    button(place, 'Import 2 sources, 1 claim').click();
    expect(actions.start).toHaveBeenCalledWith(new Set());
  });

  it('shows problems and what was not understood, word for word', async () => {
    const { place } = await preview();
    expect(place.querySelector('.evidence-vault-import-problems')?.textContent).toContain('Reference 4 is never cited. Check its number.');
    expect(place.querySelector('.evidence-vault-import-leftovers q')?.textContent).toBe('Ask your doctor.');
  });

  it('shows the whole text with what was recognised underlined', async () => {
    const { place } = await preview();
    const text = place.querySelector('.evidence-vault-import-text');
    expect(text?.textContent).toBe(TEXT);
    expect([...(text?.querySelectorAll('.evidence-vault-span') ?? [])].map((el) => el.textContent)).toEqual([TEXT.slice(0, 38), TEXT.slice(61)]);
  });

  it('says kind, reason, confidence and action in each row', async () => {
    const { row } = await preview();
    expect([...row('Running is linked').querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
      'Claim', 'Show in the text: Running is linked to better discsNew in this vault.', 'Please check 60 %', 'CreateSkip',
    ]);
    expect(row('khan2009').textContent).toContain('Already there');
    expect([...row('WHO guideline').querySelectorAll('option')].map((option) => option.textContent)).toEqual(['Update', 'Keep mine']);
  });

  it('shows the fields when asked, doubtful ones first, and the text as written', async () => {
    const { row } = await preview();
    const details = row('Running exercise').querySelector('details');
    expect(details?.querySelector('summary')?.textContent).toBe('2 fields, 1 to check');
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    const list = details?.querySelector('dl');
    expect([...(list?.querySelectorAll('dt') ?? [])].map((el) => el.textContent)).toEqual(['Issue', 'Title', 'As written']);
    expect(list?.querySelector('dd')?.textContent).toBe('7? · please check');
  });

  it('leaves out a skipped row, counts again, and warns of a link to it', async () => {
    const { place, actions, row, choose } = await preview();
    choose('Running exercise', 'skip');
    expect(row('Running is linked').textContent).toContain('Links to a note that you skip.');
    button(place, 'Import 1 source, 1 claim').click();
    expect(actions.start).toHaveBeenCalledWith(new Set(['belavy2017']));
    choose('Running exercise', 'go');
    expect(row('Running is linked').textContent).not.toContain('Links to a note that you skip.');
  });

  it('cannot start where everything is skipped', async () => {
    const { place, choose } = await preview();
    for (const title of ['Running exercise', 'WHO guideline', 'Running is linked', 'Discs']) choose(title, 'skip');
    expect(button(place, 'Nothing to import').disabled).toBe(true);
  });

  it('leads from a row to its place in the text and back', async () => {
    const { place } = await preview();
    button(place, 'Show in the text: Running exercise').click();
    const spans = [...place.querySelectorAll<HTMLElement>('.evidence-vault-span')];
    expect(spans.map((span) => span.hasClass('is-shown'))).toEqual([false, true]);
    spans[0]?.click();
    expect(document.activeElement?.textContent).toBe('Show in the text: Running is linked to better discs');
  });

  it('copes with stretches that overlap, are empty or lie outside', async () => {
    const spans = [{ from: 5, to: 9 }, { from: 0, to: 7 }, { from: 3, to: 3 }, { from: 8, to: 999 }, { from: 9, to: 12 }];
    const { place } = await preview({ notes: spans.map((span, n) => aRow(`n${n}`, { span })), problems: [], leftovers: [] });
    const text = place.querySelector('.evidence-vault-import-text');
    expect(text?.textContent).toBe(TEXT);
    expect(text?.querySelectorAll('.evidence-vault-span')).toHaveLength(2);
  });

  it('shows the beginning of a very long text and says that the rest was read', async () => {
    const { place } = await preview({ notes: [], problems: [], leftovers: [] }, 'x'.repeat(130_000));
    expect(place.textContent).toContain('The remaining 10,000 characters are not shown here. They were read.');
  });

  it('passes the accessibility check', async () => {
    const { place } = await preview();
    expect(await accessibilityFaults(place)).toEqual([]);
  });
});
