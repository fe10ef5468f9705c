import type { CslNode } from '../application/citing/csl-node';
import type { FormatRequest } from '../application/citing/formatter';
import type { Outcome } from '../application/citing/formatters';

/** What a formatter is made of, as it is sent once a style and language. `locales` has American English, CSL's base, and the locale. */
export interface SentParts {
  readonly style: CslNode;
  readonly locale: string;
  readonly locales: Readonly<Record<string, CslNode>>;
}

/** What the app asks the formatting worker: `key` names the formatter, whose `parts` come with the first request. */
export interface ToFormatting {
  readonly id: number;
  readonly key: string;
  readonly parts?: SentParts;
  readonly request: FormatRequest;
  readonly note?: string;
}

/** What the formatting worker answers: `made` when it is done; without it, it is still at work. */
export interface FromFormatting {
  readonly id: number;
  readonly made?: Outcome;
}
