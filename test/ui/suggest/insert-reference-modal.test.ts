import type { Library } from '../../../src/application/library';
import { chooseReferences, type ChosenReference } from '../../../src/ui/suggest/insert-reference-modal';
import { drawReferenceRow } from '../../../src/ui/suggest/reference-row';
import { en as words } from '../../../src/ui/words/en';
import { createHost, type Host } from '../../host';
import { accessibilityFaults } from '../accessible';
import { aPlace, button, rest, type } from '../modals/kit';
import { aLibrary, claimHit, plainSearch, sourceHit } from './kit';

let host: Host;
let library: Library;
let chosen: readonly ChosenReference[] | undefined;
const nothingToCite = jest.fn();
const locate = jest.fn((reference: ChosenReference): Promise<ChosenReference | undefined> => Promise.resolve({ ...reference, locator: 'p. 3' }));

const box = (): HTMLInputElement => {
  const input = document.querySelector<HTMLInputElement>('.evidence-vault-insert input');
  if (!input) throw new Error('no box');
  return input;
};

async function open(): Promise<void> {
  chosen = undefined;
  void chooseReferences(host.app, { words, references: plainSearch(library), locate, nothingToCite }).then((answer) => {
    chosen = answer;
  });
  await rest();
}

async function look(text: string): Promise<void> {
  type(box(), text);
  await rest();
}

async function press(key: string): Promise<void> {
  host.press(key, box());
  await rest();
}

beforeEach(async () => {
  jest.clearAllMocks();
  Element.prototype.scrollIntoView = jest.fn();
  host = await createHost();
  library = aLibrary();
});
afterEach(() => host.dispose());

describe('choosing references', () => {
  it('takes the marked one with Enter', async () => {
    await open();
    await look('khan');
    await press('Enter');
    expect(chosen).toEqual([{ key: 'khan2009' }]);
    expect(document.querySelector('.modal-container')).toBeNull();
  });

  it('takes what the words mean, not a row that is still there from before', async () => {
    await open();
    type(box(), 'ileal');
    host.press('Tab', box());
    await rest();
    type(box(), 'khan');
    host.press('Enter', box());
    await rest();
    expect(chosen).toEqual([{ key: 'wakefield1998' }, { key: 'khan2009' }]);
  });

  it('adds several with Tab and takes all with Enter', async () => {
    await open();
    await look('khan');
    await press('Tab');
    expect(box().value).toBe('');
    await look('belavy2017');
    await press('Tab');
    expect([...document.querySelectorAll('.evidence-vault-picked-one')].map((one) => one.textContent?.trim())).toEqual(['@khan2009', '@belavy2017']);
    await press('Enter');
    expect(chosen).toEqual([{ key: 'khan2009' }, { key: 'belavy2017' }]);
  });

  it('takes the marked one too where something is typed', async () => {
    await open();
    await look('khan');
    await press('Tab');
    await look('belavy2017');
    await press('Enter');
    expect(chosen).toEqual([{ key: 'khan2009' }, { key: 'belavy2017' }]);
  });

  it('inserts the counted sources of a claim, each once', async () => {
    await open();
    await look('khan');
    await press('Tab');
    await look('linked to better');
    await press('Enter');
    expect(chosen).toEqual([{ key: 'khan2009' }, { key: 'belavy2017' }]);
  });

  it('asks for a page with Shift+Enter and shows it', async () => {
    await open();
    await look('khan');
    await press('Shift+Enter');
    expect(locate).toHaveBeenCalledWith({ key: 'khan2009' });
    expect(document.querySelector('.evidence-vault-picked-one')?.textContent?.trim()).toBe('@khan2009, p. 3');
    await press('Enter');
    expect(chosen).toEqual([{ key: 'khan2009', locator: 'p. 3' }]);
  });

  it('says that a claim has nothing to cite', async () => {
    await open();
    await look('Nobody');
    await press('Enter');
    expect(nothingToCite).toHaveBeenCalledWith('Nobody has studied this');
    expect(chosen).toEqual([]);
  });

  it('chooses nothing where it is closed', async () => {
    await open();
    await look('khan');
    await press('Tab');
    await press('Escape');
    expect(chosen).toEqual([]);
  });

  it('works with a finger: plus adds, the page opens from what was added, a button ends it', async () => {
    await open();
    await look('khan');
    document.querySelector<HTMLElement>('.evidence-vault-add')?.click();
    await rest();
    button(document, 'Page and prefix of khan2009').click();
    await rest();
    button(document, 'Insert 1 reference').click();
    await rest();
    expect(chosen).toEqual([{ key: 'khan2009', locator: 'p. 3' }]);
  });

  it('can take a chosen one back', async () => {
    await open();
    await look('khan');
    await press('Tab');
    button(document, 'Remove khan2009').click();
    await look('belavy2017');
    await press('Enter');
    expect(chosen).toEqual([{ key: 'belavy2017' }]);
  });

  it('says that nothing matches, and what to do', async () => {
    await open();
    await look('zebra');
    expect(document.querySelector('.prompt-results')?.textContent).toContain('No claim or source in your vault matches.');
  });

  it('passes the accessibility check', async () => {
    await open();
    await look('khan');
    await press('Tab');
    const modal = document.querySelector<HTMLElement>('.modal-container');
    expect(modal && await accessibilityFaults(modal)).toEqual([]);
  });
});

describe('a row of the suggester', () => {
  const row = (hit: Parameters<typeof drawReferenceRow>[1]): string => {
    const place = aPlace();
    drawReferenceRow(place, hit, words);
    return [...place.querySelectorAll('.evidence-vault-reference-line > *')].map((el) => el.textContent).join(' | ');
  };

  it('shows design and year of a source', () => {
    expect(row(sourceHit(library, 'belavy2017'))).toBe('Source | Belavý and Quittner · 2017 · Cross-sectional study | @belavy2017');
  });

  it('shows the certainty of a claim and what citing it inserts', () => {
    expect(row(claimHit(library, 'Claims/discs.md'))).toBe('Claim | ⊕◯◯◯ Very low | 2 sources');
    expect(row(claimHit(library, 'Claims/nobody.md'))).toBe('Claim | ◌ Not yet graded | no source to cite');
  });

  it('says in words that a source is retracted', () => {
    expect(row(sourceHit(library, 'wakefield1998'))).toMatch(/\| \s*Retracted$/);
  });
});
