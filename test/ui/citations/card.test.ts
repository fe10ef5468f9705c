import 'obsidian';
import { Library } from '../../../src/application/library';
import type { NoteText } from '../../../src/application/ports';
import { attachCitationCard } from '../../../src/ui/citations/card';
import type { CardActions, CardDeps } from '../../../src/ui/citations/card-deps';
import { en as words } from '../../../src/ui/words/en';
import { aClaim, aSource } from '../../builders';
import { accessibilityFaults } from '../accessible';

const KHAN = aSource().by('Khan', 'Scott').in(2009).titled('Mechanotherapy in <i>practice</i>').with({ container: 'British Journal', design: 'cohort', status: 'ok' });
const WAKEFIELD = aSource().by('Wakefield', 'Murch', 'Anthony').in(1998).titled('Hyperplasia').with({ status: 'retracted', design: 'case_series' });
const NOTES: readonly NoteText[] = [
  KHAN.note(), WAKEFIELD.note(),
  ...['A first claim', 'A second', 'A third', 'A fourth', 'A fifth'].map((statement) => aClaim(statement).supportedBy('khan2009').with({ state: 'reviewed', verdict: 'supported' }).note()),
];

type Calls = { [Name in keyof CardActions]-?: jest.Mock };

let stop = (): void => undefined;
let calls: Calls;
let deps: CardDeps;

function start(lookUp = false, times: number | undefined = 1): void {
  stop();
  document.body.replaceChildren();
  const library = new Library();
  library.putAll(NOTES);
  calls = { open: jest.fn(), copyReference: jest.fn(), createSource: jest.fn(), replaceKey: jest.fn(), lookUp: jest.fn() };
  const { lookUp: look, ...others } = calls;
  deps = { words, library, timesCited: () => times, actions: lookUp ? { ...others, lookUp: look } : others };
  stop = attachCitationCard(document.body, deps);
}

function citation(keys: string, parent: HTMLElement = document.body): HTMLElement {
  return parent.createSpan({ cls: 'evidence-vault-citation', text: '(1)', attr: { 'data-citekeys': keys, tabindex: '0', role: 'button' } });
}

const card = (): HTMLElement | null => document.querySelector('.evidence-vault-card');
const text = (): string => [...card()?.querySelectorAll('*') ?? []].filter((el) => el.childElementCount === 0 && !el.closest('svg')).map((el) => el.textContent).filter(Boolean).join(' | ');
const button = (name: string | RegExp): HTMLElement => {
  const found = [...card()?.querySelectorAll<HTMLElement>('button') ?? []].find((el) => (typeof name === 'string' ? el.textContent === name : name.test(el.textContent ?? '')));
  if (!found) throw new Error(`No button ${String(name)} in: ${text()}`);
  return found;
};
function key(target: EventTarget, name: string, more: KeyboardEventInit = {}): boolean {
  return target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
}
function pointer(target: EventTarget, type: string, pointerType = 'mouse', at: { x: number; y: number } = { x: 0, y: 0 }): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y });
  Object.defineProperty(event, 'pointerType', { value: pointerType });
  target.dispatchEvent(event);
}

