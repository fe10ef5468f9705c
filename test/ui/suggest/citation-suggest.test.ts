import { Plugin } from 'obsidian';
import { applyEdits } from '../../../src/domain/text-edits';
import { CitationSuggest, type CompletedCitation } from '../../../src/ui/suggest/citation-suggest';
import { en as words } from '../../../src/ui/words/en';
import { createHost, type Host } from '../../host';
import { rest } from '../modals/kit';
import { aLibrary, plainSearch } from './kit';

const MANIFEST = { id: 'sample', name: 'Sample', version: '1.0.0', minAppVersion: '1.13.0', author: 'A', description: 'Tests.' };
let host: Host;
let completed: CompletedCitation[];

/** Opens a note with the cursor at `|` and types. */
async function write(text: string, typed: string): Promise<void> {
  const at = text.indexOf('|');
  host = await createHost({ files: { 'Note.md': text.replace('|', '') } });
  completed = [];
  const references = plainSearch(aLibrary());
  await host.loadPlugin(class extends Plugin {
    override onload(): void {
      this.registerEditorSuggest(new CitationSuggest(this.app, { words, references, complete: (citation) => completed.push(citation) }));
    }
  }, MANIFEST);
  await host.open('Note.md');
  host.editor().setCursor(host.editor().offsetToPos(at));
  await host.type(typed);
  await rest();
}

const rows = (): string[] => [...document.querySelectorAll('.suggestion-item .evidence-vault-reference-key')].map((el) => el.textContent ?? '');

beforeAll(() => {
  Element.prototype.scrollIntoView = jest.fn();
  // jsdom has no layout to place a popover by.
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null }) as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});
afterEach(() => host.dispose());

describe('completing a citation while typing', () => {
  it('offers sources after [@ and replaces what was typed, its bracket closed', async () => {
    await write('Discs like running |.', '[@kha');
    expect(rows()).toEqual(['@khan2009']);
    host.press('Enter', host.app.workspace.containerEl.querySelector('.cm-content') ?? document.body);
    expect(completed).toHaveLength(1);
    const [{ path, from, to, insert } = { path: '', from: 0, to: 0, insert: '' }] = completed;
    expect(path).toBe('Note.md');
    expect(applyEdits(host.editor().getValue(), [{ from, to, insert }])).toBe('Discs like running [@khan2009].');
  });

  it('offers all sources after a bare @', async () => {
    await write('As |', '@');
    expect(rows()).toEqual(['@belavy2017', '@khan2009', '@wakefield1998']);
  });

  it.each([
    ['an e-mail address', 'Write to |', 'jane@kha'],
    ['inline code', 'Write `|`', '@kha'],
    ['a code block', '```\n|\n```', '@kha'],
    ['front matter', '---\nauthor: |\n---\n', '@kha'],
  ])('stays quiet in %s', async (_, text, typed) => {
    await write(text, typed);
    expect(rows()).toEqual([]);
  });
});
