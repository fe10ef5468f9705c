import { WidgetType } from '@codemirror/view';
import type { ShownCitation } from '../../application/citing/cited-note';
import { drawCitation, lookOf, type DrawCitationDeps } from './draw-citation';

/** A formatted citation in the place of its keys, while somebody writes elsewhere. */
export class CitationWidget extends WidgetType {
  constructor(private readonly shown: ShownCitation, private readonly deps: DrawCitationDeps) {
    super();
  }

  override eq(other: CitationWidget): boolean {
    return lookOf(this.shown, this.deps) === lookOf(other.shown, other.deps);
  }

  override toDOM(): HTMLElement {
    const el = drawCitation(createSpan(), this.shown, this.deps);
    // The keyboard is in the text here: the cursor goes to the citation, which then shows its keys.
    el.removeAttribute('tabindex');
    el.setAttribute('role', 'img');
    return el;
  }

  /** A click puts the cursor there, as on any text. */
  override ignoreEvent(): boolean {
    return false;
  }
}
