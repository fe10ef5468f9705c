import { turnCitationsIntoLinks, turnLinksIntoCitations } from '../../../src/ui/flows/convert-citations';
import { makeCitationsPlain } from '../../../src/ui/flows/make-plain';
import { updateAllHandouts } from '../../../src/ui/flows/update-all-references';
import { accessibilityFaults } from '../accessible';
import { rest } from '../modals/kit';
import { click, dialogue, dialogueSays, end, running, VAULT, type Running } from './kit';

const NOTES = {
  ...VAULT,
  'Handout.md': '---\nevidence: handout\n---\nDiscs [@khan2009] and [[belavy2017]].\n',
  'Second.md': 'Discs [@belavy2017].\n\n%% references %%\n%% /references %%\n',
  'Mine.md': 'Discs [@khan2009].\n\n%% references %%\n1. My own words\n%% /references %%\n',
  'Broken.md': 'Discs [@khan2009].\n\n%% references %%\n',
  'Gap.md': 'Discs [@khan2009; @gone2001].\n\n%% references %%\n%% /references %%\n',
};

let run: Running;

beforeEach(async () => {
  run = await running(NOTES);
});
afterEach(() => end(run));

const text = (): string => run.host.editor().getValue();
const files = (): string[] => Object.keys(NOTES).map((path) => run.host.read(path));

describe('updating all handouts', () => {
  /** Runs the command up to its report. */
  async function update(): Promise<Promise<void>> {
    const done = updateAllHandouts(run.desk);
    await dialogueSays('Handouts and notes with a reference list: 5.');
    await click('Update 5 notes');
    await dialogueSays('up to date already');
    return done;
  }

  it('asks first, and changes nothing on a no', async () => {
    const before = files();
    const done = updateAllHandouts(run.desk);
    await dialogueSays('Update 5 notes');
    await click('Cancel');
    await done;
    expect(files()).toEqual(before);
  });

  it('updates each list and reports, what needs a person first', async () => {
    const before = run.host.read('Mine.md');
    void update();
    const report = await dialogueSays('3 notes updated, 0 up to date already.');
    expect([...report.querySelectorAll('summary')].map((part) => part.textContent)).toEqual([
      '1 note not updated', '1 note left alone, because the list was edited by hand', '1 note with something to check', '3 notes updated',
    ]);
    expect(report.textContent).toContain('“gone2001” is cited, but no source note has this citation key');
    expect(run.host.read('Handout.md')).toContain('1. Khan A. Running and the spine.');
    expect([run.host.read('Mine.md'), run.host.read('Broken.md')]).toEqual([before, NOTES['Broken.md']]);
    expect(await accessibilityFaults(report)).toEqual([]);
  });

  it('shows a list edited by hand, and replaces it on request', async () => {
    void update();
    await dialogueSays('3 notes updated');
    await click('Show difference and replace');
    expect((await dialogueSays('The reference list was edited by hand')).querySelector('del')?.textContent).toContain('My own words');
    await click('Replace the list');
    await dialogueSays('Replaced.');
    expect(run.host.read('Mine.md')).toContain('1. Khan A. Running and the spine.');
  });

  it('changes nothing the second time', async () => {
    void update();
    await dialogueSays('3 notes updated');
    await click('Close');
    const before = files();
    void update();
    await dialogueSays('0 notes updated, 3 up to date already.');
    expect(files()).toEqual(before);
  });

  it('changes the note being written in through its editor: one undo takes it back', async () => {
    await run.host.open('Second.md');
    await run.host.type('New. ');
    const before = text();
    void update();
    await dialogueSays('3 notes updated');
    expect(text()).toContain('1. Belavý D');
    run.host.editor().undo();
    expect(text()).toBe(before);
  });

  it('opens a note of the report', async () => {
    const done = updateAllHandouts(run.desk);
    await dialogueSays('Update 5 notes');
    await click('Update 5 notes');
    await dialogueSays('3 notes updated');
    await click('Broken');
    await done;
    expect(run.host.app.workspace.getActiveFile()?.path).toBe('Broken.md');
  });

  it('says that there is nothing to update', async () => {
    await end(run);
    run = await running({ 'Note.md': 'Text.\n' });
    await updateAllHandouts(run.desk);
    expect(run.host.notices()).toEqual(['There is no handout and no note with a reference list, so nothing was changed.']);
  });
});

