import type { LiveCitations } from '../../application/citing/live-citations';
import type { DrawCitationDeps } from './draw-citation';

/** What showing formatted citations in notes works with. */
export interface RenderingDeps extends DrawCitationDeps {
  readonly live: LiveCitations;
  /** Whether the person wants to see them. */
  readonly isOn: () => boolean;
  /** The key behind a wikilink in a note, where wikilinks to sources cite. */
  readonly wikilinkKey: (path: string) => ((target: string) => string | undefined) | undefined;
  /** The note in whose pane an element stands. */
  readonly noteAround: (el: Element) => string | undefined;
}
