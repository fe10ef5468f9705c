import type { Problem, Reading } from '../../domain/reading';
import type { FormatRequest, Formatted } from './formatter';
import type { Outcome } from './formatters';
import type { StyleInfo } from './styles';

/** What to format, in which style and language (a locale's BCP 47 tag). */
export interface FormatJob {
  readonly style: StyleInfo;
  readonly locale: string;
  readonly request: FormatRequest;
  /** Names a state that is kept, so that formatting the same note again costs only what changed. */
  readonly note?: string;
}

/** Formats citations, away from the main thread where the host can. Never rejects; a problem names a style that cannot be used. */
export interface Formatting {
  format(job: FormatJob): Promise<Reading<Formatted>>;
  /** Ends all work; what is asked for later has no value. */
  close(): void;
}

/** Names the formatter of a style in a language. */
export function formatterKey({ cacheKey }: StyleInfo, locale: string): string {
  return `${cacheKey}|${locale}`;
}

/** Code of the problem that nothing was formatted because nothing could work on it: what was formatted before still holds. */
export const FORMATTING_UNAVAILABLE = 'formatting-unavailable';

/** What was formatted, or the problem that kept it from being so. */
export function formatReading(outcome: Outcome, { title }: StyleInfo): Reading<Formatted> {
  if ('value' in outcome) return { value: outcome.value, problems: [] };
  return { problems: [outcome.failed === 'style' ? unreadable(title) : engineFailed(title)] };
}

function engineFailed(title: string): Problem {
  return {
    code: 'formatting-failed',
    severity: 'error',
    where: '',
    what: `The references could not be formatted, because the citation engine failed on them in the style “${title}”.`,
    fix: 'Choose another style for now, and report the fault with the citations of this note.',
  };
}

function unreadable(title: string): Problem {
  return {
    code: 'style-unusable',
    severity: 'error',
    where: 'csl',
    what: `The citation style “${title}” cannot be used: it breaks the rules of CSL.`,
    fix: 'Choose another style, or download the file again.',
  };
}