describe('making citations plain', () => {
  const copied = { html: '', text: '' };

  /** A clipboard that takes rich text, or does not. */
  function clipboard(rich: boolean): void {
    class Item {
      constructor(readonly parts: Readonly<Record<string, Blob>>) {}
    }
    const read = (blob: Blob | undefined): Promise<string> => new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(blob ?? new Blob());
    });
    Object.assign(window, { ClipboardItem: Item });
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        write: async ([item]: Item[]) => {
          if (!rich) throw new Error('not here');
          Object.assign(copied, { html: await read(item?.parts['text/html']), text: await read(item?.parts['text/plain']) });
        },
        writeText: (plain: string) => Promise.resolve(Object.assign(copied, { html: '', text: plain })),
      },
    });
  }

  async function make(where: RegExp): Promise<void> {
    await run.host.open('Handout.md');
    const done = makeCitationsPlain(run.desk);
    await dialogueSays('Citations and references become finished text');
    expect(await accessibilityFaults(dialogue())).toEqual([]);
    await click(where);
    if (where.source.includes('Change')) return;
    await done;
  }

  it('copies text and rich text without keys, markers, properties and links', async () => {
    clipboard(true);
    await make(/^Copy/);
    expect(copied.text).toMatch(/^Discs \(1\) and belavy2017\.\n\n## References\n\n1\. Khan A\. Running and the spine\./);
    expect(copied.html).toMatch(/<p>Discs \(1\) and belavy2017\.<\/p>/);
    expect(copied.html).toMatch(/<h2>References<\/h2>.*<ol>\s*<li>Khan A\. Running and the spine\./s);
    expect(copied.html).not.toMatch(/class=|data-|xmlns|evidence-vault/);
    expect(run.host.notices()).toEqual(['The note is on the clipboard. Links to notes that are only words there: 1.']);
    expect(text()).toBe(NOTES['Handout.md']);
  });

  it('copies plain text alone where the device takes no rich text', async () => {
    clipboard(false);
    await make(/^Copy/);
    expect([copied.html, copied.text.slice(0, 9)]).toEqual(['', 'Discs (1)']);
  });

  it('makes a new note, with everything else as it was, and never over another', async () => {
    await make(/^New note/);
    expect(run.host.read('Handout (plain).md')).toMatch(/^---\nevidence: handout\n---\nDiscs \(1\) and \[\[belavy2017\]\]\.\n\n## References\n/);
    await make(/^New note/);
    expect(run.host.paths()).toContain('Handout (plain) 2.md');
    expect(run.host.read('Handout.md')).toBe(NOTES['Handout.md']);
  });

  it('changes the note itself only after a question, and one undo takes it back', async () => {
    await make(/^Change this note/);
    await dialogueSays('Make this note plain?');
    await click('Keep the keys');
    await rest();
    expect(text()).toBe(NOTES['Handout.md']);
    await make(/^Change this note/);
    await click('Make it plain');
    await rest();
    expect(text()).toMatch(/Discs \(1\) and \[\[belavy2017\]\]\.\n\n## References\n/);
    run.host.editor().undo();
    expect(text()).toBe(NOTES['Handout.md']);
  });

  it('refuses where the markers of the list are broken', async () => {
    await run.host.open('Broken.md');
    const done = makeCitationsPlain(run.desk);
    await dialogueSays('New note');
    await click(/^New note/);
    await done;
    expect(run.host.notices()).toEqual([expect.stringMatching(/^The note was not made plain\. .*“%% \/references %%” is missing/)]);
    expect(run.host.paths()).not.toContain('Broken (plain).md');
  });
});

describe('links and citations', () => {
  it('links become citations with the list, in one undo step', async () => {
    await run.host.open('Handout.md');
    await turnLinksIntoCitations(run.desk);
    expect(text()).toMatch(/Discs \[@khan2009\] and \[@belavy2017\]\.\n[^]*2\. Belavý D/);
    expect(run.host.notices()).toEqual(['1 link is a citation now.']);
    run.host.editor().undo();
    expect(text()).toBe(NOTES['Handout.md']);
  });

  it('citations become links, what a link cannot say stays, and the list is left as it was', async () => {
    await run.host.open('Gap.md');
    run.host.editor().replaceRange('[@belavy2017] [@khan2009, p. 3] ', { line: 0, ch: 0 });
    const before = text();
    await turnCitationsIntoLinks(run.desk);
    expect(text()).toBe(before.replace('[@belavy2017]', '[[belavy2017]]'));
    expect(run.host.notices()).toEqual([
      '1 citation is a link now. As before: [@khan2009, p. 3] (a link cannot hold a page or words), [@khan2009; @gone2001] (there is no such source). '
      + 'The reference list was left as it is, because links do not count as citations. “Links to sources are citations” in the settings changes that.',
    ]);
    run.host.editor().undo();
    expect(text()).toBe(before);
  });

  it('says that there is nothing to turn', async () => {
    await run.host.open('Mine.md');
    await turnLinksIntoCitations(run.desk);
    expect(run.host.notices()).toEqual(['No link was turned into a citation.']);
  });
});
