import { createFormatter } from './formatter';
import { Formatters } from './formatters';
import { formatReading, formatterKey } from './formatting';
import type { Formatting } from './formatting';
import { toEnd } from './steps';
import { localeTree } from './style-tree';

/** Formats on this thread, each job in one go: for the command line and for tests. */
export function inlineFormatting(): Formatting {
  const made = new Formatters(createFormatter);
  let closed = false;
  return {
    format({ style, locale, request, note }) {
      if (closed) return Promise.resolve({ problems: [] });
      const steps = made.format(formatterKey(style, locale), () => ({ style: style.tree(), locale, localeTree }), request, note);
      return Promise.resolve(formatReading(toEnd(steps), style));
    },
    close() {
      closed = true;
    },
  };
}
