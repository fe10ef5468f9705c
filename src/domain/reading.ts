/** How much a problem matters: an error hides a value, a warning does not. */
export type Severity = 'error' | 'warning';

/**
 * Something a person should know about a note or an input. Plain sentences, in this order: what the effect is (`what`),
 * where, and what to do (`fix`). `code` is stable kebab-case for tests, translations and the command line.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  /** A vault path, optionally followed by `:line` or ` › property`. */
  readonly where: string;
  readonly what: string;
  readonly fix: string;
}

/** A value read from something a person wrote. A bad note is still a note: `value` may stand beside problems. */
export interface Reading<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}
