import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Library } from '../../../src/application/library';
import { splitNote } from '../../../src/application/notes/front-matter';
import { claimDocument } from '../../../src/application/search/document';
import { SearchEngine } from '../../../src/application/search/search';

const VAULT = path.join(__dirname, '..', '..', '..', 'notes-template');

/** The claims of the starter vault, as the plugin indexes them. */
function engine(): SearchEngine {
  const library = new Library();
  for (const folder of ['Claims', 'Sources']) {
    for (const name of readdirSync(path.join(VAULT, folder))) {
      const { properties, problems } = splitNote(readFileSync(path.join(VAULT, folder, name), 'utf8'));
      library.put({ path: `${folder}/${name}`, modified: 0, problems, ...(properties && { properties }) });
    }
  }
  const made = new SearchEngine();
  for (const view of library.claimViews()) made.put(claimDocument(view));
  return made;
}

describe('the starter vault', () => {
  const found = (query: string): string[] => engine().search({ query, order: 'strength', limit: 20 }).hits.map((hit) => hit.path.slice('Claims/'.length, -'.md'.length));

  it('answers a misspelt question with the claim on it, and then with the others on the same discs', () => {
    const [first, ...others] = found('lumbr disk hidration');
    expect(first).toBe('Running and disc hydration');
    expect(others).toEqual(expect.arrayContaining(['Running and disc glycosaminoglycans', 'Long-distance running and disc height', 'Running wears out discs']));
    expect(others).not.toContain('Exercise for chronic low back pain');
  });

  it('finds nothing about what it has no claim on', () => {
    expect(found('zebra migration')).toEqual([]);
    expect(found('vaccination of infants')).toEqual([]);
  });
});