beforeEach(() => {
  jest.useFakeTimers();
  start();
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

describe('what a card shows', () => {
  it('names a source, its design and status, and the first claims that rest on it', () => {
    key(citation('khan2009'), 'Enter');
    expect(text()).toBe([
      'Mechanotherapy in practice', 'Khan and Scott · 2009 · British Journal', 'Cohort study ·', 'No notice found', 'Claims that rest on it',
      ...['A fifth', 'A first claim', 'A fourth'].flatMap((statement) => ['…', 'Incomplete', 'Supported', statement]),
      'and 2 more', 'Open', 'Copy reference',
    ].join(' | '));
    expect(card()?.getAttribute('aria-label')).toBe('Citation: Khan and Scott · 2009');
  });

  it('says with a word and a sign that a source was retracted', () => {
    key(citation('wakefield1998'), 'Enter');
    const status = card()?.querySelector('.mod-retracted');
    expect(status?.textContent?.trim()).toBe('Retracted');
    expect(status?.querySelector('svg')).not.toBeNull();
    expect(text()).not.toContain(words.card.claims);
  });

  it('stacks the sources of a citation, each once, in its order', () => {
    key(citation('wakefield1998 khan2009 wakefield1998'), 'Enter');
    expect([...card()?.querySelectorAll('.evidence-vault-card-title') ?? []].map((el) => el.textContent)).toEqual(['Hyperplasia', 'Mechanotherapy in practice']);
    expect(button('Open').getAttribute('aria-label')).toBe('Open: Wakefield et al. · 1998');
  });

  it('has no faults that a machine finds', async () => {
    jest.useRealTimers();
    start(true, 2);
    key(citation('khan2009 wakefield1998 khan2008'), 'Enter');
    expect(await accessibilityFaults(card() ?? document.body)).toEqual([]);
  });
});

describe('a key without a source', () => {
  it('says so and offers to create it, and to look it up only where that is possible', () => {
    key(citation('nobody1999'), 'Enter');
    expect(text()).toBe('[?nobody1999] is cited but not in the vault. | Create source');
    button('Create source').click();
    expect(calls.createSource).toHaveBeenCalledWith('nobody1999');
    expect(card()).toBeNull();
    start(true);
    key(citation('nobody1999'), 'Enter');
    button('Look up').click();
    expect(calls.lookUp).toHaveBeenCalledWith('nobody1999');
  });

  it('names keys that may have been meant, and puts one in place', () => {
    const cited = citation('khan2008');
    key(cited, 'Enter');
    expect(text()).toBe('[?khan2008] is cited but not in the vault. | Did you mean | khan2009 |  Khan and Scott · 2009 | Create source');
    button('khan2009').click();
    expect(calls.replaceKey).toHaveBeenCalledWith(cited, 'khan2008', 'khan2009', false);
  });

  it('offers the whole note where the key stands there more than once', () => {
    start(false, 3);
    key(citation('khan2008'), 'Enter');
    const box = card()?.querySelector('input');
    expect(box?.closest('label')?.textContent).toBe('In all 3 places of this note');
    box?.click();
    button('khan2009').click();
    expect(calls.replaceKey).toHaveBeenCalledWith(expect.anything(), 'khan2008', 'khan2009', true);
  });

  it('offers nothing to put in place where it cannot be told which note it is', () => {
    start(false);
    stop();
    stop = attachCitationCard(document.body, { ...deps, timesCited: () => undefined });
    key(citation('khan2008'), 'Enter');
    expect(text()).toBe('[?khan2008] is cited but not in the vault. | Create source');
  });
});

describe('with the keyboard', () => {
  it.each(['Enter', ' '])('%j opens the card and gives it the focus; Escape gives it back', (name) => {
    const cited = citation('khan2009');
    cited.focus();
    expect(key(cited, name)).toBe(false);
    expect(document.activeElement).toBe(card());
    expect(cited.getAttribute('aria-expanded')).toBe('true');
    key(document.activeElement ?? cited, 'Escape');
    expect(card()).toBeNull();
    expect(document.activeElement).toBe(cited);
    expect(cited.hasAttribute('aria-expanded')).toBe(false);
  });

  it('Tab goes into a card that hovering opened, and out of its end back to the citation', () => {
    const cited = citation('khan2009');
    pointer(cited, 'pointerover');
    jest.advanceTimersByTime(400);
    cited.focus();
    key(cited, 'Tab');
    expect(document.activeElement?.textContent).toBe('A fifth');
    key(document.activeElement ?? cited, 'Tab', { shiftKey: true });
    expect(document.activeElement).toBe(cited);
    key(cited, 'Enter');
    button('Copy reference').focus();
    // Not prevented: the browser goes on from the citation.
    expect(key(button('Copy reference'), 'Tab')).toBe(true);
    expect(card()).toBeNull();
    expect(document.activeElement).toBe(cited);
  });

  it('any other key outside closes it, so that writing is not disturbed', () => {
    const cited = citation('khan2009');
    pointer(cited, 'pointerover');
    jest.advanceTimersByTime(400);
    key(document.body, 'Shift');
    expect(card()).not.toBeNull();
    key(document.body, 'a');
    expect(card()).toBeNull();
  });

  it('leaves keys with modifiers and keys elsewhere alone', () => {
    const cited = citation('khan2009');
    expect(key(cited, 'Enter', { ctrlKey: true })).toBe(true);
    expect(key(document.body, 'Enter')).toBe(true);
    expect(card()).toBeNull();
  });
});

describe('with the pointer', () => {
  it('opens after a moment of rest, stays while the pointer is in it, and goes a moment after it left', () => {
    const cited = citation('khan2009');
    pointer(cited, 'pointerover');
    jest.advanceTimersByTime(300);
    expect(card()).toBeNull();
    jest.advanceTimersByTime(100);
    expect(card()).not.toBeNull();
    expect(document.activeElement).toBe(document.body);
    pointer(document.body, 'pointermove');
    jest.advanceTimersByTime(100);
    pointer(card()?.firstElementChild ?? document.body, 'pointermove');
    jest.advanceTimersByTime(1000);
    expect(card()).not.toBeNull();
    pointer(document.body, 'pointermove');
    jest.advanceTimersByTime(300);
    expect(card()).toBeNull();
  });

  it('does not open where the pointer only passes', () => {
    pointer(citation('khan2009'), 'pointerover');
    jest.advanceTimersByTime(200);
    pointer(document.body, 'pointerover');
    jest.advanceTimersByTime(1000);
    expect(card()).toBeNull();
  });

  it('a click opens it to stay, but puts the cursor into text that is being edited', () => {
    citation('khan2009').click();
    pointer(document.body, 'pointermove');
    jest.advanceTimersByTime(1000);
    expect(card()).not.toBeNull();
    pointer(document.body, 'pointerdown');
    expect(card()).toBeNull();
    const editor = document.body.createDiv({ cls: 'cm-content' });
    citation('khan2009', editor).click();
    expect(card()).toBeNull();
  });

  it('there is one card at a time, and scrolling the note takes it away', () => {
    citation('khan2009').click();
    citation('wakefield1998').click();
    expect(document.querySelectorAll('.evidence-vault-card')).toHaveLength(1);
    card()?.dispatchEvent(new Event('scroll'));
    expect(card()).not.toBeNull();
    document.dispatchEvent(new Event('scroll'));
    expect(card()).toBeNull();
  });
});

describe('with a finger', () => {
  it('a long press opens it, in an editor too; a short one and scrolling do not', () => {
    const editor = document.body.createDiv({ cls: 'cm-content' });
    const cited = citation('khan2009', editor);
    pointer(cited, 'pointerdown', 'touch');
    jest.advanceTimersByTime(300);
    pointer(cited, 'pointerup', 'touch');
    jest.advanceTimersByTime(1000);
    pointer(cited, 'pointerdown', 'touch');
    pointer(cited, 'pointermove', 'touch', { x: 0, y: 20 });
    jest.advanceTimersByTime(1000);
    expect(card()).toBeNull();
    pointer(cited, 'pointerdown', 'touch');
    jest.advanceTimersByTime(600);
    expect(card()).not.toBeNull();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    cited.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
    expect(card()).not.toBeNull();
  });

  it('opens a sheet with a button to close it where the window is narrow', () => {
    const wide = window.innerWidth;
    window.innerWidth = 390;
    citation('khan2009').click();
    expect(card()?.hasClass('mod-sheet')).toBe(true);
    card()?.querySelector<HTMLElement>('[aria-label="Close"]')?.click();
    expect(card()).toBeNull();
    window.innerWidth = wide;
  });
});

describe('what its buttons do', () => {
  it('open the source or a claim and close the card; copying leaves it', () => {
    const cited = citation('khan2009');
    cited.click();
    button('Copy reference').click();
    expect(calls.copyReference).toHaveBeenCalledWith(cited, 'khan2009');
    button('A first claim').click();
    expect(calls.open).toHaveBeenLastCalledWith('Claims/A first claim.md');
    expect(card()).toBeNull();
    cited.click();
    button('Open').click();
    expect(calls.open).toHaveBeenLastCalledWith('Sources/khan2009.md');
  });

  it('nothing is left when it is switched off', () => {
    citation('khan2009').click();
    stop();
    expect(card()).toBeNull();
    citation('khan2009').click();
    expect(card()).toBeNull();
    expect(jest.getTimerCount()).toBe(0);
  });
});
