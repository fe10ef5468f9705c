import { formatNote, type CiteContext } from '../application/citing/cite';
import { notesToUpdate, storeAccess, updateAllReferences, type UpdatedNote } from '../application/citing/update-all';
import type { NoteStore } from '../application/ports';
import type { Problem } from '../domain/reading';
import { contexts } from './contexts';
import { EXIT, UsageError, type ExitCode, type Streams } from './io';
import { notePath, openVault, type OpenVault } from './open-vault';
import type { Options, Verb } from './verb';

/** `cite <note>`: the note as it reads with its citations and references formatted; `--write` keeps the list in the note, `--all --write` in every note that has one. */
export const citeVerb: Verb = {
  name: 'cite',
  usage: 'cite <note> --vault DIR [--style S] [--lang L] [--write] | cite --all --write --vault DIR',
  summary: 'Prints the note with formatted citations and references; --write brings the references section in the note up to date and keeps the keys, --all those of all handouts.',
  options: ['vault', 'style', 'lang', 'write', 'all'],
  async run([name], options, streams) {
    if (name === undefined && !options.all) throw new UsageError('Name the note, or give --all --write.');
    if (options.all && (name !== undefined || !options.write)) throw new UsageError('--all stands alone with --write: it changes every note that has a reference list, and all handouts.');
    const vault = await openVault(options);
    const contextOf = await contexts(vault, options);
    return name === undefined ? citeAll(vault, contextOf, options, streams) : citeOne(vault, notePath(vault, name), contextOf, options, streams);
  },
};

async function citeOne({ store }: OpenVault, path: string, contextOf: (path: string) => CiteContext, options: Options, streams: Streams): Promise<ExitCode> {
  const formatted = await formatNote(await store.read(path), contextOf(path));
  const [write] = options.write ? await update(store, [path], contextOf) : [];
  const problems = [...formatted.problems, ...(write?.problems ?? []).filter((problem) => !formatted.problems.some((known) => same(known, problem)))];
  streams.out(options.json ? JSON.stringify({ path, text: formatted.text, problems, written: write?.outcome === 'updated' }) : formatted.text);
  tell(problems, path, streams);
  return problems.length > 0 ? EXIT.findings : EXIT.fine;
}

/** What the command “Update references in all handouts” does. */
async function citeAll({ store, library }: OpenVault, contextOf: (path: string) => CiteContext, options: Options, streams: Streams): Promise<ExitCode> {
  const notes = await update(store, await notesToUpdate(store, library, { breathe }), contextOf);
  if (options.json) streams.out(JSON.stringify(notes));
  else for (const { path, outcome } of notes) streams.out(`${outcome}\t${path}`);
  for (const { path, problems } of notes) tell(problems, path, streams);
  return notes.some(({ outcome }) => outcome === 'failed' || outcome === 'by-hand') ? EXIT.findings : EXIT.fine;
}

/** Lists that somebody edited are left: nobody is here to look at both. */
async function update(store: NoteStore, paths: readonly string[], contextOf: (path: string) => CiteContext): Promise<readonly UpdatedNote[]> {
  const { notes } = await updateAllReferences(paths, contextOf, storeAccess(store), { breathe });
  return notes.map((note) => (note.outcome === 'by-hand' ? { ...note, problems: [...note.problems, editedByHand] } : note));
}

const breathe = (): Promise<void> => Promise.resolve();

const editedByHand: Problem = {
  code: 'references-edited',
  severity: 'error',
  where: '',
  what: 'The reference list was not written, because it was edited by hand.',
  fix: 'Move your changes out of the list, delete what stands between its two marks, and run the command again.',
};

function same(one: Problem, other: Problem): boolean {
  return one.code === other.code && one.where === other.where && one.what === other.what;
}

function tell(problems: readonly Problem[], path: string, streams: Streams): void {
  for (const problem of problems) streams.err(`${whereOf(problem, path)}: ${problem.what} ${problem.fix}`);
}

/** The note, and the line or property in it. */
function whereOf({ where }: Problem, path: string): string {
  return where === '' ? path : `${path} ${where}`;
}
