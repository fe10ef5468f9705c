import { MarkdownView } from 'obsidian';
import { baseName } from '../../../src/domain/links';
import { REFERENCES_VIEW, ReferencesView } from '../../../src/ui/references/references-view';
import { referencesViewDeps } from '../../../src/compose/references-deps';
import { accessibilityFaults } from '../accessible';
import { button, rest } from '../modals/kit';
import { click, dialogueSays, end, running, VAULT, type Running } from '../flows/kit';

const NOTE = 'Handout.md';
const CITING = '---\nevidence: handout\ncsl: nlm-citation-sequence\n---\nRunning [@khan2009] and [@belavy2017; @khan2009]. Wrong [@belavi2017] and [@wakefield1998]. See [[discs]].\n';

interface Open extends Running {
  readonly view: ReferencesView;
  readonly el: HTMLElement;
}

/** The app with the sidebar open over a note. */
async function opened(text: string, path = NOTE): Promise<Open> {
  const app = await running({ ...VAULT, [path]: text });
  const { host, desk } = app;
  host.app.workspace.detachLeavesOfType(REFERENCES_VIEW);
  const leaf = host.app.workspace.getRightLeaf(false);
  if (!leaf) throw new Error('There is no right sidebar.');
  const view = new ReferencesView(leaf, referencesViewDeps(host.app, desk));
  await leaf.open(view);
  await host.open(path, 'source');
  await until(() => !view.contentEl.textContent?.includes('Reading') && view.contentEl.textContent?.includes(baseName(path)) === true);
  return { ...app, view, el: view.contentEl };
}

/** Waits until something holds, for at most ten seconds. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 1000 && !holds(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  if (!holds()) throw new Error('It did not come about.');
}

const rows = (el: HTMLElement, cls: string): string[] => [...el.querySelectorAll(`.${cls}`)].map((row) => row.textContent ?? '');
const editorText = ({ desk }: Running): string => desk.editor()?.text() ?? '';

/** What is selected in the open note. */
function selected({ host }: Running): string | undefined {
  const view = host.app.workspace.getLeavesOfType('markdown')[0]?.view;
  return view instanceof MarkdownView ? view.editor.getSelection() : undefined;
}

