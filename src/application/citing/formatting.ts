import type { Problem, Reading } from '../../domain/reading';
import type { FormatRequest, Formatted } from './formatter';
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

/** What was formatted, or the problem of a style that the engine cannot read. */
export function formatReading(formatted: Formatted | undefined, { title }: StyleInfo): Reading<Formatted> {
  return formatted === undefined ? { problems: [unreadable(title)] } : { value: formatted, problems: [] };
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
