import type { Handout } from '../../domain/handout';
import type { Problem } from '../../domain/reading';
import type { Library } from '../library';
import { DEFAULT_SETTINGS } from '../settings';
import { CLAIM_CHECKS, type CheckContext } from './claim-checks';

/**
 * Everything in the vault that needs a person's attention, in the order of paths: notes that cannot be read whole, links that
 * lead nowhere, grades and reviews out of date, sources that were retracted, sentences that say too much. `today` is `YYYY-MM-DD`.
 * `inTexts` are problems found in the texts of notes.
 */
export function checkVault(library: Library, today: string, reviewMonths = DEFAULT_SETTINGS.reviewMonths, inTexts: readonly Problem[] = []): readonly Problem[] {
  const context: CheckContext = { today, reviewMonths };
  const claims = library.claimViews().flatMap((view) => CLAIM_CHECKS.flatMap((check) => check(view, context)));
  const handouts = library.handouts().flatMap((handout) => overdueHandout(handout, today));
  return inOrder(eachOnce([...library.problems(), ...claims, ...handouts, ...inTexts]));
}

function overdueHandout({ path, reviewDue }: Handout, today: string): readonly Problem[] {
  if (reviewDue === undefined || reviewDue >= today) return [];
  return [{
    code: 'review-overdue',
    severity: 'warning',
    where: `${path} › review_due`,
    what: `This handout was due for review on ${reviewDue}.`,
    fix: 'Check its facts and references, then write a new “review_due”.',
  }];
}

/** Reading a note and looking at its view may find the same thing; the reader's words are the more exact and come first. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, where, what }) => {
    const key = code === 'supports-and-contradicts' ? `${code} ${where}` : `${code} ${where} ${what}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const pathOf = ({ where }: Problem): string => (where.split(' › ', 1)[0] ?? '').replace(/:\d+$/, '');
  return problems
    .map((problem, index) => ({ problem, index, path: pathOf(problem) }))
    .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)) || a.index - b.index)
    .map(({ problem }) => problem);
}