describe('the References sidebar', () => {
  it('lists what the note cites in the order of the list, problems first, links that are not cited last', async () => {
    const app = await opened(CITING);
    const { el } = app;
    await until(() => rows(el, 'evidence-vault-cited').length === 3);
    expect(rows(el, 'evidence-vault-cited-label')).toEqual(['1.', '2.', '3.']);
    expect(rows(el, 'evidence-vault-cited')[0]).toMatch(/^1\.Khan A\. Running and the spine.*Cohort study.*Running is linked to better discs.*Show in note \(2 times\)/);
    expect(rows(el, 'evidence-vault-cited')[2]).toContain('Retracted');
    expect(rows(el, 'evidence-vault-reference-problem-what')).toEqual(['[?belavi2017] is cited but not in the vault.', 'Ileal hyperplasia: retracted.']);
    expect(el.textContent?.indexOf('2 problems')).toBeLessThan(el.textContent?.indexOf('3 sources cited') ?? 0);
    // What the linked claim rests on is cited already.
    expect(el.querySelector('[data-does=cite]')).toBeNull();
    expect(await accessibilityFaults(el)).toEqual([]);
    await end(app);
  });

  it('goes from one citation to the next at each press and says where it is', async () => {
    const app = await opened(CITING);
    const { el } = app;
    await until(() => rows(el, 'evidence-vault-cited').length === 3);
    const jump = (): HTMLButtonElement => el.querySelector<HTMLButtonElement>('[data-key=khan2009] [data-does=jump]') as HTMLButtonElement;
    jump().focus();
    for (const [place, says] of [['[@khan2009]', 'Show next (1 of 2)'], ['[@belavy2017; @khan2009]', 'Show next (2 of 2)'], ['[@khan2009]', 'Show next (1 of 2)']] as const) {
      jump().click();
      await until(() => jump().textContent === says);
      expect(selected(app)).toBe(place);
      // Pressed with the keyboard, it can be pressed again.
      expect(document.activeElement).toBe(jump());
    }
    await end(app);
  });

  it('goes to where the citation stands now, whatever was typed before it', async () => {
    const app = await opened('Text [@khan2009].\n', 'Page.md');
    await until(() => rows(app.el, 'evidence-vault-cited').length === 1);
    const row = app.el.querySelector('[data-key=khan2009]');
    app.desk.editor()?.apply('Text [@khan2009].\n', [{ from: 0, to: 0, insert: 'Much was written here before. ' }]);
    await until(() => app.desk.live.of('Page.md')?.text.startsWith('Much') === true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(app.el.querySelector('[data-key=khan2009]')).toBe(row);
    (app.el.querySelector('[data-does=jump]') as HTMLButtonElement).click();
    await until(() => selected(app) === '[@khan2009]');
    await end(app);
  });

  it('follows what is typed, and keeps rows that did not change', async () => {
    const app = await opened(CITING);
    const { el } = app;
    await until(() => rows(el, 'evidence-vault-cited').length === 3);
    const first = el.querySelector('[data-key=khan2009]');
    const editor = app.desk.editor();
    const text = editorText(app);
    editor?.apply(text, [{ from: text.indexOf(' Wrong'), to: text.indexOf(' See'), insert: '' }]);
    await until(() => rows(el, 'evidence-vault-cited').length === 2);
    expect(el.querySelector('[data-key=khan2009]')).toBe(first);
    expect(rows(el, 'evidence-vault-reference-problem')).toEqual([]);
    await end(app);
  });

  it('puts the key that was meant in place of a wrong one', async () => {
    const app = await opened(CITING);
    await until(() => rows(app.el, 'evidence-vault-cited').length === 3);
    button(app.el, 'Use belavy2017').click();
    await until(() => editorText(app).includes('Wrong [@belavy2017]'));
    await until(() => !app.el.textContent?.includes('[?belavi2017]'));
    await end(app);
  });

  it('cites a link where it stands', async () => {
    const app = await opened('---\ncsl: apa\n---\nSee [[khan2009]] for more.\n', 'Page.md');
    await until(() => app.el.querySelector('[data-does=cite]') !== null);
    (app.el.querySelector('[data-does=cite]') as HTMLButtonElement).click();
    await until(() => editorText(app).includes('See [[khan2009]] [@khan2009] for more.'));
    await until(() => app.el.textContent?.includes('The list in the note is up to date.') === true);
    await end(app);
  });

  it('says what to do where the list was edited by hand, and shows both before replacing it', async () => {
    const app = await opened('Text [@khan2009].\n\n%% references %%\n\n1. My own\n\n%% /references %%\n', 'Page.md');
    await until(() => app.el.textContent?.includes('The reference list was edited by hand.') === true);
    (app.el.querySelector('[data-key=edited] [data-does=update]') as HTMLButtonElement).click();
    await dialogueSays('My own');
    await click('Replace the list');
    await until(() => app.el.textContent?.includes('The list in the note is up to date.') === true);
    await end(app);
  });

  it('writes the language of the note and its list in it', async () => {
    const app = await opened('Text [@khan2009].\n', 'Page.md');
    await until(() => rows(app.el, 'evidence-vault-cited').length === 1);
    button(app.el, /^Language: /).click();
    await rest();
    const item = [...document.querySelectorAll<HTMLElement>('.menu-item')].find((one) => one.textContent === 'French');
    item?.click();
    await until(() => /^---\nlang: fr-FR\n---\n[^]*## Références/.test(editorText(app)));
    await until(() => app.el.textContent?.includes('Language: French') === true);
    await end(app);
  });

  it.each([
    ['nothing is cited', 'Text.\n', 'Type @ in the note to cite a source.'],
    ['the style cannot be used', '---\ncsl: nothing-like-it\n---\n[@khan2009]\n', 'Choose style'],
  ])('where %s it says what to do', async (_, text, says) => {
    const app = await opened(text, 'Page.md');
    await until(() => app.el.textContent?.includes(says) === true);
    expect(await accessibilityFaults(app.el)).toEqual([]);
    await end(app);
  });

  it('says that no note is open', async () => {
    const app = await running();
    const leaf = app.host.app.workspace.getRightLeaf(false);
    if (!leaf) throw new Error('There is no right sidebar.');
    const view = new ReferencesView(leaf, { ...referencesViewDeps(app.host.app, app.desk), activeNote: () => undefined });
    await leaf.open(view);
    await until(() => view.contentEl.textContent?.includes('No note is open.') === true);
    expect([view.getViewType(), view.getDisplayText(), view.getIcon(), view.navigation]).toEqual([REFERENCES_VIEW, 'References', 'list-ordered', false]);
    await end(app);
  });

  it('leaves nothing behind', async () => {
    const app = await opened(CITING);
    app.view.leaf.detach();
    const text = editorText(app);
    app.desk.editor()?.apply(text, [{ from: text.length, to: text.length, insert: 'More [@khan2009].' }]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(app.el.childElementCount).toBe(0);
    await end(app);
  });
});

describe('where a note is used', () => {
  it('names notes and claims, and goes to the place in a note', async () => {
    const app = await opened(VAULT['Sources/khan2009.md'], 'Sources/khan2009.md');
    const { el, host } = app;
    await until(() => el.textContent?.includes('No other note') === false && el.textContent?.includes('Where khan2009 is used') === true);
    await host.writeOutside('Handout.md', CITING);
    await until(() => el.textContent?.includes('cites it twice') === true);
    expect(el.textContent).toContain('Running is linked to better discs');
    // A source cites nothing by its nature: no word about that.
    expect(el.querySelector('.evidence-vault-message')?.classList).toContain('evidence-vault-gone');
    expect(await accessibilityFaults(el)).toEqual([]);
    (el.querySelector('[data-key="Handout.md"] [data-does=jump]') as HTMLButtonElement).click();
    await until(() => selected(app) === '[@khan2009]');
    await end(app);
  });

  it('is shown for another note than the open one, until that changes', async () => {
    const app = await opened(CITING);
    app.view.showUsed('Sources/belavy2017.md');
    await until(() => app.el.textContent?.includes('Where belavy2017 is used') === true);
    expect(document.activeElement?.textContent).toBe('Where belavy2017 is used');
    await app.host.open('Claims/discs.md', 'source');
    await until(() => app.el.textContent?.includes('Where discs is used') === true);
    await end(app);
  });

  it('says so where no note uses it', async () => {
    const app = await opened(VAULT['Sources/wakefield1998.md'], 'Sources/wakefield1998.md');
    await until(() => app.el.textContent?.includes('No other note cites or links it.') === true);
    await end(app);
  });
});
