import { styleFile } from '../../../src/application/exporting/style-file';
import { readStyle, STYLES } from '../../../src/application/citing/styles';
import { hasPandoc, pandoc } from '../../conformance/pandoc';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

describe('a style as a file', () => {
  it.each(STYLES)('$id is read back as the same style', (style) => {
    const back = readStyle(styleFile(style), style.id).value;
    const bare = (tree: ReturnType<typeof style.tree> | undefined): unknown => JSON.parse(JSON.stringify(tree?.children.filter((child) => typeof child === 'string' || child.name !== 'info')));
    expect(bare(back?.tree())).toEqual(bare(style.tree()));
    expect(back).toMatchObject({ title: style.title });
  });

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
