import type { Problem } from '../../../src/domain/reading';
import { drawQuestion } from '../../../src/ui/modals/ask';
import { drawCheckVault } from '../../../src/ui/modals/check-vault-modal';
import { drawLineDiff } from '../../../src/ui/modals/line-diff';
import { drawLocator } from '../../../src/ui/modals/locator-modal';
import { drawPasteBox } from '../../../src/ui/modals/paste-modal';
import { drawChoices } from '../../../src/ui/modals/pick-modal';
import { problemPath } from '../../../src/ui/modals/problem-list';
import { drawStarterReport, drawStarterVault } from '../../../src/ui/modals/starter-vault-modal';
import { en as words } from '../../../src/ui/words/en';
import { accessibilityFaults } from '../accessible';
import { aPlace, button, type } from './kit';

describe('a question', () => {
  it('gives the safe answer the focus and shows what is at stake', async () => {
    const place = aPlace();
    const answer = jest.fn();
    const detail = (parent: HTMLElement): void => drawLineDiff(parent, { gone: ['1. Mine'], come: ['1. Khan'] }, words);
    drawQuestion(place, { title: 'Replace?', text: ['This would change:'], detail, yes: 'Replace', no: 'Keep' }, answer);
    expect(document.activeElement?.textContent).toBe('Keep');
    expect(place.querySelector('del')?.textContent).toBe('1. Mine');
    expect(place.querySelector('ins')?.textContent).toBe('1. Khan');
    expect(await accessibilityFaults(place)).toEqual([]);
    button(place, 'Replace').click();
    expect(answer).toHaveBeenCalledWith(true);
  });
});

describe('a few ways to go on', () => {
  it('are buttons that say what they do', async () => {
    const place = aPlace();
    const picked = jest.fn();
    drawChoices(place, 'Where is it?', [{ value: 1, does: 'From a file', says: 'On this device.' }, { value: 2, does: 'From this note', says: 'It stays.' }], picked);
    expect(document.activeElement?.textContent).toBe('From a fileOn this device.');
    expect(await accessibilityFaults(place)).toEqual([]);
    button(place, /From this note/).click();
    expect(picked).toHaveBeenCalledWith(2);
  });
});

describe('the box to paste an article into', () => {
  it('goes on only with some text', async () => {
    const place = aPlace();
    const onText = jest.fn();
    drawPasteBox(place, words, onText);
    const go = button(place, 'Continue');
    expect(go.disabled).toBe(true);
    const box = place.querySelector('textarea');
    if (box) type(box, 'Discs (1).');
    expect(await accessibilityFaults(place)).toEqual([]);
    go.click();
    expect(onText).toHaveBeenCalledWith('Discs (1).');
  });
});

describe('page and prefix of a citation', () => {
  const fill = (values: Record<string, string>): jest.Mock => {
    const place = aPlace();
    const answer = jest.fn();
    drawLocator(place, { key: 'khan2009', locator: 'p. 2' }, words, answer);
    for (const [label, value] of Object.entries(values)) {
      const input = place.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
      if (input) type(input, value);
    }
    place.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    return answer;
  };

  it('come with the key; empty ones are left out', () => {
    expect(fill({ 'Before the citation': 'see' })).toHaveBeenCalledWith({ key: 'khan2009', locator: 'p. 2', prefix: 'see' });
  });

  it('can be taken away again', () => {
    expect(fill({ 'Page or place': '  ' })).toHaveBeenCalledWith({ key: 'khan2009' });
  });

  it('can be left, and pass the accessibility check', async () => {
    const place = aPlace();
    const answer = jest.fn();
    drawLocator(place, { key: 'khan2009' }, words, answer);
    expect(await accessibilityFaults(place)).toEqual([]);
    button(place, 'Cancel').click();
    expect(answer).toHaveBeenCalledWith(undefined);
  });
});

