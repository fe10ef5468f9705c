import type { CliFlags } from 'obsidian';
import type { Breathe } from '../../application/ports';
import type { ClaimSearch } from '../../application/search/claim-search';

/** Flags of the command `evidence-vault:search` of the app's command line. */
export const SEARCH_FLAGS: CliFlags = {
  query: { value: '<text>', description: 'What to search for, as in the evidence sidebar', required: true },
  limit: { value: '<number>', description: 'How many claims at most, 20 if not given' },
  format: { value: '<text|json>', description: 'One claim a line, or a JSON list' },
};

const DEFAULT_LIMIT = 20;
const MOST = 1000;

/**
 * Answers the command with claims, strongest first among the good matches, once every note is read (`ready`) and indexed. Wrong use is
 * answered with a sentence.
 */
export async function answerSearch(params: Readonly<Record<string, string>>, search: ClaimSearch, ready: Promise<unknown>, breathe: Breathe): Promise<string> {
  const { query = '', limit, format = 'text' } = params;
  const most = limit === undefined ? DEFAULT_LIMIT : Number(limit);
  if (query.trim() === '') return 'Say what to search for: query="…".';
  if (!Number.isInteger(most) || most < 1 || most > MOST) return `limit takes a whole number from 1 to ${MOST}.`;
  if (format !== 'text' && format !== 'json') return 'format is text or json.';
  await ready;
  while (search.pending > 0) await breathe();
  const { hits } = await search.search({ query, order: 'strength', limit: most });
  const found = hits.map(({ path, score, document }) => ({
    path,
    statement: document.statement,
    certainty: document.certainty,
    verdict: document.verdict ?? null,
    score,
    sources: document.sources.map(({ citekey }) => citekey),
  }));
  if (format === 'json') return JSON.stringify(found);
  if (found.length === 0) return 'No claim in this vault matches.';
  return found.map(({ certainty, verdict, statement, path }) => [certainty, verdict ?? '–', statement, path].join('\t')).join('\n');
}
