import { execFileSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { formatReference, updateReferences } from '../../../src/application/citing/cite';
import { citeNote } from '../../../src/application/citing/cited-note';
import { safeAddress } from '../../../src/application/citing/citeproc-output';
import type { FormattedEntry } from '../../../src/application/citing/formatter';
import { parseCitations } from '../../../src/application/citing/grammar';
import { findReferencesSection } from '../../../src/application/citing/references-section';
import { toHtml, toMarkdown } from '../../../src/application/citing/rich-text';
import type { TextRun } from '../../../src/application/citing/rich-text';
import type { CslItem } from '../../../src/domain/csl';
import { applyEdits } from '../../../src/domain/text-edits';
import { ATTACKS as FORTY } from '../../security/attacks.mjs';
import { contextOf } from './items';

/** What somebody could write into a note, or a provider send, to become more than text: what the browser is shown, and smaller pieces. */
const ATTACKS: readonly string[] = [
  ...FORTY.map(({ text }) => text),
  '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '"><svg onload=alert(1)>', '\' onmouseover=\'alert(1)', '" onmouseover="alert(1)', '<a href="javascript:alert(1)">x</a>',
  '<iframe src="https://evil.example">', '<!-- comment', '--> after', '</div></body>', '<b onclick=alert(1)>bold</b>', '<i onclick="alert(1)">x</i>', '<style>*{display:none}</style>',
  '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;img src=x onerror=alert(1)&#62;', '[click](javascript:alert(1))', '[x](https://evil.example)', '![x](https://evil.example/pixel.png)',
  '[[Secret note]]', '![[Secret note]]', '[@khan2009]', '@khan2009 [p. 3]', '[?key]', '%% /references %%', '%% references %%', '%%%', '\n%% /references %%\n', '%% hidden',
  '**bold** and *italic* and __bold__ and _it_', '~~gone~~ ==marked== ^up^ ~down~', '`code` and ```js', '$x^2$ and $$y$$', '# Heading', '#tag and #other/tag', '- item', '+ item', '* item', '1. item',
  '12) item', 'a) item', '> quote', '| a | b |', '---', '***', '===', ':   definition', '[ ] task', '[x] done', '[^1] and [^1]: note', '^[inline note]', '[label]: https://evil.example', '<% tp.system.prompt() %>',
  '<%* evil() %>', '{{title}}', '`= this.file`', 'https://evil.example/x', 'www.evil.example', 'mail@evil.example', 'javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', '\\', '\\\\*x*', 'ends with a backslash\\',
  '$& $1 $` $\' %%STRING%%', '\uFDD0ax\uFDD1', '\uFDE0', '\u202Eesrever', 'a\u0000b', '<<<>>>', '****', '_____', '[[[]]]', '&amp;&#x27;', '{.class #id}', '- [ ] **Key**:: value', ':::note', '<https://evil.example>', '<x@evil.example>',
];

/** Markdown in, what it means out: the kinds of its nodes, addresses and text. Run apart, because the parser is an ES module. */
const READER = `
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { math } from 'micromark-extension-math';
import { mathFromMarkdown } from 'mdast-util-math';
let input = '';
for await (const chunk of process.stdin) input += chunk;
const read = (text) => {
  const kinds = new Set(); const html = []; const addresses = []; let words = '';
  const walk = (node) => {
    kinds.add(node.type);
    if (node.type === 'html') html.push(node.value);
    else if (node.value !== undefined) words += node.value;
    if (node.url !== undefined) addresses.push(node.url);
    (node.children ?? []).forEach(walk);
  };
  // Without transforms: they search finished text for addresses, which no renderer that we write for does.
  const gfmNodes = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  walk(fromMarkdown(text, { extensions: [gfm(), math()], mdastExtensions: [gfmNodes, mathFromMarkdown()] }));
  return { kinds: [...kinds], html, addresses, words };
};
process.stdout.write(JSON.stringify(JSON.parse(input).map(read)));
`;

interface Meaning {
  readonly kinds: readonly string[];
  readonly html: readonly string[];
  readonly addresses: readonly string[];
  readonly words: string;
}

function meanings(texts: readonly string[]): Meaning[] {
  const root = path.join(__dirname, '../../..');
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', READER], { cwd: root, input: JSON.stringify(texts), maxBuffer: 1 << 28 });
  return JSON.parse(String(out)) as Meaning[];
}

const base: CslItem = { id: 'a', type: 'article-journal', title: 'T', author: [{ family: 'Khan', given: 'K' }], 'container-title': 'J', volume: '1', page: '2', issued: { 'date-parts': [[2020]] } };
const FIELDS: readonly (readonly [string, (attack: string) => Partial<CslItem>])[] = [
  ['title', (attack) => ({ title: attack })],
  ['author', (attack) => ({ author: [{ literal: attack }] })],
  ['DOI', (attack) => ({ DOI: `10.1000/${attack}`, title: `Effects ${attack} of running` })],
  ['address', (attack) => ({ type: 'webpage', URL: attack })],
  ['web address', (attack) => ({ type: 'webpage', URL: `https://example.org/${attack}` })],
];
const items = ATTACKS.flatMap((attack, row) => FIELDS.map(([field, change], column): CslItem & { field: string; attack: string } => (
  { ...base, issued: { 'date-parts': [[1500 + row * FIELDS.length + column]] }, ...change(attack), id: `a${row}x${column}`, field, attack })));
const titled = items.filter(({ field }) => field === 'title');
const ALLOWED = new Set(['root', 'list', 'listItem', 'paragraph', 'text', 'emphasis', 'strong', 'link', 'html']);
const TAG = /^<\/?(?:sup|sub|i|b)>$/;
const SAFE = /^https?:\/\/[\w./~%:?=&+#@!$,;*()-]+$/;

describe.each(['vancouver', 'apa'])('in %s', (style) => {
  let rows: readonly { readonly entry: FormattedEntry; readonly item: (typeof items)[number] | undefined }[];

  beforeAll(async () => {
    const note = await citeNote(items.map(({ id }) => `[@${id}]`).join('\n\n'), contextOf({ style }, items));
    rows = note.entries.map((entry) => ({ entry, item: items.find(({ id }) => id === note.cited[note.entries.indexOf(entry)]) }));
  });

  it('every reference is there', () => {
    expect(rows).toHaveLength(items.length);
  });

  it('Markdown means text, emphasis and safe links, and nothing that only Obsidian or pandoc knows', () => {
    const lines = rows.map(({ entry }) => `1. ${toMarkdown(entry.text)}`);
    const read = meanings(lines);
    lines.forEach((line, index) => {
      const { kinds, html, addresses } = read[index] as Meaning;
      const { item } = rows[index] ?? {};
      expect({ line, item: item?.attack, kinds: kinds.filter((kind) => !ALLOWED.has(kind)), lists: kinds.filter((kind) => kind === 'list').length }).toEqual({ line, item: item?.attack, kinds: [], lists: 1 });
      expect(html.filter((tag) => !TAG.test(tag))).toEqual([]);
      expect(addresses.filter((address) => !SAFE.test(address))).toEqual([]);
      expect(line).not.toMatch(/\n|%%|<%/);
      expect(line.replace(/<https?:[^>]*>|\]\([^)]*\)/g, '')).not.toMatch(/(?:^|[^\\])(?:\[\[|==|\^|\$|~|\{|@)|(?:^|\s)#\S/);
      expect(parseCitations(line)).toEqual([]);
    });
  });

  it('HTML holds our tags and safe addresses, nothing else', () => {
    for (const { entry } of rows) {
      const html = toHtml(entry.text);
      const rest = html.replace(/<\/?(?:sup|sub|i|b)>|<span style="font-variant:small-caps">|<\/span>|<a href="https?:\/\/[^"'<>\s]*" rel="noopener">|<\/a>/g, '');
      expect(rest).not.toMatch(/[<>"']/);
    }
  });

  it('the section in the note stays one section, and a second update changes nothing', async () => {
    const context = contextOf({ style }, titled);
    const text = `${titled.map(({ id }) => `[@${id}]`).join('\n\n')}\n`;
    const once = applyEdits(text, (await updateReferences(text, context)).edits);
    expect(findReferencesSection(once).problems).toEqual([]);
    expect((await updateReferences(once, context)).edits).toEqual([]);
    expect(parseCitations(once)).toHaveLength(titled.length);
  });

  it('plain text is one line a reference', async () => {
    for (const item of titled) expect((await formatReference([item.id], contextOf({ style }, [item]), 'reference')).value ?? '').not.toMatch(/[\n\u0000\uFDD0-\uFDEF]/);
  });
});

describe('words of a citation', () => {
  it.each(ATTACKS)('%j as prefix and suffix stays text', async (attack) => {
    const words = attack.replace(/[[\]]/g, '');
    const { citations } = await citeNote(`Discs [see ${words} @a, ${words}].`, contextOf({}, [base]));
    for (const { text } of citations) {
      const markdown = toMarkdown(text ?? [], false);
      expect(markdown).not.toMatch(/(?:^|[^\\])<(?!\/?(?:sup|sub|i|b)>)|%%|\uFDD0|\uFDE0/);
      expect(parseCitations(markdown)).toEqual([]);
    }
  });
});

describe('addresses', () => {
  it.each([
    ['javascript:alert(1)', undefined], ['JaVaScRiPt:alert(1)', undefined], ['data:text/html,x', undefined], ['vbscript:x', undefined], ['file:///etc/passwd', undefined], ['//evil.example', undefined],
    ['https://user:pass@evil.example/', undefined], ['https://', undefined], ['10.1/x', undefined], ['not an address', undefined],
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'], ['10.1136/bjsm.2008.054239', 'https://doi.org/10.1136/bjsm.2008.054239'],
    ['10.1000/x" onmouseover="alert(1)', 'https://doi.org/10.1000/x'], ['https://example.org/"onload="x', 'https://example.org/%22onload=%22x'],
    ['10.1002/(SICI)1097<1::AID>3.0.CO;2-L', 'https://doi.org/10.1002/%28sici%291097%3C1::aid%3E3.0.co;2-l'],
  ])('%s links to %s', (text, address) => {
    expect(safeAddress(text)).toBe(address);
  });
});

describe('any text in any style', () => {
  const nasty = fc.array(fc.constantFrom(
    'a', 'B', ' ', '*', '_', '`', '[', ']', '(', ')', '<', '>', '#', '1', '.', '-', '+', '!', '\\', '&', 'amp;', '%', '$', '~', '=', '^', '|', '@', '{', '}', ':', '/', '"', '\'', 'é', '🙂', 'www.', 'http://',
  ), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  const run = fc.record({ text: nasty, italic: fc.constantFrom(undefined, true as const), bold: fc.constantFrom(undefined, true as const), raised: fc.constantFrom(undefined, 'sup' as const, 'sub' as const) })
    .map(({ text, italic, bold, raised }): TextRun => ({ text, ...(italic && { italic }), ...(bold && { bold }), ...(raised && { raised }) }));

  it('reads back from Markdown as it was', () => {
    const samples = fc.sample(fc.array(run, { minLength: 1, maxLength: 4 }), { numRuns: 1000, seed: 20_260 });
    const lines = samples.map((rich) => `1. ${toMarkdown(rich)}`);
    const read = meanings(lines);
    samples.forEach((rich, index) => {
      const { kinds, html, words } = read[index] as Meaning;
      const expected = rich.map(({ text }) => text).join('').replace(/\s+/g, ' ').trim();
      expect({ line: lines[index], words: words.replace(/\s+/g, ' ').trim() }).toEqual({ line: lines[index], words: expected });
      expect({ line: lines[index], html: html.filter((tag) => !TAG.test(tag)) }).toEqual({ line: lines[index], html: [] });
      expect({ line: lines[index], kinds: kinds.filter((kind) => !ALLOWED.has(kind) || kind === 'link') }).toEqual({ line: lines[index], kinds: [] });
    });
  });
});
