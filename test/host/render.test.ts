import { Component, htmlToMarkdown, MarkdownRenderer } from 'obsidian';
import { createHost, type Host } from '.';

let host: Host;
beforeAll(async () => {
  host = await createHost({ files: { 'Note.md': '# One\n\nFirst.\n\n## Two\n\nSecond.\n', 'Loop.md': '![[Loop]]' } });
});
afterAll(() => host.dispose());

async function render(markdown: string): Promise<HTMLElement> {
  const el = createDiv();
  const component = new Component();
  component.load();
  await MarkdownRenderer.render(host.app, markdown, el, 'Note.md', component);
  component.unload();
  return el;
}

describe('Markdown as it is read', () => {
  it.each([
    ['a link with its own words', '[[Note#One|here]]', '<a class="internal-link" data-href="Note#One" href="Note#One">here</a>'],
    ['a tag', 'a #back-pain b', '<a class="tag" href="#back-pain">#back-pain</a>'],
    ['no tag of figures alone', 'a #12 b', 'a #12 b'],
    ['a highlight', '==this==', '<mark>this</mark>'],
    ['an escaped highlight, tag and address', '\\=\\=this\\=\\= \\#tag https\\://example.org', '==this== #tag https://example.org'],
    ['escapes in code', '`\\#tag`', '<code>\\#tag</code>'],
    ['no link in code', '`[[Note]]`', '<code>[[Note]]</code>'],
    ['a citation as it stands', 'See [@khan2009, p. 3].', 'See [@khan2009, p. 3].'],
  ])('%s', async (_what, markdown, expected) => {
    expect((await render(markdown)).innerHTML).toContain(expected);
  });

  it('hides comments of one line and of several, but not in code', async () => {
    const el = await render('a %%one%% b\n\n%%\ntwo\n\nthree\n%%\n\n`%%code%%`');
    expect(el.textContent?.replace(/\s+/g, ' ').trim()).toBe('a b%%code%%');
  });

  it('shows a callout with its title and its fold', async () => {
    const el = await render('> [!warning]- Take care\n> Text with [[Note]].');
    const callout = el.querySelector<HTMLElement>('.callout');
    expect(callout?.dataset['callout']).toBe('warning');
    expect(callout?.querySelector('.callout-title-inner')?.textContent).toBe('Take care');
    expect(callout?.querySelector('.callout-content a')?.textContent).toBe('Note');
  });

  it('shows tables and footnotes', async () => {
    const el = await render('| a | b |\n| - | - |\n| 1 | 2 |\n\nText[^1].\n\n[^1]: The note.');
    expect(el.querySelectorAll('td')).toHaveLength(2);
    expect(el.querySelector('section.footnotes li')?.textContent).toContain('The note.');
  });

  it('embeds one part of a note, and a note in itself only so often', async () => {
    expect((await render('![[Note#Two]]')).querySelector('.markdown-embed-content')?.textContent?.trim()).toBe('Two\nSecond.'.replace('\n', ''));
    expect((await render('![[Loop]]')).querySelectorAll('.markdown-embed').length).toBeLessThan(6);
  });

  it.each(['<script>x</script>', '<img src="x" onerror="x()">', '<a href="javascript:x()">y</a>', '<iframe srcdoc="x"></iframe>', '<style>p{}</style>'])(
    'makes %s harmless',
    async (html) => {
      expect((await render(`before ${html} after`)).innerHTML).not.toMatch(/<script|onerror|javascript:|<iframe|<style/);
    },
  );
});

describe('HTML as Markdown', () => {
  it.each([
    ['<h2>A</h2><p>b <strong>c</strong></p>', '## A\n\nb **c**'],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['<p><a href="https://e.org">x</a><script>no</script></p>', '[x](https://e.org)'],
  ])('%s', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});
