/**
 * What `virtual:formatting-module` holds: the citation engine as one self-contained function, whose text is also the worker's. So the plugin
 * carries the engine once, and the worker and the fallback on this thread cannot differ.
 */
import { createFormatter } from '../application/citing/formatter';
import { Formatters } from '../application/citing/formatters';
import { serveFormatting, type FormattingScope } from './serve-formatting';

/** The formatters of a thread. */
export function formatters(): Formatters {
  return new Formatters(createFormatter);
}

/** Starts to serve; called in a worker. */
export function serve(): void {
  serveFormatting(self as unknown as FormattingScope, formatters());
}
