import { createFormatter } from './formatter';
import type { Formatting } from './formatting';

/** Formats on this thread: for the command line, for tests, and where there are no workers. */
export function inlineFormatting(): Formatting {
  return {
    format({ style, locale, request }) {
      const { value, problems } = createFormatter({ style, locale });
      return Promise.resolve(value === undefined ? { problems } : { value: value.format(request), problems });
    },
    close: () => undefined,
  };
}
