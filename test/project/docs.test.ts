import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

/** Pages whose code spans that look like paths must exist. */
const PAGES = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', ...readdirSync(path.join(root, 'docs'), { recursive: true }).map(String).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const TOP = /^(?:src|test|scripts|docs|notes-template|bench|\.ci|\.github)\/|^(?:main\.ts|manifest\.json|versions\.json|styles\.css|package\.json|esbuild\.config\.mjs|eslint\.config\.mjs|jest\.config\.cjs|LICENSE|NOTICE\.md|CHANGELOG\.md|CONTRIBUTING\.md|ARCHITECTURE\.md)$/;

/** Paths named in code spans of a page; `<name>` and `…` mark a pattern, not a path. */
function namedPaths(page: string): string[] {
  const spans = [...read(page).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  return [...new Set(spans.filter((span) => TOP.test(span) && !/[<>*…\s{]/.test(span)))];
}

describe('The documentation', () => {
  it.each(PAGES.map((page) => [page]))('names only paths that exist: %s', (page) => {
    expect(namedPaths(page).filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  it('has one version in package, manifest and versions', () => {
    const manifest = JSON.parse(read('manifest.json'));
    expect(JSON.parse(read('package.json')).version).toBe(manifest.version);
    expect(JSON.parse(read('versions.json'))[manifest.version]).toBe(manifest.minAppVersion);
  });

  it('has a manifest that the community directory accepts', () => {
    const manifest = JSON.parse(read('manifest.json'));
    expect(manifest.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(`${manifest.id} ${manifest.name} ${manifest.description}`).not.toMatch(/obsidian|plugin/i);
    expect(manifest.description).toMatch(/^[A-Z][A-Za-z0-9 .,!?'"-]{1,249}\.$/);
    expect(manifest.isDesktopOnly).toBe(false);
  });

  it('pins every dependency to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)));
    expect(loose).toEqual([]);
  });

  it('names no package that the community directory refuses', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => ['moment', 'js-yaml', 'lodash', 'builtin-modules'].includes(name))).toEqual([]);
  });
});
