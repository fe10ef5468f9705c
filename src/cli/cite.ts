import { citeContext } from '../application/cite-context';
import { inlineFormatting } from '../application/citing/inline-formatting';
import { forNewest } from '../application/newest-text';
import { formatNote, updateReferences, type CiteContext } from '../application/citing/cite';
import type { NoteStore } from '../application/ports';
import { DEFAULT_SETTINGS } from '../application/settings';
import { applyEdits } from '../domain/text-edits';
import type { Problem } from '../domain/reading';
import { EXIT, UsageError, type Streams } from './io';
import { notePath, openVault } from './open-vault';
import { userStyles } from './own-styles';
import type { Options, Verb } from './verb';

/** `cite <note>`: the note as it reads with its citations and references formatted; `--write` keeps the list in the note. */
export const citeVerb: Verb = {
  name: 'cite',
  usage: 'cite <note> --vault DIR [--style S] [--lang L] [--write]',
  summary: 'Prints the note with formatted citations and references; --write brings the references section in the note up to date and keeps the keys.',
  options: ['vault', 'style', 'lang', 'write'],
  async run([name], options, streams) {
    if (name === undefined) throw new UsageError('Name the note.');
    const vault = await openVault(options);
    const path = notePath(vault, name);
    const context = { ...citeContext(vault.library, DEFAULT_SETTINGS, path, inlineFormatting(), await userStyles(vault, options.style)), override: override(options) };
    const text = await vault.store.read(path);
    const formatted = await formatNote(text, context);
    const write = options.write ? await writeReferences(vault.store, path, context) : { problems: [], written: false };
    const problems = [...formatted.problems, ...write.problems.filter((problem) => !formatted.problems.some((known) => same(known, problem)))];
    streams.out(options.json ? JSON.stringify({ path, text: formatted.text, problems, written: write.written }) : formatted.text);
    tell(problems, path, streams);
    return problems.length > 0 ? EXIT.findings : EXIT.fine;
  },
};

/** Brings the references section of the note up to date, unless somebody edited it: nobody is here to look at both. */
async function writeReferences(store: NoteStore, path: string, context: CiteContext): Promise<{ problems: readonly Problem[]; written: boolean }> {
  const { text, value: update } = await forNewest(() => store.read(path), (now) => updateReferences(now, context));
  if (update.edits.length === 0 || update.editedByHand) return { problems: [...update.problems, ...(update.editedByHand ? [editedByHand] : [])], written: false };
  let written = false;
  await store.update(path, (now) => {
    written = now === text;
    return written ? applyEdits(now, update.edits) : now;
  });
  return { problems: [...update.problems, ...(written ? [] : [changedMeanwhile])], written };
}

const editedByHand: Problem = {
  code: 'references-edited',
  severity: 'error',
  where: '',
  what: 'The reference list was not written, because it was edited by hand.',
  fix: 'Move your changes out of the list, delete what stands between its two marks, and run the command again.',
};

const changedMeanwhile: Problem = {
  code: 'note-changed',
  severity: 'error',
  where: '',
  what: 'The reference list was not written, because the note was changed at the same moment.',
  fix: 'Run the command again.',
};

function same(one: Problem, other: Problem): boolean {
  return one.code === other.code && one.where === other.where && one.what === other.what;
}

/** What was said on the command line wins over the note. */
function override({ style, lang }: Options): { style?: string; locale?: string } {
  return { ...(style !== undefined && { style }), ...(lang !== undefined && { locale: lang }) };
}

function tell(problems: readonly Problem[], path: string, streams: Streams): void {
  for (const problem of problems) streams.err(`${problem.where || path}: ${problem.what} ${problem.fix}`);
}
