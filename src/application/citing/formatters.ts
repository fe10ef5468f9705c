import type { FormatRequest, Formatted, Formatter, FormatterParts } from './formatter';
import { Recent } from './recent';
import type { Steps } from './steps';

/** Formatters kept: a person writes in one or two styles, and the style list shows one after the other. */
const KEPT = 6;
/** Notes of which the last result is kept: those that are open. */
const NOTES = 8;

/** What was asked for a note, as one text, and what came of it. */
interface Last {
  asked: string;
  formatted?: Formatted;
}

/** What came of a job, or why nothing did: the engine cannot read the style, or it failed while it formatted. */
export type Outcome = { readonly value: Formatted } | { readonly failed: 'style' | 'engine' };

/** The formatters of one thread. A note that asks for what it asked before, as while prose is written, gets the same answer at once. */
export class Formatters {
  private readonly made = new Recent<Formatter>(KEPT);
  private readonly notes = new Recent<Last>(NOTES);

  constructor(private readonly create: (parts: FormatterParts) => Formatter) {}

  /** Formats with the formatter that `key` names, made from `parts` where it is not kept. */
  *format(key: string, parts: () => FormatterParts, request: FormatRequest, note?: string): Steps<Outcome> {
    const last = note === undefined ? undefined : this.notes.get(note, () => ({ asked: '' }));
    const asked = last && JSON.stringify([key, [...request.items], request.citations, request.uncited]);
    if (last?.formatted && last.asked === asked) return { value: last.formatted };
    const formatter = this.formatter(key, parts);
    if (formatter === undefined) return { failed: 'style' };
    try {
      const value = yield* formatter.format(request);
      if (last && asked !== undefined) Object.assign(last, { asked, formatted: value });
      return { value };
    } catch {
      return { failed: 'engine' };
    }
  }

  private formatter(key: string, parts: () => FormatterParts): Formatter | undefined {
    try {
      return this.made.get(key, () => this.create(parts()));
    } catch {
      return undefined;
    }
  }
}
