import { styleFile } from '../../../src/application/exporting/style-file';
import { formatNote } from '../../../src/application/citing/cite';
import { readStyle, STYLES } from '../../../src/application/citing/styles';
import { contextOf } from '../citing/items';
import { hasPandoc, pandoc } from '../../conformance/pandoc';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

describe('a style as a file', () => {
  it.each(STYLES)('$id is read back as the same style', async (style) => {
    const back = readStyle(styleFile(style), style.id).value;
    expect(back).toMatchObject({ title: style.title, kind: style.kind });
    const print = (one: typeof style | undefined): ReturnType<typeof formatNote> => formatNote('A [@khan2009; @belavy2017, p. 3]. B @who2020.\n', contextOf({ style: 'own', userStyle: () => (one ? styleFile(one) : undefined) }));
    const ours = await formatNote('A [@khan2009; @belavy2017, p. 3]. B @who2020.\n', contextOf({ style: style.id }));
    expect((await print(style)).text).toBe(ours.text);
  });

  // Without pandoc there is nobody to ask: see conformance/pandoc.ts.
  (hasPandoc ? it : it.skip)('pandoc takes each of them', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'evidence-vault-'));
    try {
      for (const style of STYLES) {
        writeFileSync(path.join(folder, 'style.csl'), styleFile(style));
        const note = '---\nreferences:\n- {id: a, type: book, title: Discs, author: [{family: Khan, given: Asad}], issued: {date-parts: [[2009]]}}\ncsl: style.csl\n---\nText [@a].\n';
        expect(pandoc(note, ['--citeproc', '-t', 'plain'], folder)).toMatch(/Khan[\s\S]*Discs/i);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('a style of your own keeps its header', () => {
  const xml = '<style class="in-text" version="1.0" xmlns="http://purl.org/net/xbiblio/csl"><info><title>Mine &amp; yours</title><rights>Me</rights></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout><names variable="author"/></layout></bibliography></style>';
  const own = readStyle(xml, 'mine').value;
  if (own === undefined) throw new Error('not read');
  expect(styleFile(own)).toContain('<info><title>Mine &amp; yours</title><rights>Me</rights></info>');
  expect(styleFile(own)).not.toContain('zotero.org');
  expect(styleFile(own)).toContain('<names variable="author"><name></name></names>');
});
