import { matchingFolders } from '../../../src/ui/suggest/folder-suggest';
import { chooseStyle } from '../../../src/ui/suggest/style-picker';
import { en as words } from '../../../src/ui/words/en';
import { createHost, type Host } from '../../host';
import { accessibilityFaults } from '../accessible';
import { rest, type } from '../modals/kit';

describe('choosing a citation style', () => {
  let host: Host;
  const styles = [{ id: 'nlm', title: 'Vancouver (NLM)' }, { id: 'apa', title: 'APA 7' }, { id: 'odd', title: 'Odd' }];
  const sample = jest.fn((id: string) => (id === 'odd' ? Promise.reject(new Error('broken')) : Promise.resolve(`Belavý in ${id}`)));

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
    expect(rows()).toEqual(['Vancouver (NLM) · this note’s styleBelavý in nlm', 'APA 7Belavý in apa', 'OddThis style cannot be shown.']);
    const box = document.querySelector<HTMLInputElement>('.evidence-vault-styles input');
    if (box) type(box, 'ap');
    await rest();
    expect(rows()).toEqual(['APA 7Belavý in apa']);
    expect(sample).toHaveBeenCalledTimes(3);
    const modal = document.querySelector<HTMLElement>('.modal-container');
    expect(modal && await accessibilityFaults(modal)).toEqual([]);
    host.press('Enter', box ?? document.body);
    expect(await chosen).toEqual({ id: 'apa', title: 'APA 7' });
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
