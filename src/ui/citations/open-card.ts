import type { Stop } from '../../application/ports';
import type { CardDeps } from './card-deps';
import { placeCard } from './card-place';
import { drawCard } from './draw-card';

/** How long the pointer may be away before a card that it opened closes. Milliseconds. */
const AWAY = 250;
const MODIFIERS: readonly string[] = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'];

export interface OpenCardOptions {
  /** Opened on purpose: has the focus and stays until it is closed. Otherwise it goes when the pointer leaves. */
  readonly held: boolean;
  /** Where the pointer is, from the top of the window. */
  readonly y?: number;
  /** Called once, when the card is gone. */
  readonly closed: () => void;
}

/** A card that is on the screen, from its drawing to its end. All listeners are there only meanwhile. */
export class OpenCard {
  private readonly el: HTMLElement;
  private readonly stops: Stop[] = [];
  private away: number | undefined;
  private isClosed = false;

  constructor(private readonly citation: HTMLElement, deps: CardDeps, private readonly options: OpenCardOptions) {
    this.el = drawCard(citation, deps, () => this.close(true));
    if (!this.isSheet()) placeCard(this.el, citation, options.y);
    citation.setAttr('aria-expanded', 'true');
    this.listen(citation.doc);
    if (options.held) this.el.focus({ preventScroll: true });
  }

  isOf(citation: HTMLElement): boolean {
    return this.citation === citation;
  }

  /** Takes the card away. `back` gives the citation the focus where the card had it. */
  close(back = false): void {
    if (this.isClosed) return;
    this.isClosed = true;
    const hadFocus = this.el.contains(this.el.doc.activeElement);
    this.stay();
    for (const stop of this.stops.splice(0)) stop();
    this.citation.removeAttribute('aria-expanded');
    if (back && hadFocus) this.citation.focus({ preventScroll: true });
    this.el.remove();
    this.options.closed();
  }

  private listen(doc: Document): void {
    const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void): void => {
      doc.addEventListener(type, listener, true);
      this.stops.push(() => doc.removeEventListener(type, listener, true));
    };
    on('keydown', (event) => this.key(event));
    on('pointerdown', (event) => this.closeUnless(this.has(event)));
    on('focusin', (event) => this.closeUnless(this.has(event) || this.isOver(event)));
    on('scroll', (event) => this.closeUnless(this.has(event) || this.isSheet()));
    if (!this.options.held) on('pointermove', (event) => (this.has(event) || this.isOver(event) ? this.stay() : this.leave()));
    const { win } = this.el;
    const resized = (): void => this.closeUnless(this.isSheet());
    win.addEventListener('resize', resized);
    this.stops.push(() => win.removeEventListener('resize', resized));
  }

  private key(event: KeyboardEvent): void {
    if (MODIFIERS.includes(event.key)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close(true);
    } else if (event.key === 'Tab') this.tab(event);
    else this.closeUnless(this.has(event));
  }

  /** From the citation into the card, and at its ends back: from there the page goes on. */
  private tab(event: KeyboardEvent): void {
    const buttons = [...this.el.querySelectorAll<HTMLElement>('button, input')];
    const at = buttons.indexOf(event.target as HTMLElement);
    if (this.isOver(event) && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      (buttons[0] ?? this.el).focus();
    } else if (this.has(event) && (event.shiftKey ? at <= 0 : at === buttons.length - 1)) {
      if (event.shiftKey) event.preventDefault();
      this.close(true);
    }
  }

  private has(event: Event): boolean {
    return this.el.contains(event.target as Node | null);
  }

  private isOver(event: Event): boolean {
    return this.citation.contains(event.target as Node | null);
  }

  private isSheet(): boolean {
    return this.el.hasClass('mod-sheet');
  }

  private closeUnless(kept: boolean): void {
    if (!kept) this.close(true);
  }

  private leave(): void {
    this.away ??= this.el.win.setTimeout(() => this.close(true), AWAY);
  }

  private stay(): void {
    this.el.win.clearTimeout(this.away);
    this.away = undefined;
  }
}
