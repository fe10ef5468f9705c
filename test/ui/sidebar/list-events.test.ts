import { Menu } from 'obsidian';
import { accessibilityFaults } from '../accessible';
import { aHit, aResult, aSourceDocument, buttonNamed, frame, hits, panelUnderTest, settled, type PanelUnderTest } from './kit';

async function withHits(found = hits(3)): Promise<PanelUnderTest> {
  const under = panelUnderTest();
  await frame();
  await under.search.last().answer(aResult({ hits: found, total: found.length }));
  return under;
}

const at = (under: PanelUnderTest, index: number): HTMLElement => under.rows()[index] as HTMLElement;
const focused = (): string => {
  const el = document.activeElement;
  return [el?.getAttribute('data-path'), el?.getAttribute('data-citekey')].filter(Boolean).join(' > ') || (el?.tagName ?? '');
};

describe('keys in the sidebar', () => {
  it('walk from the box through the rows and back', async () => {
    const under = await withHits();
    under.input.focus();
    const steps = ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowUp'].map((key) => {
      under.press(key);
      return focused();
    });
    expect(steps).toEqual(['Claims/0.md', 'Claims/1.md', 'Claims/2.md', 'Claims/0.md', 'INPUT']);
  });

  it('walk into the sources and out again', async () => {
    const under = await withHits();
    at(under, 0).focus();
    const steps = [' ', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowRight'].map((key) => {
      under.press(key);
      return `${focused()} ${at(under, 0).getAttribute('aria-expanded')}`;
    });
    expect(steps).toEqual([
      'Claims/0.md true', 'Claims/0.md > belavy2017 true', 'Claims/1.md true', 'Claims/0.md > belavy2017 true',
      'Claims/0.md true', 'Claims/0.md false', 'Claims/0.md true',
    ]);
  });

  it.each([
    ['Enter opens', 'Enter', {}, ['Claims/1.md', false]],
    ['Ctrl and Enter open a tab', 'Enter', { ctrlKey: true }, ['Claims/1.md', 'tab']],
  ] as const)('%s', async (_, key, more, expected) => {
    const under = await withHits();
    at(under, 1).focus();
    expect(under.press(key, more)).toBe(true);
    expect(under.actions.open.mock.calls[0]?.slice(0, 2)).toEqual(expected);
  });

  it('open a source by its note', async () => {
    const under = await withHits();
    at(under, 0).focus();
    under.press(' ');
    under.press('ArrowDown');
    under.press('Enter');
    expect(under.actions.open).toHaveBeenCalledWith('Sources/belavy2017.md', false, expect.anything());
  });

  it('open nothing for a source that is not in the vault', async () => {
    const under = await withHits([aHit({ sources: [aSourceDocument({ citekey: 'missing' })] })]);
    at(under, 0).focus();
    under.press(' ');
    under.press('ArrowDown');
    under.press('Enter');
    expect(under.actions.open).not.toHaveBeenCalled();
  });

  it('cite with C, for a source its claim', async () => {
    const under = await withHits();
    at(under, 0).focus();
    under.press('c');
    under.press(' ');
    under.press('ArrowDown');
    under.press('C');
    expect(under.actions.cite.mock.calls).toEqual([[['Claims/0.md']], [['Claims/0.md']]]);
  });

  it('go back to the box with a slash, without typing it', async () => {
    const under = await withHits();
    at(under, 1).focus();
    expect(under.press('/')).toBe(true);
    expect(document.activeElement).toBe(under.input);
    expect(under.press('/')).toBe(false);
  });

  it('show the list of keys and hide it with Escape', async () => {
    const under = await withHits();
    at(under, 0).focus();
    under.press('?');
    await frame();
    const help = under.parent.querySelector('.evidence-vault-keys');
    expect(help?.classList).not.toContain('evidence-vault-gone');
    expect(help?.textContent).toContain('Cite the claim in the note you are writing');
    expect(await accessibilityFaults(under.parent)).toEqual([]);
    under.press('Escape');
    await frame();
    expect(help?.classList).toContain('evidence-vault-gone');
    expect(focused()).toBe('Claims/0.md');
  });

  it('leave the rows with Escape, then empty the box, then leave Escape to the app', async () => {
    const under = await withHits();
    under.type('disc');
    at(under, 0).focus();
    under.press('Escape');
    expect([document.activeElement, under.input.value]).toEqual([under.input, 'disc']);
    under.press('Escape');
    expect(under.input.value).toBe('');
    expect(under.press('Escape')).toBe(false);
  });

  it('ask for more rows at the end', async () => {
    const under = panelUnderTest();
    await frame();
    await under.search.last().answer(aResult({ hits: hits(50), total: 60 }));
    await settled();
    at(under, 49).focus();
    under.press('ArrowDown');
    await under.search.last().answer(aResult({ hits: hits(60), total: 60 }));
    await settled();
    expect(focused()).toBe('Claims/50.md');
  });

  it('leave buttons alone', async () => {
    const under = await withHits();
    at(under, 0).querySelector<HTMLElement>('[data-does=cite]')?.focus();
    expect(under.press('Enter')).toBe(false);
    expect(under.press(' ')).toBe(false);
    expect(under.actions.open).not.toHaveBeenCalled();
  });
});

