import 'obsidian';
import type { CitedNote } from '../../../src/application/citing/cited-note';
import { citeNote } from '../../../src/application/citing/cited-note';
import { ReferencesBlock } from '../../../src/ui/citations/references-block';
import { en as words } from '../../../src/ui/words/en';
import { contextOf } from '../../application/citing/items';

/** Live citations of one note, as the test says them. */
class FakeLive {
  cited: CitedNote | undefined;
  holds = 0;
  readonly asked: string[] = [];
  private readonly listeners = new Set<(path: string) => void>();

  of(path: string): { text: string; cited: CitedNote } | undefined {
    return path === 'Note.md' && this.cited ? { text: '', cited: this.cited } : undefined;
  }

  ask(path: string): void {
    this.asked.push(path);
  }

  hold(): () => void {
    this.holds += 1;
    return () => void (this.holds -= 1);
  }

  onChange(listener: (path: string) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async say(text: string, style = 'vancouver'): Promise<void> {
    this.cited = await citeNote(text, contextOf({ style }));
    for (const listener of this.listeners) listener('Note.md');
  }

  get listened(): number {
    return this.listeners.size;
  }
}

describe('a references block', () => {
  let live: FakeLive;
  let block: ReferencesBlock;
  const shown = (): string => block.containerEl.textContent ?? '';

  beforeEach(() => {
    document.body.replaceChildren();
    live = new FakeLive();
    block = new ReferencesBlock(document.body.createDiv(), 'Note.md', { words, live });
    block.load();
  });

  it('says that it is waiting, and asks for the note', () => {
    expect(shown()).toBe('The references of this note are being formatted…');
    expect([live.asked, live.holds]).toEqual([['Note.md'], 1]);
  });

  it('has the list under its heading, and follows the note', async () => {
    await live.say('A [@who2020].');
    expect(block.containerEl.querySelector('h2')?.textContent).toBe('References');
    expect([...block.containerEl.querySelectorAll('ol > li')].map((el) => el.textContent?.slice(0, 10))).toEqual(['World Heal']);
    await live.say('A [@khan2009] and [@who2020].');
    expect([...block.containerEl.querySelectorAll('ol > li')].map((el) => el.textContent?.slice(0, 10))).toEqual(['Khan KM, S', 'World Heal']);
  });

  it('stays as it is where the list does', async () => {
    await live.say('A [@who2020].');
    const item = block.containerEl.querySelector('li');
    await live.say('Another sentence. A [@who2020].');
    expect(block.containerEl.querySelector('li')).toBe(item);
  });

  it.each([
    ['Nothing.', 'No references yet: this note cites no source.'],
    ['A [@nobody].', 'No references yet: none of the citation keys in this note belongs to a source note.'],
    ['---\ncsl: nonsense\n---\nA [@who2020].', 'There is no citation style called “nonsense”.'],
  ])('says in words why there is no list: %j', async (text, says) => {
    await live.say(text);
    expect(shown()).toContain(says);
  });

  it('lets go of the note when it goes', () => {
    block.unload();
    expect([live.holds, live.listened]).toEqual([0, 0]);
  });
});
