import { keyAction, KEY_ACTIONS, KEYS, type KeyPress } from '../../../src/ui/sidebar/keys';
import { en } from '../../../src/ui/words/en';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...more });

describe('the keyboard map', () => {
  it.each([
    ['ArrowDown', 'box', 'toRows'],
    ['Enter', 'box', 'toRows'],
    ['Escape', 'box', 'clear'],
    ['/', 'box', undefined],
    ['?', 'box', undefined],
    ['c', 'box', undefined],
    [' ', 'box', undefined],
    ['ArrowRight', 'box', undefined],
    ['ArrowDown', 'claim', 'next'],
    ['ArrowUp', 'claim', 'previous'],
    ['Home', 'claim', 'first'],
    ['End', 'claim', 'last'],
    ['Enter', 'claim', 'open'],
    ['c', 'claim', 'cite'],
    ['C', 'claim', 'cite'],
    [' ', 'claim', 'toggleSources'],
    ['ArrowRight', 'claim', 'showSources'],
    ['ArrowLeft', 'claim', 'hideSources'],
    ['/', 'claim', 'toBox'],
    ['?', 'claim', 'showKeys'],
    ['Escape', 'claim', 'clear'],
    ['Enter', 'source', 'open'],
    [' ', 'source', 'toggleSources'],
    ['x', 'claim', undefined],
    ['Enter', 'elsewhere', undefined],
    [' ', 'elsewhere', undefined],
    ['/', 'elsewhere', 'toBox'],
    ['?', 'elsewhere', 'showKeys'],
  ] as const)('%s in the %s does %s', (key, place, does) => {
    expect(keyAction(press(key), place)).toBe(does);
  });

  it.each([
    ['Ctrl and Enter open in a new tab', press('Enter', { ctrlKey: true }), 'openInNewTab'],
    ['Cmd and Enter open in a new tab', press('Enter', { metaKey: true }), 'openInNewTab'],
    ['Ctrl and C stay copying', press('c', { ctrlKey: true }), undefined],
    ['Alt belongs to the app', press('Enter', { altKey: true }), undefined],
    ['Shift and an arrow stay marking text', press('ArrowDown', { shiftKey: true }), undefined],
    ['a question mark needs Shift', press('?', { shiftKey: true }), 'showKeys'],
    ['a slash may need Shift', press('/', { shiftKey: true }), 'toBox'],
    ['keys of an input method are its own', press('Enter', { isComposing: true }), undefined],
  ] as const)('%s', (_, pressed, does) => {
    expect(keyAction(pressed, 'claim')).toBe(does);
  });

  it('turns the arrows that unfold and fold round in right-to-left text', () => {
    expect(keyAction(press('ArrowLeft'), 'claim', true)).toBe('showSources');
    expect(keyAction(press('ArrowRight'), 'claim', true)).toBe('hideSources');
  });

  it('has every action once a key and a sentence', () => {
    expect(new Set(KEYS.map((binding) => binding.does))).toEqual(new Set(KEY_ACTIONS));
    expect(Object.keys(en.sidebar.keys.does)).toEqual([...KEY_ACTIONS]);
  });

  it('gives no key two meanings in one place', () => {
    const all = KEYS.flatMap(({ key, mod, places }) => places.map((place) => `${mod ? 'Mod+' : ''}${key} in ${place}`));
    expect(all).toEqual([...new Set(all)]);
  });
});
