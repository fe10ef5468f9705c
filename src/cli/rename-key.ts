import { changeNotes, findNotes } from '../application/citekeys/change-notes';
import { allNotes } from '../application/citekeys/citing-notes';
import { keyFault, sourcesOfKey } from '../application/citekeys/free-key';
import { renameKey } from '../application/citekeys/rename-key';
import { writeCitekey } from '../application/citekeys/rename-source';
import type { TextEdit } from '../domain/citation';
import { applyEdits } from '../domain/text-edits';
import { EXIT, UsageError } from './io';
import { openVault } from './open-vault';
import type { Verb } from './verb';

/** `rename-key <old> <new>`: another citation key for a source and in every note that cites it. */
export const renameKeyVerb: Verb = {
  name: 'rename-key',
  usage: 'rename-key <old> <new> --vault DIR [--write]',
  summary: 'Gives a source another citation key, in every note that cites it. Without --write it only says which.',
  options: ['vault', 'write'],
  async run([from, to], options, streams) {
    if (from === undefined || to === undefined) throw new UsageError('Name the old key and the new one.');
    const { store, library } = await openVault(options);
    const [source, ...namesakes] = sourcesOfKey(from, library.sources());
    if (namesakes.length > 0) throw new UsageError(`Several sources have the key “${from}”, so nobody can say which is meant. Give one of them another key first.`);
    if (keyFault(to, source?.path ?? '', source ? library.sources() : []) !== undefined) throw new UsageError(`“${to}” cannot be the new key, or another source has it.`);
    const edit = (text: string, path: string): readonly TextEdit[] => renameKey(text, from, to, (target) => library.resolve({ target }, path) !== undefined);
    const write = (path: string, edits: (text: string) => readonly TextEdit[]): Promise<void> => store.update(path, (text) => applyEdits(text, edits(text)));
    const breathe = (): Promise<void> => Promise.resolve();
    const rows = await findNotes(await allNotes(store), (path) => store.read(path), edit, { breathe });
    const say = (all: readonly { readonly path: string; readonly times: number }[]): void => {
      if (!options.json) for (const { path, times } of all) streams.out(`${path}\t${times}`);
    };
    if (!source && rows.length === 0) {
      streams.err(`No source has the key “${from}”, and no note cites it.`);
      return EXIT.findings;
    }
    if (!options.write) {
      say(rows);
      if (options.json) streams.out(JSON.stringify({ source: source?.path ?? null, notes: rows }));
      streams.err('Nothing was written. Add --write to write it.');
      return EXIT.fine;
    }
    if (source) await writeCitekey(source.path, to, write);
    const { changed, failed } = await changeNotes(rows, write, edit, { breathe });
    say(changed);
    if (options.json) streams.out(JSON.stringify({ source: source?.path ?? null, notes: changed, failed: failed.map(({ path }) => path) }));
    for (const { path, error } of failed) streams.err(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    return failed.length === 0 ? EXIT.fine : EXIT.findings;
  },
};
