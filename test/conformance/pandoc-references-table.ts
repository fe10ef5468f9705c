import { hasPandocReferences, hasStylesOfThen, scorePandocReferences } from './pandoc-references-scores';
import type { StyleOrigin } from './pandoc-references-scores';

const ORIGINS: readonly StyleOrigin[] = ['as pandoc had it', 'collection of today', 'shipped'];

/** Prints how many references read as pandoc prints them, in which styles, and what differs. */
export async function printPandocTable(print: (line: string) => void): Promise<void> {
  if (!hasPandocReferences()) return print('references as pandoc prints them: the samples are missing');
  print(['', 'references as pandoc', 'n'.padStart(5), 'same'.padStart(6), '%'.padStart(6), 'unnamed'.padStart(8)].join(' ').trimStart());
  for (const origin of ORIGINS) {
    if (origin === 'as pandoc had it' && !hasStylesOfThen()) {
      print(`${origin.padEnd(20)} its styles are not installed (Debian: citation-style-language-styles; or CSL_STYLES=folder)`);
      continue;
    }
    const { all, same, withAddress, classes, unnamed } = await scorePandocReferences(origin);
    print([origin.padEnd(20), String(all).padStart(5), String(same).padStart(6), ((100 * same) / all).toFixed(1).padStart(6), String(unnamed.length).padStart(8)].join(' '));
    print(`  ${withAddress} of the same have the address that we leave out beside a DOI`);
    for (const [name, count] of [...classes].sort(([, one], [, other]) => other - one)) print(`  ${String(count).padStart(4)} ${name}`);
    for (const [where, theirs, ours] of unnamed) print(`  ${where}\n    pandoc ${theirs}\n    ours   ${ours}`);
  }
}
