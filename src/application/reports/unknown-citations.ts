import type { Problem } from '../../domain/reading';
import type { CitationUsage } from '../citing/citation-usage';
import { parseCitations } from '../citing/grammar';
import { lineNumbers } from '../citing/line-of';
import type { Library } from '../library';
import type { NoteStore } from '../ports';

/** Every citation key of the vault that no source note has, once a note, with the line where it first stands. A note that cannot be read is left out. */
export async function unknownCitations(usage: Pick<CitationUsage, 'ready' | 'notesWith'>, store: Pick<NoteStore, 'read'>, library: Pick<Library, 'sourceByKey'>): Promise<readonly Problem[]> {
  await usage.ready();
  const problems: Problem[] = [];
  for (const path of usage.notesWith((key) => library.sourceByKey(key) === undefined)) {
    const text = await store.read(path).catch(() => '');
    problems.push(...unknownIn(path, text, library));
  }
  return problems;
}

/** A handle in running text (`@someone`) is no citation that lacks its source. */
function unknownIn(path: string, text: string, library: Pick<Library, 'sourceByKey'>): Problem[] {
  const lineOf = lineNumbers(text);
  const seen = new Set<string>();
  return parseCitations(text).flatMap(({ from, items }) => items.flatMap(({ id, mode }): Problem[] => {
    if (mode === 'AuthorInText' || seen.has(id) || library.sourceByKey(id) !== undefined) return [];
    seen.add(id);
    return [{
      code: 'citation-unknown',
      severity: 'warning',
      where: `${path}${lineOf(from)}`,
      what: `“${id}” is cited, but no source note has this citation key, so it is in no reference list.`,
      fix: 'Check the spelling, or create the source note.',
    }];
  }));
}
