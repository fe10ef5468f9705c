import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const theme = read('test/playground/theme.css');
const sheets = ['styles.css', 'test/playground/style.css', 'test/playground/note.css', 'test/playground/theme.css'];

/** Set by the page itself and not by the theme. */
/** Where a card has its place. */
const SET_BY_CODE = /^--evidence-vault-card-/;
const SET_ELSEWHERE = new Set(['--icon-size', '--callout-color', '--shadow-l', '--background-modifier-cover']);

describe('the page theme', () => {
  it.each(sheets)('defines every variable that %s uses', (sheet) => {
    const text = read(sheet);
    const defined = new Set([...`${theme}${text}`.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
    const used = new Set([...text.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name));
    expect([...used].filter((name) => !defined.has(name) && !SET_ELSEWHERE.has(name ?? '') && !SET_BY_CODE.test(name ?? ''))).toEqual([]);
  });

  it('names the same colours in light and in dark', () => {
    const names = (selector: string): string[] => {
      const block = new RegExp(`^\\.${selector} \\{([^}]*)\\}`, 'm').exec(theme)?.[1] ?? '';
      return [...block.matchAll(/(--[a-z0-9-]+):/g)].map(([, name = '']) => name).sort();
    };
    expect(names('theme-light')).toEqual(names('theme-dark'));
    expect(names('theme-light').length).toBeGreaterThan(20);
  });

  it.each([
    ['light', '--color-base-100', '--color-base-00', 7],
    ['light', '--color-base-70', '--color-base-20', 4.5],
    ['light', '--color-base-60', '--color-base-00', 4.5],
    ['dark', '--color-base-100', '--color-base-00', 7],
    ['dark', '--color-base-70', '--color-base-20', 4.5],
    ['dark', '--color-base-60', '--color-base-20', 4.5],
  ])('%s: %s on %s is legible', (mode, fore, back, least) => {
    const block = new RegExp(`^\\.theme-${mode} \\{([^}]*)\\}`, 'm').exec(theme)?.[1] ?? '';
    const value = (name: string): string => new RegExp(`${name}: (#[0-9a-f]{6});`).exec(block)?.[1] ?? '';
    expect(contrast(value(fore), value(back))).toBeGreaterThanOrEqual(least);
  });
});

/** WCAG 2 contrast of two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const light = (hex: string): number => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}
