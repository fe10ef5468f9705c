import { matchingFolders } from '../../../src/ui/suggest/folder-suggest';
import { chooseStyle, type StyleSample } from '../../../src/ui/suggest/style-picker';
import { en as words } from '../../../src/ui/words/en';
import { createHost, type Host } from '../../host';
import { accessibilityFaults } from '../accessible';
import { rest, type } from '../modals/kit';

describe('choosing a citation style', () => {
  let host: Host;
  const styles = [{ id: 'nlm', title: 'Vancouver (NLM)' }, { id: 'apa', title: 'APA 7', journals: 'Physical Therapy in Sport' }, { id: 'odd', title: 'Odd' }];
  const sample = jest.fn((id: string): Promise<StyleSample> => (id === 'odd' ? Promise.reject(new Error('broken')) : Promise.resolve({
    citation: id === 'nlm' ? [{ text: '1', raised: 'sup' }] : [{ text: '(Belavý, 2017)' }],
    reference: [{ text: 'Belavý in ' }, { text: id, italic: true }],
  })));

  beforeEach(async () => {
    Element.prototype.scrollIntoView = jest.fn();
    sample.mockClear();
    host = await createHost();
  });
  afterEach(() => host.dispose());

  it('shows a sample of each, marks the current one, and finds by part of the name', async () => {
    const chosen = chooseStyle(host.app, { words, styles, current: 'nlm', sample });
    await rest();
    const rows = (): (string | null)[] => [...document.querySelectorAll('.suggestion-item')].map((row) => row.textContent);
    expect(rows()).toEqual([
      'Vancouver (NLM) · this note’s styleRunning strengthens discs1. Belavý in nlm',
      'APA 7Physical Therapy in SportRunning strengthens discs (Belavý, 2017). Belavý in apa',
      'OddThis style cannot be shown.',
    ]);
    expect([...document.querySelectorAll('.suggestion-item :is(i, sup)')].map((el) => el.outerHTML)).toEqual(['<sup>1</sup>', '<i>nlm</i>', '<i>apa</i>']);
    const box = document.querySelector<HTMLInputElement>('.evidence-vault-styles input');
    if (box) type(box, 'ther sport');
    await rest();
    expect([rows().length, document.querySelector('.evidence-vault-style-journals')?.innerHTML]).toEqual([1, expect.stringContaining('<span class="suggestion-highlight">')]);
    expect(sample).toHaveBeenCalledTimes(3);
    const modal = document.querySelector<HTMLElement>('.modal-container');
    expect(modal && await accessibilityFaults(modal)).toEqual([]);
    host.press('Enter', box ?? document.body);
    expect(await chosen).toMatchObject({ id: 'apa', title: 'APA 7' });
  });

  it('says why a style of the user’s own cannot be used, instead of a sample', async () => {
    const own = { id: 'clinic', title: 'clinic.csl', problem: 'The citation style “clinic” cannot be used: it is larger than 2 MB.' };
    void chooseStyle(host.app, { words, styles: [own], current: 'nlm', sample });
    await rest();
    expect([...document.querySelectorAll('.suggestion-item')].map((row) => row.textContent)).toEqual([own.title + own.problem]);
    expect(sample).not.toHaveBeenCalled();
    host.press('Escape');
  });

  it('is none where it is closed', async () => {
    const chosen = chooseStyle(host.app, { words, styles, current: 'nlm', sample });
    await rest();
    host.press('Escape');
    expect(await chosen).toBeUndefined();
  });
});

describe('suggested folders', () => {
  it.each([
    ['', ['Claims', 'Notes', 'Notes/Claims']],
    ['claims', ['Claims', 'Notes/Claims']],
    ['not', ['Notes', 'Notes/Claims']],
    ['zebra', []],
  ])('for “%s” are %j', (query, folders) => {
    expect(matchingFolders(['Notes/Claims', 'Notes', '', 'Claims'], query)).toEqual(folders);
  });
});
