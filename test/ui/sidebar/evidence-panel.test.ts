import { Menu } from 'obsidian';
import { accessibilityFaults } from '../accessible';
import { aHit, aResult, aSourceDocument, frame, hits, panelUnderTest, settled, SmallLibrary, type PanelUnderTest } from './kit';

async function withHits(found = hits(3), total = found.length): Promise<PanelUnderTest> {
  const under = panelUnderTest();
  await frame();
  await under.search.last().answer(aResult({ hits: found, total }));
  return under;
}

const text = (under: PanelUnderTest, selector: string): string => under.parent.querySelector(`${selector}:not(.evidence-vault-gone)`)?.textContent ?? '';

describe('searching in the sidebar', () => {
  it('asks with every letter and shows only the answer to the newest question', async () => {
    const under = await withHits();
    under.type('d');
    const first = under.search.last();
    under.type('di');
    await under.search.last().answer(aResult({ hits: [aHit({ statement: 'The answer to “di”.' })] }));
    await first.answer(aResult({ hits: [aHit({ statement: 'The answer to “d”.' })] }));
    expect(text(under, '.evidence-vault-statement')).toBe('The answer to “di”.');
    expect(first.request.query).toBe('d');
  });

  it('keeps the rows in sight until the new answer is there', async () => {
    const under = await withHits();
    under.type('disc');
    await frame();
    expect(under.rows()).toHaveLength(3);
  });

  it('never touches what is being typed', async () => {
    const under = await withHits();
    under.input.focus();
    under.type('disc hyd');
    under.input.setSelectionRange(4, 4);
    await under.search.last().answer(aResult({ hits: hits(2) }));
    under.library.changed();
    await frame();
    expect([under.input.value, under.input.selectionStart, document.activeElement]).toEqual(['disc hyd', 4, under.input]);
  });

  it('draws once for many answers in one frame', async () => {
    const under = await withHits();
    const draw = jest.spyOn(window, 'requestAnimationFrame');
    for (const letter of ['a', 'ab', 'abc', 'abcd']) under.type(letter);
    expect(draw).toHaveBeenCalledTimes(1);
    draw.mockRestore();
  });

  it('counts the claims in a place that is read out', async () => {
    const under = await withHits(hits(3), 1234);
    const count = under.parent.querySelector('[role=status]');
    expect(count?.textContent).toBe('1,234 claims');
    expect(count?.getAttribute('aria-live')).toBe('polite');
  });

  it('says what was not understood in the query', async () => {
    const under = await withHits();
    under.type('colour:red');
    await under.search.last().answer(aResult({ notes: ['“colour:” is no filter here, so it was searched as text.'] }));
    expect(text(under, '.evidence-vault-notes')).toBe('“colour:” is no filter here, so it was searched as text.');
  });

  it('clears with the button and goes on listening', async () => {
    const under = await withHits();
    under.type('disc');
    under.button('Clear search').click();
    expect(under.input.value).toBe('');
    expect(under.search.last().request.query).toBe('');
    expect(document.activeElement).toBe(under.input);
  });

  it('says so when the search stopped, and tries again', async () => {
    const under = await withHits();
    under.type('disc');
    await under.search.last().fail();
    expect(text(under, '.evidence-vault-message')).toContain('The search stopped, so no claims are listed. Your notes are safe.');
    under.button('Try again').click();
    await under.search.last().answer(aResult({ hits: hits(1) }));
    expect(under.rows()).toHaveLength(1);
  });
});

