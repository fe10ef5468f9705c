import { CitationUsage } from '../application/citing/citation-usage';
import { checkVault } from '../application/reports/check-vault';
import { unknownCitations } from '../application/reports/unknown-citations';
import { EXIT } from './io';
import { openVault } from './open-vault';
import { today } from './today';
import type { Verb } from './verb';

/** `check`: everything in the vault that needs a person's attention. */
export const checkVerb: Verb = {
  name: 'check',
  usage: 'check --vault DIR',
  summary: 'Lists what needs attention: broken notes, links and citations to nothing, stale grades, overdue reviews.',
  options: ['vault'],
  async run(_args, options, streams) {
    const { library, store } = await openVault(options);
    const usage = new CitationUsage(store, { breathe: () => Promise.resolve() });
    const problems = checkVault(library, today(), undefined, await unknownCitations(usage, store, library));
    if (options.json) streams.out(JSON.stringify(problems));
    else for (const problem of problems) streams.out(`${problem.where}: ${problem.what} ${problem.fix}`);
    streams.err(problems.length === 0 ? 'Nothing needs attention.' : `${problems.length} ${problems.length === 1 ? 'thing needs' : 'things need'} attention.`);
    return problems.length === 0 ? EXIT.fine : EXIT.findings;
  },
};
