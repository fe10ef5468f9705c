/** What the formatting worker runs: the citation engine and what serves it. The build carries it as text (`virtual:formatting-worker`). */
import { createFormatter } from '../application/citing/formatter';
import { Formatters } from '../application/citing/formatters';
import { serveFormatting, type FormattingScope } from './serve-formatting';

/** Starts to serve. */
export function serve(): void {
  serveFormatting(self as unknown as FormattingScope, new Formatters(createFormatter));
}
