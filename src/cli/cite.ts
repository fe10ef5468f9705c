import { formatNote, updateReferences, type CiteContext } from '../application/citing/cite';
import { applyEdits } from '../domain/text-edits';
import { sourceToCsl } from '../domain/source-csl';
import { DEFAULT_SETTINGS } from '../application/settings';
import type { Problem } from '../domain/reading';
import { EXIT, UsageError, type Streams } from './io';
import { notePath, openVault, type OpenVault } from './open-vault';
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
    const context = citeContext(vault, options);
    const text = await vault.store.read(path);
    const formatted = formatNote(text, context);
    const problems: Problem[] = [...formatted.problems];
    if (options.write) {
      await vault.store.update(path, (current) => {
        const update = updateReferences(current, context);
        problems.push(...update.problems.filter((problem) => !problems.some((known) => known.code === problem.code && known.where === problem.where && known.what === problem.what)));
        return applyEdits(current, update.edits);
      });
    }
    streams.out(options.json ? JSON.stringify({ path, text: formatted.text, problems, written: options.write === true }) : formatted.text);
    tell(problems, path, streams);
    return problems.some((problem) => problem.severity === 'error') ? EXIT.findings : EXIT.fine;
  },
};

function citeContext(vault: OpenVault, options: Options): CiteContext {
  return {
    itemOf: (key) => {
      const source = vault.library.sourceByKey(key);
      return source && sourceToCsl(source);
    },
    style: options.style ?? DEFAULT_SETTINGS.style,
    locale: options.lang ?? DEFAULT_SETTINGS.locale,
  };
}

function tell(problems: readonly Problem[], path: string, streams: Streams): void {
  for (const problem of problems) streams.err(`${problem.where || path}: ${problem.what} ${problem.fix}`);
}
