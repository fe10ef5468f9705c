import { Component, MarkdownRenderer } from 'obsidian';
import type { Host } from '../../host';
import { drawn, notes, read, rest } from './notes';

let host: Host;
afterEach(() => host.dispose());

async function reading(text: string, files: Readonly<Record<string, string>> = {}, settings: object = {}): Promise<HTMLElement> {
  ({ host } = await notes({ 'Note.md': text, ...files }, settings));
  return read(host, 'Note.md');
}

const plain = (el: Element): string => (el.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('citations in reading view', () => {
  it('are numbered in the order of the note, with no gap before a raised number', async () => {
    const el = await reading('Two [@s2], one [@s1; @s2] and two again [@s2].');
    expect(plain(el)).toBe('Two1, one1,2 and two again1.');
    expect(el.querySelectorAll('.evidence-vault-citation sup')).toHaveLength(3);
  });

  it('are found in headings, lists, tables, callouts and footnotes', async () => {
    const el = await reading([
      '# Head [@s1]', '- item [@s2]\n  - inner [@s3]', '| a [@s4] | b |\n| - | - |\n| [@s5] | x |', '> [!note] Title [@s6]\n> body [@s7]', '> quoted [@s8]',
      'Text[^1] [@s10].', '[^1]: Footnote [@s9].', '**bold [@s11]** and *[@s12]*', '- [ ] task [@s13]',
    ].join('\n\n'));
    const numbers = drawn(el).map(Number);
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, n) => n + 1));
    expect(drawn(el.querySelector('table') as Element)).toEqual(['4', '5']);
    expect(drawn(el.querySelector('.callout') as Element)).toEqual(['6', '7']);
    expect(drawn(el.querySelector('.footnotes') as Element)).toEqual(['9']);
  });

  it.each([
    ['emphasis in the words', '[@s1, see *this* and **that**]', 'drawn'],
    ['a link in the words', '[@s1, see [this](https://e.org)]', 'drawn'],
    ['code in the words', '[@s1, see `x`]', 'drawn'],
    ['beginning inside emphasis', '*See [@s1*, p. 3]', 'drawn'],
    ['code', '`[@s1]`', 'left'],
    ['a block of code', '```\n[@s1]\n```', 'left'],
    ['mathematics', '$[@s1]$', 'left'],
    ['the text of a link', '[see @s1](https://e.org)', 'left'],
    ['an escaped bracket and key', '\\[\\@s1\\]', 'left'],
    ['a handle', 'Ask @someone.', 'left'],
    ['an address', 'me@s1.org', 'left'],
  ])('%s', async (_what, text, expected) => {
    const el = await reading(`Cited [@s2].\n\n${text}`);
    expect(drawn(el)).toHaveLength(expected === 'drawn' ? 2 : 1);
  });

  it('say in words which keys have no source and which source is retracted', async () => {
    const el = await reading('A [@s1; @lost] b [@gone] c [@bad]. @someone');
    const [mixed, lost, bad] = [...el.querySelectorAll<HTMLElement>('.evidence-vault-citation')];
    expect(plain(el)).toContain('A1 [?lost] b [?gone] c2 retracted. @someone');
    expect(mixed?.dataset['citekeys']).toBe('s1 lost');
    expect(mixed?.getAttribute('aria-label')).toBe('Citation 1: Authors1 2020; no source note has the key lost');
    expect(lost?.matches('.evidence-vault-unresolved[role=button][tabindex="0"]')).toBe(true);
    expect(bad?.getAttribute('aria-label')).toBe('Citation 2: Authorbad 2020 (retracted)');
  });

  it('read as author and year where the note says so', async () => {
    const el = await reading('---\ncsl: apa\n---\nAs @s1 says [@s2, p. 3].');
    expect(plain(el.querySelector('.el-p') as Element)).toBe('As Authors1 (2020) says (Authors2, 2020, p. 3).');
  });

  it('read each by its place in styles that say “ibid.”', async () => {
    const ibid = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>Ibid</title><id>ibid</id></info>
      <citation><layout delimiter="; "><choose><if position="ibid"><text value="ibid."/></if><else><text variable="title"/></else></choose></layout></citation>
      <bibliography><layout><text variable="title"/></layout></bibliography></style>`;
    const el = await reading('---\ncsl: ibid\n---\nA [@s1], b [@s1].\n\nC [@s2], d [@s1].\n\nE [@s1].', { 'Styles/ibid.csl': ibid });
    expect(drawn(el)).toEqual(['About s1', 'ibid.', 'About s2', 'About s1', 'ibid.']);
  });

  it('stand for links to sources where those cite', async () => {
    const el = await reading('See [[s1]], [[s2|that]] and [[Other]].', {}, { wikilinksCite: true });
    expect(plain(el)).toContain('See1');
    expect([...el.querySelectorAll('a.internal-link')].map(({ textContent }) => textContent)).toContain('Other');
  });

  it('stay as written where the person wants them so, at once when that changes', async () => {
    const { host: running, plugin } = await notes({ 'Note.md': 'One [@s1].' }, { formatCitations: false });
    host = running;
    const el = await read(host, 'Note.md');
    expect(plain(el)).toBe('One [@s1].');
    await host.changeSettingsOutside(plugin, { style: 'apa' });
    await rest(host);
    expect(plain(el)).toBe('One (Authors1, 2020).');
    await host.changeSettingsOutside(plugin, { formatCitations: false });
    await rest(host);
    expect([plain(el), el.querySelector('.evidence-vault-citation')]).toEqual(['One [@s1].', null]);
  });

  it('change in place when the note changes, without a new element for those that read the same', async () => {
    const el = await reading('One [@s1].\n\nTwo [@s2].');
    const [one] = el.querySelectorAll('.evidence-vault-citation');
    await host.writeOutside('Sources/s2.md', host.read('Sources/s2.md').replace('citekey: s2', 'citekey: other'));
    await host.settle();
    await rest(host);
    expect(drawn(el)).toEqual(['1', '[?s2]']);
    expect(el.querySelector('.evidence-vault-citation')).toBe(one);
  });

  it('stand as written again when the plugin is switched off', async () => {
    let plugin;
    ({ host, plugin } = await notes({ 'Note.md': 'One [@s1].' }));
    const el = await read(host, 'Note.md');
    await host.unloadPlugin(plugin);
    expect(plain(el)).toBe('One [@s1].');
  });
});

describe('notes inside notes', () => {
  const INNER = { 'Inner.md': 'Two [@s2].\n\n![[Innermost]]', 'Innermost.md': '| Three [@s3] |\n| - |' };

  it('are numbered where they stand', async () => {
    const el = await reading('One [@s1].\n\n![[Inner]]\n\nFour [@s4].', INNER);
    expect(drawn(el)).toEqual(['1', '2', '3', '4']);
  });

  it('have numbers of their own when they are opened themselves', async () => {
    const el = await reading('![[Innermost]]\n\n[@s2]', INNER);
    expect(drawn(el)).toEqual(['1', '2']);
    expect(drawn(await read(host, 'Innermost.md'))).toEqual(['1']);
    expect(drawn(await read(host, 'Inner.md'))).toEqual(['1', '2']);
  });

  it('are numbered anew with the note around them when they change', async () => {
    const el = await reading('![[Inner]]\n\nLast [@s4].', INNER);
    await host.writeOutside('Inner.md', 'None.');
    await host.settle();
    await rest(host);
    expect(drawn(el).at(-1)).toBe('1');
  });

  it('are numbered as a whole in a preview or in print, where the app tells no lines', async () => {
    ({ host } = await notes({ 'Note.md': 'One [@s2].\n\nTwo [@s1].' }));
    const el = createDiv();
    const component = new Component();
    component.load();
    await MarkdownRenderer.render(host.app, 'Two [@s1].', el, 'Note.md', component);
    await rest(host);
    expect(plain(el)).toBe('Two2.');
    component.unload();
  });
});
