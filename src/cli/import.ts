import path from 'node:path';
import { mkdir } from 'node:fs/promises';
import { planImport } from '../application/importing/plan-import';
import { runImport } from '../application/importing/run';
import type { ImportPlan, ImportReport } from '../application/importing/plan-types';
import { DEFAULT_SETTINGS } from '../application/settings';
import { EXIT, readInput, UsageError, type Streams } from './io';
import { openVault, type OpenVault } from './open-vault';
import { today } from './today';
import type { Verb } from './verb';

/** What one file became, or would become. */
interface FileOutcome extends ImportPlan {
  readonly file: string;
  /** Absent in a dry run. */
  readonly report?: ImportReport;
}

/** `import <file>…`: an article or a list of references becomes linked notes. */
export const importVerb: Verb = {
  name: 'import',
  usage: 'import <file>… --vault DIR [--dry-run]',
  summary: 'Turns articles with numbered references, or lists of references, into linked notes; --dry-run only says what it would do.',
  options: ['vault', 'dry-run'],
  async run(files, options, streams) {
    if (files.length === 0) throw new UsageError('Name at least one file, or - for standard input.');
    const texts = await Promise.all(files.map(async (file) => ({ file, text: await readInput(file, streams) })));
    if (options.vault && !options['dry-run']) await mkdir(options.vault, { recursive: true });
    const vault = await openVault(options);
    const outcomes: FileOutcome[] = [];
    for (const { file, text } of texts) outcomes.push(await importOne(vault, file, text, options['dry-run'] === true));
    if (options.json) streams.out(JSON.stringify(merged(outcomes)));
    else outcomes.forEach((outcome) => describe(outcome, streams));
    return outcomes.some(hasFindings) ? EXIT.findings : EXIT.fine;
  },
};

async function importOne(vault: OpenVault, file: string, text: string, dryRun: boolean): Promise<FileOutcome> {
  const name = file === '-' ? 'Imported text' : path.basename(file).replace(/\.[^.]+$/, '');
  const plan = planImport(text, {
    library: vault.library,
    folders: DEFAULT_SETTINGS.folders,
    exists: (candidate) => vault.store.exists(candidate),
    today: today(),
    name,
  });
  if (dryRun) return { file, ...plan };
  const report = await runImport(plan, vault.store, { breathe: () => Promise.resolve() });
  return { file, ...plan, report };
}

function hasFindings(outcome: FileOutcome): boolean {
  return (outcome.report?.failed.length ?? 0) > 0 || outcome.problems.some((problem) => problem.severity === 'error');
}

/** One object for all files: every planned note says which file it came from. */
function merged(outcomes: readonly FileOutcome[]): object {
  return {
    notes: outcomes.flatMap(({ file, notes }) => notes.map(({ text: _text, ...note }) => ({ file, ...note }))),
    problems: outcomes.flatMap((outcome) => outcome.problems),
    leftovers: outcomes.flatMap((outcome) => outcome.leftovers),
    written: outcomes.flatMap((outcome) => outcome.report?.written ?? []),
    failed: outcomes.flatMap((outcome) => outcome.report?.failed ?? []),
  };
}

function describe(outcome: FileOutcome, streams: Streams): void {
  for (const note of outcome.notes) streams.out(`${note.action}\t${note.kind}\t${note.path}\t${note.title}`);
  for (const { text, why } of outcome.leftovers) streams.err(`Kept as it stands (${why}): ${text}`);
  for (const problem of outcome.problems) streams.err(`${problem.where || outcome.file}: ${problem.what} ${problem.fix}`);
  for (const failure of outcome.report?.failed ?? []) streams.err(`${failure.title}: ${failure.problem.what} ${failure.problem.fix}`);
}
