import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createHost, workOutTables } from '.';

const vault = path.join(__dirname, '..', '..', 'notes-template');
const starter = Object.fromEntries(
  readdirSync(vault, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(vault, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
);
const bases = Object.keys(starter).filter((file) => file.endsWith('.base'));

describe('tables of notes, in small', () => {
  it.each(bases)('works out every view of the starter vault’s “%s”', async (file) => {
    const host = await createHost({ files: starter });
    const tables = workOutTables(host.app, starter[file] ?? '');
    expect(tables.length).toBeGreaterThan(0);
    const rows = tables.flatMap((table) => table.groups.flatMap((group) => group.rows.map((row) => row.file.path)));
    expect(rows.filter((note) => note.startsWith('Templates/'))).toEqual([]);
    await host.dispose();
  });

  const note = (properties: string): string => `---\n${properties}\n---\n`;
  const files = {
    'A.md': note('kind: x\nn: 1\ndue: 2020-01-01\nlinks:\n  - "[[B]]"'),
    'B.md': note('kind: y\nn: 2\ndue: 2999-01-01'),
    'F/C.md': note('kind: x\nn: 3'),
  };

  it.each([
    ['kind == "x"', ['A', 'C']],
    ['kind != "x"', ['B']],
    ['n > 1 && n <= 3', ['B', 'C']],
    ['due < today()', ['A']],
    ['due >= today() + "6M"', ['B']],
    ['!due', ['C']],
    ['file.folder == "F"', ['C']],
    ['["y", "z"].contains(kind)', ['B']],
    ['if(links, list(links).length, 0) == 1', ['A']],
    ['(n - 1) * 2 == 2 || false', ['B']],
  ])('%s', async (filter, expected) => {
    const host = await createHost({ files });
    const text = `filters: ${JSON.stringify(filter)}\nviews:\n  - type: table\n    name: All\n    order: [file.name]\n`;
    const [table] = workOutTables(host.app, text);
    expect(table?.groups.flatMap((group) => group.rows.map((row) => row.cells[0]))).toEqual(expected);
    await host.dispose();
  });

  it('groups, names its columns and works out formulas', async () => {
    const host = await createHost({ files });
    const text = `formulas:\n  double: n * 2\nproperties:\n  formula.double:\n    displayName: Twice\nviews:\n  - type: table\n    name: All\n    order: [file.name, formula.double]\n    groupBy: { property: kind, direction: DESC }\n`;
    const [table] = workOutTables(host.app, text);
    expect(table?.columns.map((column) => column.title)).toEqual(['Note', 'Twice']);
    expect(table?.groups.map((group) => [group.name, group.rows.map((row) => row.cells)])).toEqual([
      ['y', [['B', 4]]],
      ['x', [['A', 2], ['C', 6]]],
    ]);
    await host.dispose();
  });

  it.each(['nobody(1)', 'n ==', '"open', 'n # 1'])('says so where it does not understand: %s', async (filter) => {
    const host = await createHost({ files });
    expect(() => workOutTables(host.app, `filters: ${JSON.stringify(filter)}\nviews:\n  - type: table\n    name: A\n`)).toThrow();
    await host.dispose();
  });
});
