import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CiteContext } from '../application/citing/cite';
import { collectReferences, type CollectedReferences, type ExportScope } from '../application/exporting/collect';
import { EXPORT_FORMATS, exportItems } from '../application/exporting';
import { pandocFiles, type ExportedFile } from '../application/exporting/pandoc-files';
import type { Problem } from '../domain/reading';
import { contexts } from './contexts';
import { EXIT, UsageError } from './io';
import { notePath, openVault, type OpenVault } from './open-vault';
import type { Options, Verb } from './verb';

const PANDOC = 'pandoc';
const FORMATS = [...EXPORT_FORMATS.map(({ id }) => id), PANDOC];

/** `export [note|folder]`: references as a file for other programs, or a note with what pandoc needs. */
export const exportVerb: Verb = {
  name: 'export',
  usage: 'export [note|folder] --vault DIR [--format csl-json|biblatex|ris] [--out FILE] | export <note> --format pandoc --out DIR --vault DIR',
  summary: 'Writes the references of a note, a folder or the whole vault for other programs; pandoc gets the note too, with its list of references and its style.',
  options: ['vault', 'format', 'out', 'style', 'lang'],
  async run([name], options, streams) {
    const format = formatOf(options);
    if (format === PANDOC && (name === undefined || options.out === undefined)) throw new UsageError('For pandoc, name one note, and a folder with --out DIR.');
    if (options.out !== undefined && /\.md$/i.test(options.out)) throw new UsageError('--out would overwrite a note. Name a file that ends in .json, .bib or .ris.');
    const vault = await openVault(options);
    const scope = scopeOf(vault, name);
    const contextOf = await contexts(vault, options);
    const found = await collectReferences(scope, { library: vault.library, store: vault.store, contextOf }, { breathe: () => Promise.resolve() });
    const made = format === PANDOC ? await forPandoc(vault, scope, found, contextOf) : { files: [fileOf(found, format, options)], problems: [] };
    const problems = [...found.problems, ...made.problems];
    const files = found.items.length === 0 && format !== PANDOC ? [] : made.files;
    const written = options.out === undefined ? [] : await write(files, format === PANDOC ? options.out : path.dirname(options.out));
    if (options.json) streams.out(JSON.stringify({ format, references: found.items.length, problems, written, ...(options.out === undefined && { text: files[0]?.text ?? '' }) }));
    else if (options.out === undefined) for (const { text } of files) streams.out(text);
    else for (const file of written) streams.out(file);
    for (const problem of problems) streams.err(`${problem.where === '' ? '' : `${problem.where}: `}${problem.what} ${problem.fix}`);
    return problems.length > 0 ? EXIT.findings : EXIT.fine;
  },
};

/** What was asked for, else what the file's ending says, else CSL-JSON. */
function formatOf({ format, out }: Options): string {
  if (format === undefined) return EXPORT_FORMATS.find(({ extension }) => out?.toLowerCase().endsWith(`.${extension}`))?.id ?? 'csl-json';
  if (!FORMATS.includes(format)) throw new UsageError(`There is no format “${format}”. Formats: ${FORMATS.join(', ')}.`);
  return format;
}

function scopeOf(vault: OpenVault, name: string | undefined): ExportScope {
  if (name === undefined) return { kind: 'vault', path: '' };
  const fromDisk = path.relative(path.resolve(vault.folder), path.resolve(name)).split(path.sep).join('/');
  const folder = [name.replace(/\/+$/, ''), fromDisk].find((wanted) => vault.store.pathsEnding('.md').some((note) => note.startsWith(`${wanted}/`)));
  return folder === undefined ? { kind: 'note', path: notePath(vault, name) } : { kind: 'folder', path: folder };
}

async function forPandoc({ store }: OpenVault, scope: ExportScope, found: CollectedReferences, contextOf: (note: string) => CiteContext): Promise<{ files: readonly ExportedFile[]; problems: readonly Problem[] }> {
  if (scope.kind !== 'note') throw new UsageError('Pandoc gets one note at a time: name a note, not a folder.');
  const { value = [], problems } = await pandocFiles(scope.path, await store.read(scope.path), found, contextOf(scope.path));
  const style = found.note?.problems.filter(({ where }) => where === 'csl') ?? [];
  return { files: value, problems: [...style, ...problems].filter((problem) => !found.problems.some(({ code }) => code === problem.code)) };
}

function fileOf({ items }: CollectedReferences, format: string, { out = '' }: Options): ExportedFile {
  return { name: path.basename(out), text: exportItems(items, format) };
}

/** Paths of the files as written. Throws `UsageError` where the folder cannot be written to. */
async function write(files: readonly ExportedFile[], folder: string): Promise<readonly string[]> {
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, text } of files) await writeFile(path.join(folder, name), text);
  } catch (error) {
    throw new UsageError(`Nothing could be written to “${folder}”: ${error instanceof Error ? error.message : String(error)}. Check --out.`);
  }
  return files.map(({ name }) => path.join(folder, name));
}
