/** Where the keyboard focus is: the search box, a claim, one of its sources, or a button of the sidebar. */
export type Place = 'box' | 'claim' | 'source' | 'elsewhere';

export const KEY_ACTIONS = [
  'next', 'previous', 'first', 'last', 'open', 'openInNewTab', 'cite', 'toggleSources', 'showSources', 'hideSources',
  'toBox', 'toRows', 'showKeys', 'clear',
] as const;
/** What a key does. */
export type KeyAction = (typeof KEY_ACTIONS)[number];

export interface KeyBinding {
  /** A value of `KeyboardEvent.key`; letters in lower case. `Space` stands for a blank. */
  readonly key: string;
  readonly mod?: true;
  readonly places: readonly Place[];
  readonly does: KeyAction;
}

const ROWS = ['claim', 'source'] as const;
/** Signs that are text in the box and commands everywhere else. */
const NOT_BOX = ['claim', 'source', 'elsewhere'] as const;

/** The whole keyboard map: the list that `?` shows and the handler both come from it. */
export const KEYS: readonly KeyBinding[] = [
  { key: 'ArrowDown', places: ['box'], does: 'toRows' },
  { key: 'Enter', places: ['box'], does: 'toRows' },
  { key: 'ArrowDown', places: ROWS, does: 'next' },
  { key: 'ArrowUp', places: ROWS, does: 'previous' },
  { key: 'Home', places: ROWS, does: 'first' },
  { key: 'End', places: ROWS, does: 'last' },
  { key: 'Enter', places: ROWS, does: 'open' },
  { key: 'Enter', mod: true, places: ROWS, does: 'openInNewTab' },
  { key: 'c', places: ROWS, does: 'cite' },
  { key: 'Space', places: ROWS, does: 'toggleSources' },
  { key: 'ArrowRight', places: ROWS, does: 'showSources' },
  { key: 'ArrowLeft', places: ROWS, does: 'hideSources' },
  { key: '/', places: NOT_BOX, does: 'toBox' },
  { key: '?', places: NOT_BOX, does: 'showKeys' },
  { key: 'Escape', places: ['box', 'claim', 'source', 'elsewhere'], does: 'clear' },
];

/** The part of a keyboard event that matters here. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/**
 * What a key press means in a place, or nothing. Keys pressed while an input method composes belong to it. In right-to-left text the
 * arrow that points forward unfolds.
 */
export function keyAction(press: KeyPress, place: Place, rtl = false): KeyAction | undefined {
  if (press.isComposing || press.altKey) return undefined;
  const mod = press.ctrlKey || press.metaKey;
  const key = nameOf(press, rtl);
  if (press.shiftKey && key !== '?' && key !== '/') return undefined;
  return KEYS.find((binding) => binding.key === key && (binding.mod ?? false) === mod && binding.places.includes(place))?.does;
}

function nameOf(press: KeyPress, rtl: boolean): string {
  if (press.key === ' ') return 'Space';
  if (rtl && press.key === 'ArrowRight') return 'ArrowLeft';
  if (rtl && press.key === 'ArrowLeft') return 'ArrowRight';
  return press.key.length === 1 ? press.key.toLowerCase() : press.key;
}
