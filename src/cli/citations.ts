import { parseCitations } from '../application/citing/grammar';
import { EXIT, readInput, UsageError } from './io';
import type { Verb } from './verb';

/** `citations <file|->`: where a text cites, and what. */
export const citationsVerb: Verb = {
  name: 'citations',
  usage: 'citations <file|->',
  summary: 'Lists the citations of a text, with their places.',
  options: [],
  async run([name], options, streams) {
    if (name === undefined) throw new UsageError('Name a file, or - for standard input.');
    const clusters = parseCitations(await readInput(name, streams));
    const plain = clusters.map(({ from, to, items }) => ({
      from,
      to,
      items: items.map(({ id, mode, prefix, locator, suffix }) => ({ id, mode, prefix, locator, suffix })),
    }));
    if (options.json) streams.out(JSON.stringify(plain));
    else for (const cluster of plain) streams.out(`${cluster.from}–${cluster.to}\t${cluster.items.map((item) => item.id).join(', ')}`);
    return EXIT.fine;
  },
};
