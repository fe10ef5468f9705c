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

/** The formatters of one thread. A note that asks for what it asked before, as while prose is written, gets the same answer at once. */
export class Formatters {
  private readonly made = new Recent<Formatter>(KEPT);
  private readonly notes = new Recent<Last>(NOTES);

  constructor(private readonly create: (parts: FormatterParts) => Formatter) {}

  /** Formats with the formatter that `key` names, made from `parts` where it is not kept. Undefined where the style cannot be used. */
  *format(key: string, parts: () => FormatterParts, request: FormatRequest, note?: string): Steps<Formatted | undefined> {
    const last = note === undefined ? undefined : this.notes.get(note, () => ({ asked: '' }));
    const asked = last && JSON.stringify([key, [...request.items], request.citations, request.uncited]);
    if (last?.formatted && last.asked === asked) return last.formatted;
    try {
      const formatted = yield* this.made.get(key, () => this.create(parts())).format(request);
      if (last && asked !== undefined) Object.assign(last, { asked, formatted });
      return formatted;
    } catch {
      return undefined;
    }
  }
}
