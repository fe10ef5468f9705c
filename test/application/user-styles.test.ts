import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findStyle, STYLES } from '../../src/application/citing/styles';
import type { StyleFile, StyleFiles } from '../../src/application/ports';
import { ownStyles, styleChoices, UserStyles } from '../../src/application/user-styles';

const OWN = readFileSync(path.join(__dirname, '../samples/own-style.csl'), 'utf8');
const titled = (title: string, id = 'x'): string => OWN.replace('Our clinic', title).replace('https://example.org/styles/our-clinic', id);
const dependent = (title: string, parent: string): string => `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
  <info><title>${title}</title><link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info></style>`;
const styles = (files: Readonly<Record<string, string>>) => ownStyles(Object.entries(files).map(([name, text]) => ({ path: name, text })));

/** The title of the style that a name finds, or what is said where it finds none. */
function found(name: string, files: Readonly<Record<string, string>>): string | undefined {
  const { value, problems } = findStyle(name, styles(files).find);
  return value?.title ?? problems[0]?.what;
}

describe('A style of the user’s own', () => {
  it.each([
    ['its file name', 'Our-Clinic.csl'],
    ['its file name without ending', 'our-clinic'],
    ['its file name with spaces', 'our clinic'],
    ['its vault path', 'Styles/journals/our-clinic.csl'],
    ['its path in the styles folder', 'journals/our-clinic'],
    ['a link', '[[our-clinic.csl|ours]]'],
    ['its id', 'https://example.org/styles/our-clinic'],
    ['its title', 'Our clinic'],
  ])('is found by %s', (_what, name) => {
    expect(found(name, { 'Styles/journals/our-clinic.csl': OWN })).toBe('Our clinic');
  });

  it('is found by its title where the file is called otherwise', () => {
    expect(found('our clinic', { 'Styles/a.csl': OWN })).toBe('Our clinic');
    expect(found('our ward', { 'Styles/a.csl': OWN })).toBe('There is no citation style called “our ward”.');
  });

  it('stands in for a built-in style by its file name, never by its title or id alone', () => {
    const apa = findStyle('apa').value?.title;
    expect(found('apa', { 'Styles/apa.csl': OWN })).toBe('Our clinic');
    expect(found('apa', { 'Styles/b.csl': titled('apa', 'http://www.zotero.org/styles/apa') })).toBe(apa);
    expect(found('http://www.zotero.org/styles/apa', { 'Styles/b.csl': titled('apa', 'http://www.zotero.org/styles/apa') })).toBe(apa);
  });

  it('may be one of two files of a name: the path tells which', () => {
    const files = { 'Styles/a/x.csl': titled('First'), 'Styles/b/x.csl': titled('Second') };
    expect([found('x', files), found('b/x', files), found('Styles/a/x', files)]).toEqual(['First', 'Second', 'First']);
    expect(styles(files).list().map(({ id }) => found(id, files))).toEqual(['First', 'Second']);
  });

  it.each([
    ['a built-in style', { 'Styles/d.csl': dependent('Journal', 'bmj') }, 'Journal'],
    ['another file', { 'Styles/d.csl': dependent('Journal', 'base'), 'Styles/base.csl': OWN }, 'Journal'],
    ['one that is not here', { 'Styles/d.csl': dependent('Journal', 'base') }, 'The citation style “d” cannot be used: it only names another style, “base”, which is not here.'],
    ['itself', { 'Styles/d.csl': dependent('Journal', 'd') }, 'The citation style “d” cannot be used: it only names another style, “d”, which is not here.'],
  ])('may depend on %s', (_what, files, said) => {
    expect(found('d', files)).toBe(said);
  });

  it.each<[string, StyleFile, string]>([
    ['too large', { path: 'Styles/x.csl', failure: 'too-large' }, 'it is larger than 2 MB'],
    ['unreadable', { path: 'Styles/x.csl', failure: 'unreadable' }, 'its file could not be read'],
    ['a web page', { path: 'Styles/x.csl', text: '<html><p>Not found</html>' }, 'it is not well-formed XML'],
    ['empty', { path: 'Styles/x.csl', text: '' }, 'it is not well-formed XML'],
  ])('is listed with what is wrong where it is %s', (_what, file, why) => {
    const own = ownStyles([file]);
    expect(own.list()).toEqual([{ id: 'x', title: 'x.csl', problem: expect.stringMatching(new RegExp(`^The citation style “x” cannot be used: ${why}\\. .+\\.$`)) }]);
    expect(findStyle('x', own.find).value).toBeUndefined();
  });
});

describe('The styles to choose from', () => {
  it('are the user’s own and then the built-in ones', () => {
    const choices = styleChoices(styles({ 'Styles/My Clinic.csl': OWN }));
    expect(choices[0]).toEqual({ id: 'My Clinic', title: 'Our clinic (My Clinic.csl)' });
    expect(choices.slice(1).map(({ id }) => id)).toEqual(STYLES.map(({ id }) => id));
  });

  it('leave out a built-in style that a file stands in for', () => {
    const ids = styleChoices(styles({ 'Styles/APA.csl': OWN })).map(({ id }) => id);
    expect(ids.filter((id) => id.toLowerCase() === 'apa')).toEqual(['APA']);
  });
});

describe('Keeping the styles', () => {
  function kept(folder = () => 'Styles') {
    const listeners = new Set<() => void>();
    const all = jest.fn((_folder: string): Promise<readonly StyleFile[]> => Promise.resolve([{ path: 'Styles/a.csl', text: OWN }]));
    const files: StyleFiles = {
      all,
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    return { all, listeners, user: new UserStyles(files, folder) };
  }

  it('reads nothing before somebody asks, and then once', async () => {
    const { all, listeners, user } = kept();
    expect([all.mock.calls.length, listeners.size]).toEqual([0, 0]);
    await user.read();
    expect((await user.read()).list()).toHaveLength(1);
    expect([all.mock.calls.length, listeners.size]).toEqual([1, 1]);
  });

  it('reads again after a file changed, and from the folder that the settings name now', async () => {
    let folder = 'Styles';
    const { all, listeners, user } = kept(() => folder);
    await user.read();
    for (const listener of listeners) listener();
    await user.read();
    folder = 'Elsewhere';
    await user.read();
    expect(all.mock.calls).toEqual([['Styles'], ['Styles'], ['Elsewhere']]);
  });

  it('leaves nothing behind when it ends', async () => {
    const { listeners, user } = kept();
    await user.read();
    user.close();
    await user.read();
    expect(listeners.size).toBe(0);
  });
});
