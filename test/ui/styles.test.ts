import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, '../../styles.css'), 'utf8').replace(/\/\*[^]*?\*\//g, '');

/** From the app's developer documentation, “CSS variables”: Foundations and Components. */
const DOCUMENTED = new Set([
  ...['primary', 'primary-alt', 'secondary', 'secondary-alt', 'modifier-hover', 'modifier-active-hover', 'modifier-border', 'modifier-border-hover',
    'modifier-border-focus', 'modifier-error', 'modifier-success', 'modifier-message', 'modifier-form-field'].map((name) => `background-${name}`),
  ...['normal', 'hover', 'accent', 'accent-hover'].map((name) => `interactive-${name}`),
  ...['normal', 'muted', 'faint', 'on-accent', 'on-accent-inverted', 'success', 'warning', 'error', 'accent', 'accent-hover', 'selection', 'highlight-bg'].map((name) => `text-${name}`),
  ...['text', 'interface', 'monospace', 'ui-smaller', 'ui-small', 'ui-medium', 'ui-larger', 'smallest', 'smaller', 'small', 'normal', 'medium', 'semibold', 'bold'].map((name) => `font-${name}`),
  'font-monospace-theme', 'line-height-normal', 'line-height-tight', 'border-width', 'cursor', 'cursor-link',
  ...['s', 'm', 'l', 'xl'].map((name) => `radius-${name}`),
  ...['2-1', '2-2', '2-3', '4-1', '4-2', '4-3', '4-4', '4-5', '4-6', '4-8', '4-9', '4-12', '4-16', '4-18'].map((name) => `size-${name}`),
  ...['size', 'stroke', 'color', 'xs', 's', 'm', 'l', 'xl'].map((name) => `icon-${name}`),
  ...['cover', 'sidedock', 'popover', 'modal', 'notice', 'menu', 'tooltip'].map((name) => `layer-${name}`),
  'dialog-width', 'dialog-max-width',
]);

/** Every class that a selector names. */
const classes = Array.from(css.matchAll(/([^{}]+)\{/g), (match) => match[1] ?? '')
  .filter((selector) => !selector.trim().startsWith('@'))
  .flatMap((selector) => Array.from(selector.matchAll(/\.([a-zA-Z][\w-]*)/g), (match) => match[1] ?? ''));

describe('styles.css', () => {
  it('uses only documented variables of the app', () => {
    const used = new Set(Array.from(css.matchAll(/var\(--([\w-]+)/g), (match) => match[1] ?? ''));
    expect([...used].filter((name) => !DOCUMENTED.has(name) && !name.startsWith('evidence-vault-'))).toEqual([]);
  });

  it('names only our classes, and states and places of the app beside them', () => {
    const foreign = classes.filter((name) => !/^(evidence-vault-|is-|mod-|theme-|setting-item-|prompt-|modal-|suggestion-)/.test(name));
    expect([...new Set(foreign)].filter((name) => name !== 'clickable-icon')).toEqual([]);
  });

  it('never styles anything but what is ours: every selector has one of our classes', () => {
    const rules = Array.from(css.matchAll(/([^{}]+)\{/g), (match) => (match[1] ?? '').trim()).filter((selector) => !selector.startsWith('@'));
    const selectors = rules.flatMap((rule) => rule.split(/,(?![^(]*\))/)).map((selector) => selector.trim());
    expect(selectors.filter((selector) => !selector.includes('.evidence-vault-'))).toEqual([]);
  });

  it.each([
    ['!important', /!important/], [':has()', /:has\(/], ['position: fixed', /position:\s*fixed/], ['an import', /@import/], ['an address', /url\(/],
    ['a colour of its own', /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i],
    ['a side that does not turn with the writing', /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)|left|right)\s*:|text-align:\s*(?:left|right)|float:/],
  ])('has no %s', (_, forbidden) => {
    expect(forbidden.exec(css)?.[0]).toBeUndefined();
  });

  it('moves only where motion is welcome', () => {
    const quiet = css.replace(/@media \(prefers-reduced-motion: no-preference\)\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
    expect(quiet).not.toMatch(/transition\s*:|animation\s*:/);
  });
});
