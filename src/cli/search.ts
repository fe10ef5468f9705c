import { claimDocument } from '../application/search/document';
import { SearchEngine } from '../application/search/search';
import { EXIT, UsageError } from './io';
import { openVault } from './open-vault';
import { today } from './today';
import type { Verb } from './verb';

const DEFAULT_LIMIT = 20;

/** `search "<query>"`: claims by words and strength. */
export const searchVerb: Verb = {
  name: 'search',
  usage: 'search "<query>" --vault DIR [--limit N]',
  summary: 'Finds claims, typing errors forgiven, strongest first among the good matches.',
  options: ['vault', 'limit'],
  async run(args, options, streams) {
    if (args.length === 0) throw new UsageError('Say what to search for: search "<query>" --vault DIR.');
    const limit = options.limit === undefined ? DEFAULT_LIMIT : Number(options.limit);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a whole number from 1.');
    const { library } = await openVault(options);
    const engine = new SearchEngine();
    for (const view of library.claimViews()) engine.put(claimDocument(view));
    const result = engine.search({ query: args.join(' '), order: 'strength', limit, today: today() });
    const hits = result.hits.map(({ path, score, document, ranges }) => ({
      path,
      statement: document.statement,
      certainty: document.certainty,
      verdict: document.verdict ?? null,
      score,
      sources: document.sources.map((source) => source.citekey),
      ranges,
    }));
    if (options.json) streams.out(JSON.stringify(hits));
    else for (const hit of hits) streams.out(`${hit.certainty}\t${hit.verdict ?? '–'}\t${hit.statement}\t${hit.path}`);
    for (const note of result.notes) streams.err(note);
    if (hits.length === 0) streams.err('No claim in this vault matches.');
    return EXIT.fine;
  },
};