describe('filters and order', () => {
  it('shows live counts beside mark and word', async () => {
    const under = await withHits();
    expect(under.parent.querySelector('[data-value=very_low]')?.textContent).toBe('⊕◯◯◯ Very low 4');
    expect(under.parent.querySelector('[data-value=contradicted]')?.textContent).toBe('Contradicted 1');
  });

  it('filters with a click and clears with the second', async () => {
    const under = await withHits();
    const chip = under.parent.querySelector('[data-value=low]') as HTMLElement;
    chip.click();
    await frame();
    expect(under.search.last().request.certainty).toEqual(['low']);
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    chip.click();
    await frame();
    expect(under.search.last().request.certainty).toBeUndefined();
    expect(chip.getAttribute('aria-pressed')).toBe('false');
  });

  it('keeps the focus on the chip', async () => {
    const under = await withHits();
    const chip = under.parent.querySelector('[data-value=low]') as HTMLElement;
    chip.focus();
    chip.click();
    await under.search.last().answer(aResult({ hits: hits(1) }));
    expect(document.activeElement).toBe(chip);
  });

  it('unfolds the verdicts, and says when folded filters are set', async () => {
    const under = await withHits();
    const more = under.button('More filters');
    expect(under.parent.querySelector('.evidence-vault-more')?.classList).toContain('evidence-vault-gone');
    more.click();
    await frame();
    expect(more.getAttribute('aria-expanded')).toBe('true');
    (under.parent.querySelector('[data-value=mixed]') as HTMLElement).click();
    await frame();
    expect(under.search.last().request.verdict).toEqual(['mixed']);
    expect(more.textContent).toBe('More filters (1 set)');
  });

  it('changes the order from a menu', async () => {
    const under = await withHits();
    const shown = jest.spyOn(Menu.prototype, 'addItem');
    under.button('Order').click();
    expect(shown).toHaveBeenCalledTimes(2);
    shown.mockRestore();
    under.panel.setState({ ...under.panel.getState(), order: 'score' });
    await frame();
    expect(under.search.last().request.order).toBe('score');
    expect(text(under, '.evidence-vault-order')).toBe('Best match first');
  });

  it('gives its state and takes one back', async () => {
    const under = await withHits();
    const state = { query: 'disc', certainty: ['low'], verdict: ['mixed'], order: 'score', more: true } as const;
    under.panel.setState(state);
    await frame();
    expect(under.panel.getState()).toEqual(state);
    expect(under.input.value).toBe('disc');
    expect(under.stateChanged).toHaveBeenCalled();
    expect(under.search.last().request).toEqual({ query: 'disc', certainty: ['low'], verdict: ['mixed'], order: 'score', limit: 50 });
  });
});

describe('when there are no rows', () => {
  it('says how far reading has come', async () => {
    const library = new SmallLibrary();
    library.count = 1200;
    const under = panelUnderTest({ library, ready: new Promise(() => undefined) });
    await under.search.last().answer(aResult());
    expect(text(under, '.evidence-vault-progress')).toBe('Reading your notes… 1,200 so far');
    expect(text(under, '.evidence-vault-message')).toBe('');
    expect(text(under, '.evidence-vault-count')).toBe('');
  });

  it('offers the three first steps in an empty vault', async () => {
    const library = new SmallLibrary();
    library.count = 0;
    const under = panelUnderTest({ library });
    await frame();
    await under.search.last().answer(aResult());
    expect(under.parent.querySelector('.evidence-vault-filters')?.classList).toContain('evidence-vault-gone');
    under.button('Create starter vault').click();
    under.button('Import an article').click();
    under.button('New claim').click();
    expect(under.actions.createStarterVault).toHaveBeenCalledTimes(1);
    expect(under.actions.importArticle).toHaveBeenCalledTimes(1);
    expect(under.actions.createClaim).toHaveBeenCalledWith('');
    expect(await accessibilityFaults(under.parent)).toEqual([]);
  });

  it('says that nothing was found and leads on', async () => {
    const under = await withHits();
    under.type('  marathon knees ');
    await under.search.last().answer(aResult({ nearest: ['marathon'] }));
    expect(text(under, '.evidence-vault-message')).toContain('No claim in your vault about “marathon knees”.');
    under.button('Create claim').click();
    expect(under.actions.createClaim).toHaveBeenCalledWith('marathon knees');
    under.button('Import an article').click();
    expect(under.actions.importArticle).toHaveBeenCalledTimes(1);
    expect(await accessibilityFaults(under.parent)).toEqual([]);
    under.button('Search for marathon').click();
    expect(under.input.value).toBe('marathon');
    expect(under.search.last().request.query).toBe('marathon');
  });

  it('names the filters as the reason where they are one', async () => {
    const under = await withHits();
    under.panel.setState({ ...under.panel.getState(), query: 'disc', certainty: ['high'] });
    await under.search.last().answer(aResult());
    expect(text(under, '.evidence-vault-message')).toContain('No claim matches the chosen filters.');
    under.button('Clear filters').click();
    expect(under.search.last().request).toEqual({ query: 'disc', order: 'strength', limit: 50 });
  });
});

