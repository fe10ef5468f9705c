import 'obsidian';
import type { FormattedEntry } from '../../../src/application/citing/formatter';
import type { RichText } from '../../../src/application/citing/rich-text';
import { drawReferenceList } from '../../../src/ui/citations/draw-reference-list';
import { drawRich } from '../../../src/ui/citations/draw-rich';

function drawn(rich: RichText, links?: boolean): string {
  const parent = createDiv();
  drawRich(parent, rich, links === undefined ? {} : { links });
  return parent.innerHTML;
}

describe('formatted text on the screen', () => {
  it.each<[string, RichText, string]>([
    ['plain', [{ text: 'a < b & "c"' }], 'a &lt; b &amp; "c"'],
    ['italic', [{ text: 'Spine', italic: true }], '<i>Spine</i>'],
    ['bold and raised', [{ text: '1', bold: true, raised: 'sup' }], '<sup><b>1</b></sup>'],
    ['lowered', [{ text: '2', raised: 'sub' }], '<sub>2</sub>'],
    ['small capitals', [{ text: 'Khan', smallCaps: true }], '<span class="evidence-vault-small-caps">Khan</span>'],
    ['several runs', [{ text: 'a ' }, { text: 'b', italic: true }], 'a <i>b</i>'],
  ])('%s', (_, rich, html) => {
    expect(drawn(rich)).toBe(html);
  });

  it.each(['https://doi.org/10.1/x', 'http://example.org/'])('links to %s', (href) => {
    const parent = createDiv();
    drawRich(parent, [{ text: 'there', href, italic: true }]);
    const link = parent.querySelector('a');
    expect(link?.getAttribute('href')).toBe(href);
    expect(link?.getAttribute('rel')).toContain('noopener');
    expect(link?.innerHTML).toBe('<i>there</i>');
  });

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'obsidian://open', 'file:///etc/passwd', '//example.org', 'x" onmouseover="alert(1)'])(
    'never to %s',
    (href) => {
      expect(drawn([{ text: 'there', href }])).toBe('there');
    },
  );

  it('has no links inside of what is pressed', () => {
    expect(drawn([{ text: 'there', href: 'https://doi.org/10.1/x' }], false)).toBe('there');
  });
});

describe('a reference list on the screen', () => {
  const entry = (id: string, label: string, text: string): FormattedEntry => ({ id, label: label === '' ? [] : [{ text: label }], text: [{ text }] });

  it('is an ordered list where the style counts, without the printed numbers', () => {
    const parent = createDiv();
    const items = drawReferenceList(parent, [entry('a', '1.', 'Khan'), entry('b', '[2]', 'Belavý')], true);
    expect(parent.firstElementChild?.localName).toBe('ol');
    expect(items.map((item) => item.textContent)).toEqual(['Khan', 'Belavý']);
  });

  it('keeps labels that do not count', () => {
    const parent = createDiv();
    const items = drawReferenceList(parent, [entry('a', '[Kha09]', 'Khan')], true);
    expect(parent.firstElementChild?.localName).toBe('ul');
    expect(items.map((item) => item.textContent)).toEqual(['[Kha09] Khan']);
  });

  it('has no numbers in author-date styles', () => {
    const parent = createDiv();
    drawReferenceList(parent, [entry('a', '', 'Khan, K. (2009).')], false);
    expect(parent.innerHTML).toBe('<ul class="evidence-vault-references mod-labels"><li dir="auto">Khan, K. (2009).</li></ul>');
  });
});