describe('the mouse in the sidebar', () => {
  const mouse = (el: HTMLElement, type: string, more: MouseEventInit = {}): MouseEvent => {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX: 5, clientY: 5, ...more });
    el.dispatchEvent(event);
    return event;
  };

  it.each([
    ['a click opens', 'click', {}, [['Claims/1.md', false]]],
    ['a click with Ctrl opens a tab', 'click', { ctrlKey: true }, [['Claims/1.md', 'tab']]],
    ['a middle click opens a tab', 'auxclick', { button: 1 }, [['Claims/1.md', 'tab']]],
    ['a right click does not open', 'auxclick', { button: 2 }, []],
  ] as const)('%s', async (_, type, more, expected) => {
    const under = await withHits();
    mouse(at(under, 1).querySelector('.evidence-vault-statement') as HTMLElement, type, more);
    expect(under.actions.open.mock.calls.map((call) => call.slice(0, 2))).toEqual(expected);
  });

  it('cites with the button and does not open', async () => {
    const under = await withHits();
    at(under, 2).querySelector<HTMLElement>('[data-does=cite]')?.click();
    expect(under.actions.cite).toHaveBeenCalledWith(['Claims/2.md']);
    expect(under.actions.open).not.toHaveBeenCalled();
  });

  it('unfolds the sources with a click on the counts', async () => {
    const under = await withHits();
    buttonNamed(at(under, 0), '2 for').click();
    expect(at(under, 0).getAttribute('aria-expanded')).toBe('true');
    expect(under.actions.open).not.toHaveBeenCalled();
  });

  it('asks for a preview once when the pointer comes over a row', async () => {
    const under = await withHits();
    const statement = at(under, 0).querySelector('.evidence-vault-statement') as HTMLElement;
    mouse(statement, 'mouseover');
    mouse(at(under, 0), 'mouseover', { relatedTarget: statement });
    expect(under.actions.hover).toHaveBeenCalledTimes(1);
    expect(under.actions.hover).toHaveBeenCalledWith(expect.anything(), at(under, 0), 'Claims/0.md', { hoverPopover: null });
  });

  it.each([['[@belavy2017]', ['text/plain', '[@belavy2017]'], false], ['', undefined, true]])(
    'drags the citation “%s”', async (citation, expected, prevented) => {
      const under = await withHits();
      under.actions.dragText.mockReturnValue(citation);
      const setData = jest.fn();
      const event = Object.assign(new Event('dragstart', { bubbles: true, cancelable: true }), { dataTransfer: { setData } });
      Object.defineProperty(event, 'targetNode', { value: at(under, 0) });
      at(under, 0).dispatchEvent(event);
      expect(setData.mock.calls[0]).toEqual(expected);
      expect(event.defaultPrevented).toBe(prevented);
    });

  it('has a menu with the actions of a claim, then those of the app and other plugins', async () => {
    const under = await withHits();
    const titles = menuTitles();
    const event = mouse(at(under, 0), 'contextmenu');
    expect(titles()).toEqual(['Cite', 'Copy citation', 'Show sources', 'Open', 'Open in new tab']);
    expect(under.actions.contextMenu).toHaveBeenCalledWith(expect.any(Menu), 'Claims/0.md');
    expect(event.defaultPrevented).toBe(true);
  });

  it('has a shorter menu for a source', async () => {
    const under = await withHits();
    buttonNamed(at(under, 0), '2 for').click();
    const titles = menuTitles();
    mouse(at(under, 1), 'contextmenu');
    expect(titles()).toEqual(['Open', 'Open in new tab']);
    expect(under.actions.contextMenu).toHaveBeenCalledWith(expect.any(Menu), 'Sources/belavy2017.md');
  });
});

/** The titles of menu items added from now on. */
function menuTitles(): () => string[] {
  const seen: string[] = [];
  const add = Menu.prototype.addItem;
  jest.spyOn(Menu.prototype, 'addItem').mockImplementation(function (this: Menu, fill) {
    return add.call(this, (item) => {
      const set = item.setTitle.bind(item);
      item.setTitle = (title) => {
        seen.push(String(title));
        return set(title);
      };
      return fill(item);
    });
  });
  return () => {
    jest.restoreAllMocks();
    return seen;
  };
}