describe('thousands of hits', () => {
  it('asks for fifty rows and for fifty more on demand', async () => {
    const under = await withHits(hits(50), 2000);
    await settled();
    expect(under.search.last().request.limit).toBe(50);
    under.button('Show 50 more').click();
    expect(under.search.last().request.limit).toBe(100);
    await under.search.last().answer(aResult({ hits: hits(100), total: 2000 }));
    await settled();
    expect(under.rows()).toHaveLength(100);
    expect(document.activeElement).toBe(under.rows()[50]);
  });

  it('goes back to fifty with a new question', async () => {
    const under = await withHits(hits(50), 2000);
    under.button('Show 50 more').click();
    under.type('disc');
    expect(under.search.last().request.limit).toBe(50);
  });

  it('offers only what is left', async () => {
    const under = await withHits(hits(50), 53);
    expect(text(under, '.evidence-vault-show-more')).toBe('Show 3 more');
    await withHits(hits(3));
    expect(text(under, '.evidence-vault-show-more')).not.toContain('Show 0');
  });
});

describe('notes that need attention', () => {
  const problem = (where: string) => ({ code: 'x', severity: 'error', where, what: 'No citekey, so it cannot be cited.', fix: 'Add one.' }) as const;

  it('are counted by note, listed on demand and can be opened', async () => {
    const library = new SmallLibrary();
    library.found = [problem('Sources/A.md › citekey'), problem('Sources/A.md:12'), problem('Sources/B › C.md')];
    const under = panelUnderTest({ library });
    await under.search.last().answer(aResult({ hits: hits(1) }));
    await frame();
    under.button('2 notes need attention').click();
    await frame();
    expect(text(under, '.evidence-vault-problems li')).toContain('Sources/A.md › citekey');
    expect(text(under, '.evidence-vault-problems li')).toContain('No citekey, so it cannot be cited.Add one.');
    under.button('Open note Sources/A.md').click();
    expect(under.actions.open).toHaveBeenCalledWith('Sources/A.md', false, expect.anything());
    expect(await accessibilityFaults(under.parent)).toEqual([]);
  });

  it('are not mentioned while there are none', async () => {
    const under = await withHits();
    expect(under.parent.querySelector('.evidence-vault-problems')?.classList).toContain('evidence-vault-gone');
  });
});

describe('following the library', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'queueMicrotask', 'nextTick'] }));
  afterEach(() => jest.useRealTimers());

  it('asks once for a hundred changes, and keeps focus and rows', async () => {
    const under = await withHits();
    under.rows()[1]?.focus();
    const before = under.search.asked.length;
    for (let i = 0; i < 100; i++) under.library.changed();
    jest.advanceTimersByTime(250);
    expect(under.search.asked.length).toBe(before + 1);
    await under.search.last().answer(aResult({ hits: [...hits(1, 7), ...hits(3)] }));
    expect(document.activeElement?.getAttribute('data-path')).toBe('Claims/1.md');
    expect(under.rows()).toHaveLength(4);
  });

  it('asks again while claims wait to be indexed', async () => {
    const under = await withHits();
    under.search.pending = 3;
    under.type('disc');
    await under.search.last().answer(aResult());
    const before = under.search.asked.length;
    jest.advanceTimersByTime(250);
    expect(under.search.asked.length).toBe(before + 1);
  });

  it('asks nothing when the notes are read after it closed', async () => {
    let read = (): void => undefined;
    const under = panelUnderTest({ ready: new Promise((resolve) => (read = () => resolve(undefined))) });
    const before = under.search.asked.length;
    under.panel.close();
    read();
    await frame();
    expect(under.search.asked.length).toBe(before);
  });

  it('leaves nothing behind when it closes', async () => {
    const under = await withHits();
    under.library.changed();
    under.panel.close();
    expect(under.library.isFollowed).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
    expect(under.parent.childElementCount).toBe(0);
  });
});

describe('the whole panel', () => {
  it.each([
    ['with rows', aResult({ hits: hits(3), notes: ['A note.'] })],
    ['with a retracted source', aResult({ hits: [aHit({ sources: [aSourceDocument({ status: 'retracted' })], stale: true, state: 'draft' })] })],
    ['without an answer', aResult()],
  ])('passes the accessibility check %s', async (_, result) => {
    const under = panelUnderTest();
    await frame();
    await under.search.last().answer(result);
    under.rows()[0]?.focus();
    under.press('?');
    await frame();
    expect(await accessibilityFaults(under.parent)).toEqual([]);
  });

  it('has ids of its own, so that two sidebars can stand side by side', async () => {
    const under = await withHits();
    const ids = Array.from(under.parent.querySelectorAll('[id]'), (el) => el.id);
    expect(ids.length).toBeGreaterThan(0);
    panelUnderTest();
    expect(ids.filter((id) => document.getElementById(id))).toEqual([]);
  });
});
