import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const UI = join(__dirname, '../../src/ui');
const ICONS = join(__dirname, '../../node_modules/lucide-static/icons');

/** Names in `setIcon('…')`, `setIcon(el, '…')` and `getIcon()` of every file of the interface. */
const used = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(UI, file), 'utf8');
    return Array.from(text.matchAll(/setIcon\([^;\n]*?'([a-z0-9-]+)'\)|getIcon\(\)[^}]*?'([a-z0-9-]+)'/g), (match) => [match[1] ?? match[2] ?? '', file] as const);
  });

describe('icons', () => {
  it('are found in the interface at all', () => {
    expect(used.map(([icon]) => icon)).toContain('triangle-alert');
  });

  // A name that the app's icons do not have draws nothing, and says nothing.
  it.each([...new Map(used)])('“%s” (in %s) is one of the app’s', (icon) => {
    expect(existsSync(join(ICONS, `${icon}.svg`))).toBe(true);
  });
});
