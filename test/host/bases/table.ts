import type { App, BasesConfigFile, BasesConfigFileFilter, TFile } from 'obsidian';
import { parseYaml } from '../core/yaml';
import { evaluate, isTruthy, type Names } from './evaluate';
import { type Expression, parseExpression } from './expression';

/** One note in a table; cells are in the order of the columns. */
export interface TableRow {
  readonly file: TFile;
  readonly cells: readonly unknown[];
}

/** One view of a `.base` file, worked out. */
export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  /** Rows under their group's value; one group without a name where the view has none. */
  readonly groups: readonly { readonly name: string; readonly rows: readonly TableRow[] }[];
}

/** Works out every view of a base over the vault; throws where the file or an expression cannot be read. */
export function workOutTables(app: App, text: string): Table[] {
  const config = (parseYaml(text) ?? {}) as BasesConfigFile;
  const formulas = new Map(Object.entries(config.formulas ?? {}).map(([name, formula]) => [name, parseExpression(formula)]));
  const general = compileFilter(config.filters);
  const notes = app.vault.getMarkdownFiles().map((file) => ({ file, names: namesOf(app, file, formulas) }));
  const wanted = notes.filter(({ names }) => general(names));
  return (config.views ?? []).map((view) => {
    const own = compileFilter(view.filters);
    const order = view.order ?? ['file.name'];
    const columns = order.map((id) => ({ id, title: titleOf(config, id) }));
    const found = wanted.filter(({ names }) => own(names)).sort((a, b) => a.file.name.localeCompare(b.file.name));
    const rows = found.map(({ file, names }) => ({ file, names, cells: order.map((id) => valueOf(names, id)) }));
    return { name: view.name, columns, groups: group(rows, groupOf(view)) };
  });
}

function titleOf(config: BasesConfigFile, id: string): string {
  const given: unknown = config.properties?.[id]?.['displayName'] ?? config.properties?.[`note.${id}`]?.['displayName'];
  if (typeof given === 'string') return given;
  return id === 'file.name' ? 'Note' : id.replace(/^(note|formula|file)\./, '').replace(/_/g, ' ');
}

function compileFilter(filter: BasesConfigFileFilter | undefined): (names: Names) => boolean {
  if (filter === undefined) return () => true;
  if (typeof filter === 'string') {
    const expression = parseExpression(filter);
    return (names) => isTruthy(evaluate(expression, names));
  }
  if ('and' in filter) return all(filter.and.map(compileFilter));
  if ('or' in filter) return some(filter.or.map(compileFilter));
  const none = some(filter.not.map(compileFilter));
  return (names) => !none(names);
}

type Test = (names: Names) => boolean;
const all = (tests: Test[]): Test => (names) => tests.every((test) => test(names));
const some = (tests: Test[]): Test => (names) => tests.some((test) => test(names));

/** A bare name is a property of the note. */
function namesOf(app: App, file: TFile, formulas: ReadonlyMap<string, Expression>): Names {
  const note: Record<string, unknown> = { ...app.metadataCache.getFileCache(file)?.frontmatter };
  const folder = file.parent?.isRoot() ? '' : (file.parent?.path ?? '');
  const own = { name: file.basename, basename: file.basename, path: file.path, ext: file.extension, folder, size: file.stat.size };
  const names: Names = (name) => {
    if (name === 'file') return own;
    if (name === 'note') return note;
    if (name === 'formula') return new Proxy({}, { get: (_target, formula) => worked(String(formula)), has: () => true });
    return note[name] ?? null;
  };
  const worked = (formula: string): unknown => {
    const expression = formulas.get(formula);
    return expression ? evaluate(expression, names) : null;
  };
  return names;
}

function valueOf(names: Names, id: string): unknown {
  const [scope = '', ...rest] = id.split('.');
  if (rest.length === 0) return names(id);
  const of = names(scope);
  return typeof of === 'object' && of !== null ? (Reflect.get(of, rest.join('.')) as unknown) : null;
}

interface GroupBy {
  readonly property: string;
  readonly direction?: string;
}

function groupOf(view: object): GroupBy | undefined {
  const by: unknown = Reflect.get(view, 'groupBy');
  return typeof by === 'object' && by !== null && 'property' in by ? (by as GroupBy) : undefined;
}

type NamedRow = TableRow & { readonly names: Names };

function group(rows: readonly NamedRow[], by: GroupBy | undefined): Table['groups'] {
  if (!by) return [{ name: '', rows }];
  const groups = new Map<string, NamedRow[]>();
  for (const row of rows) {
    const name = String(valueOf(row.names, by.property) ?? '');
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const sorted = [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, inGroup]) => ({ name, rows: inGroup }));
  return by.direction === 'DESC' ? sorted.reverse() : sorted;
}
