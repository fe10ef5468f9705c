import { LinkResolver } from '../../src/application/link-resolver';

function resolverOf(...paths: readonly string[]): LinkResolver {
  const resolver = new LinkResolver();
  for (const path of paths) resolver.add(path);
  return resolver;
}

it.each<[string, string[], string, string | undefined]>([
  ['a bare name', ['Sources/khan2009.md', 'b.md'], 'khan2009', 'Sources/khan2009.md'],
  ['any letter case', ['Sources/Khan2009.md'], 'kHAN2009', 'Sources/Khan2009.md'],
  ['the whole path before a longer one with the same end', ['x/a/b.md', 'a/b.md'], 'a/b', 'a/b.md'],
  ['the whole path of a note at the top', ['a/note.md', 'note.md'], 'note', 'note.md'],
  ['the shortest path of several', ['Longer folder/note.md', 'Short/note.md'], 'note', 'Short/note.md'],
  ['the first in order of equally short ones', ['B/note.md', 'A/note.md'], 'note', 'A/note.md'],
  ['the end of a path', ['Vault/Sources/khan2009.md'], 'Sources/khan2009', 'Vault/Sources/khan2009.md'],
  ['nothing for a part of a name', ['Sources/khan2009.md'], 'han2009', undefined],
  ['nothing for a wrong folder', ['Sources/khan2009.md'], 'Claims/khan2009', undefined],
  ['names with full stops', ['Trial v1.2.md'], 'Trial v1.2', 'Trial v1.2.md'],
  ['accents written in two ways', ['e\u0301tude.md'], '\u00e9tude', 'e\u0301tude.md'],
  ['the same folder where the link says so', ['A/note.md', 'B/note.md'], './note', 'B/note.md'],
  ['a folder above', ['A/note.md', 'B/note.md'], '../A/note', 'A/note.md'],
])('a link finds %s', (_what, paths, target, found) => {
  expect(resolverOf(...paths).resolve({ target }, 'B/from.md')).toBe(found);
});

it('forgets what is removed', () => {
  const resolver = resolverOf('A/note.md', 'Longer/note.md');
  resolver.remove('A/note.md');
  expect(resolver.resolve({ target: 'note' }, '')).toBe('Longer/note.md');
  resolver.remove('Longer/note.md');
  expect(resolver.resolve({ target: 'note' }, '')).toBeUndefined();
});
