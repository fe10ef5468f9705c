import type { ClaimHit } from '../../../src/application/reference-search';
import { drawCreateClaim, type ClaimSource } from '../../../src/ui/modals/create-claim-modal';
import { drawCreateSource } from '../../../src/ui/modals/create-source-modal';
import { en as words } from '../../../src/ui/words/en';
import { accessibilityFaults } from '../accessible';
import { aLibrary, claimHit } from '../suggest/kit';
import { aPlace, button, rest, type } from './kit';

const library = aLibrary();

function claimForm(statement = '') {
  const place = aPlace();
  const actions = {
    path: (typed: string) => `Claims/${typed}.md`,
    similar: jest.fn((typed: string): Promise<readonly ClaimHit[]> => Promise.resolve(typed.includes('disc') ? [claimHit(library, 'Claims/discs.md')] : [])),
    chooseSources: jest.fn((): Promise<readonly ClaimSource[]> => Promise.resolve([{ citekey: 'khan2009', title: 'Running and the spine' }])),
    open: jest.fn(),
    create: jest.fn(),
    cancel: jest.fn(),
  };
  drawCreateClaim(place, { statement, sources: [] }, words, actions);
  const box = place.querySelector('textarea');
  if (!box) throw new Error('no box');
  return { place, actions, box };
}

describe('a new claim', () => {
  it('waits for a statement, says where it goes, and is one line', async () => {
    const { place, actions, box } = claimForm();
    expect(button(place, 'Create claim').disabled).toBe(true);
    type(box, ' Running helps\n the back ');
    expect(place.textContent).toContain('Will be written to “Claims/Running helps the back.md”.');
    button(place, 'Create claim').click();
    expect(actions.create).toHaveBeenCalledWith({ statement: 'Running helps the back', sources: [] });
    expect(await accessibilityFaults(place)).toEqual([]);
  });

  it('shows claims that you have already', async () => {
    const { place, actions } = claimForm('Running and discs');
    await rest();
    expect(place.querySelector('.evidence-vault-similar')?.textContent).toContain('Running is linked to better discs');
    expect(await accessibilityFaults(place)).toEqual([]);
    button(place, 'Running is linked to better discs').click();
    expect(actions.open).toHaveBeenCalledWith('Claims/discs.md');
  });

  it('shows the answer to the newest text only', async () => {
    const { place, actions, box } = claimForm();
    let answerFirst: (hits: readonly ClaimHit[]) => void = () => undefined;
    actions.similar.mockImplementationOnce(() => new Promise((resolve) => {
      answerFirst = resolve;
    }));
    type(box, 'disc');
    type(box, 'nothing');
    await rest();
    answerFirst([claimHit(library, 'Claims/discs.md')]);
    await rest();
    expect(place.querySelector('.evidence-vault-similar')?.textContent).toBe('');
  });

  it('takes sources, each once, and gives them back', async () => {
    const { place, actions } = claimForm('Running helps');
    button(place, 'Add source').click();
    await rest();
    button(place, 'Add source').click();
    await rest();
    expect(place.querySelectorAll('.evidence-vault-picked-one')).toHaveLength(1);
    button(place, 'Create claim').click();
    expect(actions.create).toHaveBeenCalledWith({ statement: 'Running helps', sources: [{ citekey: 'khan2009', title: 'Running and the spine' }] });
    button(place, 'Remove Running and the spine').click();
    expect(place.querySelectorAll('.evidence-vault-picked-one')).toHaveLength(0);
  });
});

describe('a new source', () => {
  it('shows what was read, what is missing and what is there already', async () => {
    const place = aPlace();
    const actions = {
      read: (text: string) => (text === '' ? undefined : {
        path: 'Sources/khan2009.md', fields: [['title', 'Running'], ['issued', '2009']] as const, missing: ['pages'], existing: { path: 'Sources/k.md', citekey: 'k' },
      }),
      open: jest.fn(), create: jest.fn(), cancel: jest.fn(),
    };
    drawCreateSource(place, words, actions);
    expect(button(place, 'Create source').disabled).toBe(true);
    const box = place.querySelector('textarea');
    if (box) type(box, 'Khan. Running. 2009.');
    expect([...place.querySelectorAll('dt, dd')].map((el) => el.textContent)).toEqual(['Title', 'Running', 'Date', '2009']);
    expect(place.textContent).toContain('Not found: pages. You can add it in the note.');
    expect(place.textContent).toContain('This looks like “k”, which is in your vault already.');
    expect(await accessibilityFaults(place)).toEqual([]);
    button(place, 'Open it').click();
    expect(actions.open).toHaveBeenCalledWith('Sources/k.md');
    button(place, 'Create source').click();
    expect(actions.create).toHaveBeenCalledWith('Khan. Running. 2009.');
  });
});