describe('the starter vault', () => {
  const ask = (preview: (folder: string) => { fresh: number; kept: number } | string) => {
    const place = aPlace();
    const actions = { preview, suggest: jest.fn(), create: jest.fn(), cancel: jest.fn() };
    drawStarterVault(place, words, actions);
    return { place, actions, input: place.querySelector('input') };
  };

  it('says how many files it would write where, and writes there', async () => {
    const { place, actions, input } = ask((folder) => (folder === '' ? { fresh: 20, kept: 2 } : { fresh: 22, kept: 0 }));
    expect(place.textContent).toContain('20 files will be written. 2 are there already and stay as they are.');
    if (input) type(input, 'Try it');
    expect(place.textContent).toContain('22 files will be written.');
    expect(await accessibilityFaults(place)).toEqual([]);
    button(place, 'Create').click();
    expect(actions.create).toHaveBeenCalledWith('Try it');
  });

  it('does not go on where there is nothing to write or the name cannot be used', () => {
    const { place, input } = ask((folder) => (folder === '' ? { fresh: 0, kept: 22 } : 'A folder name cannot contain |.'));
    expect(button(place, 'Create').disabled).toBe(true);
    expect(document.activeElement).toBe(button(place, 'Cancel'));
    if (input) type(input, 'a|b');
    expect(place.textContent).toContain('A folder name cannot contain |.');
    expect(button(place, 'Create').disabled).toBe(true);
  });

  it('reports what it did, what it could not, and where to begin', async () => {
    const place = aPlace();
    const open = jest.fn();
    const report = { created: ['Try/Handouts/Running.md', 'Try/Claims/a.md'], kept: ['Try/Claims/b.md'], failed: [{ path: 'Try/x.base', why: 'The disk is full.' }] };
    drawStarterReport(place, report, 'Try', true, words, { open, close: jest.fn() });
    expect(place.textContent).toContain('2 files written to “Try”. One is there already and stays as it is.');
    expect(place.textContent).toContain('Try/x.base: The disk is full.');
    expect(place.textContent).toContain('Property types were added');
    expect(await accessibilityFaults(place)).toEqual([]);
    button(place, 'Running').click();
    expect(open).toHaveBeenCalledWith('Try/Handouts/Running.md');
  });
});

describe('the list of problems', () => {
  const problem = (n: number, severity: Problem['severity']): Problem => ({ code: 'c', severity, where: `Claims/${n}.md:3`, what: `Problem ${n}.`, fix: 'Do this.' });

  it('shows errors first and opens their notes', async () => {
    const place = aPlace();
    const open = jest.fn();
    drawCheckVault(place, [problem(1, 'warning'), problem(2, 'error')], words, { open, close: jest.fn() });
    expect(place.textContent).toContain('1 error, 1 thing to check.');
    expect([...place.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['Error Problem 2. Do this. Claims/2.md:3', 'Please check Problem 1. Do this. Claims/1.md:3']);
    expect(await accessibilityFaults(place)).toEqual([]);
    button(place, 'Claims/2.md:3').click();
    expect(open).toHaveBeenCalledWith('Claims/2.md');
  });

  it('shows a hundred at a time', () => {
    const place = aPlace();
    drawCheckVault(place, Array.from({ length: 250 }, (_, n) => problem(n, 'error')), words, { open: jest.fn(), close: jest.fn() });
    expect(place.querySelectorAll('li')).toHaveLength(100);
    button(place, 'Show 150 more').click();
    button(place, 'Show 50 more').click();
    expect(place.querySelectorAll('li')).toHaveLength(250);
  });

  it('says that all is well', () => {
    const place = aPlace();
    drawCheckVault(place, [], words, { open: jest.fn(), close: jest.fn() });
    expect(place.textContent).toContain('Nothing to report');
  });

  it.each([['Claims/a.md', 'Claims/a.md'], ['Claims/a.md:12', 'Claims/a.md'], ['Claims/a.md › supports', 'Claims/a.md'], ['Claims/a 10:30.md', 'Claims/a 10:30.md']])('finds the note in “%s”', (where, path) => {
    expect(problemPath({ ...problem(1, 'error'), where })).toBe(path);
  });
});
