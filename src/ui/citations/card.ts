import type { Stop } from '../../application/ports';
import type { CardDeps } from './card-deps';
import { OpenCard } from './open-card';

/** How long the pointer rests on a citation before its card opens, and how long a finger presses. Milliseconds. */
const REST = 350;
const PRESS = 500;
/** A finger that moves further scrolls. CSS pixels. */
const SCROLLS = 10;

/**
 * Opens cards for every drawn citation in `container`, those drawn later too: on hover, on Enter or Space, on a click where text is not
 * being edited, on a long press. One card at a time.
 */
export function attachCitationCard(container: HTMLElement, deps: CardDeps): Stop {
  const gestures = new CardGestures(deps);
  const stops: Stop[] = [];
  const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K], citation: HTMLElement | null) => void): void => {
    const listen = (event: HTMLElementEventMap[K]): void => listener(event, citationAt(event));
    container.addEventListener(type, listen, true);
    stops.push(() => container.removeEventListener(type, listen, true));
  };
  on('pointerover', (event, citation) => gestures.over(event, citation));
  on('pointerdown', (event, citation) => gestures.down(event, citation));
  on('pointermove', (event) => gestures.move(event));
  on('pointerup', () => gestures.cancel());
  on('pointercancel', () => gestures.cancel());
  on('touchend', (event) => gestures.lift(event));
  on('contextmenu', (event, citation) => gestures.contextMenu(event, citation));
  on('click', (event, citation) => gestures.click(event, citation));
  on('keydown', (event, citation) => gestures.key(event, citation));
  return () => {
    for (const stop of stops.splice(0)) stop();
    gestures.end();
  };
}

function citationAt(event: Event): HTMLElement | null {
  const target = event.target as Node | null;
  return target?.instanceOf(Element) ? target.closest<HTMLElement>('.evidence-vault-citation[data-citekeys]') : null;
}

/** What hands do, and what follows. */
class CardGestures {
  private card: OpenCard | undefined;
  private win: Window | undefined;
  private timer: number | undefined;
  /** The citation that the pointer rests on. */
  private resting: HTMLElement | null = null;
  private touch: { readonly x: number; readonly y: number; opened: boolean } | undefined;

  constructor(private readonly deps: CardDeps) {}

  over(event: PointerEvent, citation: HTMLElement | null): void {
    if (event.pointerType === 'touch' || citation === this.resting) return;
    this.cancel();
    this.resting = citation;
    if (citation && !this.card?.isOf(citation)) this.soon(citation, REST, () => this.open(citation, false, event.clientY));
  }

  down(event: PointerEvent, citation: HTMLElement | null): void {
    this.cancel();
    this.touch = undefined;
    if (event.pointerType !== 'touch' || !citation) return;
    const touch = { x: event.clientX, y: event.clientY, opened: false };
    this.touch = touch;
    this.soon(citation, PRESS, () => {
      touch.opened = true;
      this.open(citation, true);
    });
  }

  move({ clientX, clientY }: PointerEvent): void {
    const { touch } = this;
    if (touch && Math.hypot(clientX - touch.x, clientY - touch.y) > SCROLLS) this.cancel();
  }

  /** After a long press the browser would click, which puts the cursor into the note. */
  lift(event: TouchEvent): void {
    if (this.touch?.opened) event.preventDefault();
  }

  /** A long press asks for a menu, too: there is one answer to it. */
  contextMenu(event: MouseEvent, citation: HTMLElement | null): void {
    if (!citation || !this.touch) return;
    stop(event);
    if (this.touch.opened) return;
    this.touch.opened = true;
    this.open(citation, true);
  }

  /** A click in an editor puts the cursor there. */
  click(event: MouseEvent, citation: HTMLElement | null): void {
    if (!citation) return;
    const wasPress = this.touch?.opened === true;
    this.touch = undefined;
    if (!wasPress && isEdited(citation)) return;
    stop(event);
    if (!wasPress) this.open(citation, true, event.clientY);
  }

  key(event: KeyboardEvent, citation: HTMLElement | null): void {
    if (!citation || (event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey || event.altKey) return;
    stop(event);
    this.open(citation, true);
  }

  /** Whatever would have opened soon does not. */
  cancel(): void {
    this.win?.clearTimeout(this.timer);
    this.timer = undefined;
    this.resting = null;
  }

  end(): void {
    this.cancel();
    this.card?.close();
  }

  private soon(citation: HTMLElement, ms: number, run: () => void): void {
    this.win = citation.win;
    this.timer = citation.win.setTimeout(run, ms);
  }

  private open(citation: HTMLElement, held: boolean, y?: number): void {
    this.cancel();
    if (!citation.isConnected) return;
    this.card?.close();
    const card: OpenCard = new OpenCard(citation, this.deps, {
      held,
      ...(y !== undefined && { y }),
      closed: () => {
        if (this.card === card) this.card = undefined;
      },
    });
    this.card = card;
  }
}

function isEdited(citation: HTMLElement): boolean {
  return citation.closest('.cm-content, [contenteditable="true"]') !== null;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
