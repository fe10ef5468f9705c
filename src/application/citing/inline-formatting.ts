import { createFormatter } from './formatter';
import { Formatters } from './formatters';
import { formattingHere } from './formatting';
import type { Formatting } from './formatting';

/** Formats on this thread, each job in one go: for the command line and for tests. */
export function inlineFormatting(): Formatting {
  return formattingHere(() => new Formatters(createFormatter));
}
