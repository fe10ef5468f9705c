import type { HoverParent, HoverPopover as RealHoverPopover, Point, PopoverState as RealState } from 'obsidian';
import { Component } from '../core/component';

/** Showing, shown, hiding, hidden; the typings leave the names out. */
export enum PopoverState {}

const CLOSE_AFTER = 300;

/** A small window beside a link; it stays while the pointer is on either. */
export class HoverPopover extends Component {
  readonly hoverEl: HTMLElement = createDiv({ cls: 'popover hover-popover', attr: { role: 'tooltip' } });
  state = 0 as unknown as RealState;
  private timer: number | undefined;

  constructor(
    private readonly hoverParent: HoverParent,
    private readonly targetEl: HTMLElement | null,
    waitTime = 300,
    private readonly staticPos: Point | null = null,
  ) {
    super();
    const before = hoverParent.hoverPopover;
    if (before instanceof HoverPopover) before.hide();
    hoverParent.hoverPopover = this as unknown as RealHoverPopover;
    targetEl?.addEventListener('mousedown', this.away);
    targetEl?.addEventListener('mouseleave', this.leave);
    targetEl?.addEventListener('mouseenter', this.stay);
    this.hoverEl.addEventListener('mouseenter', this.stay);
    this.hoverEl.addEventListener('mouseleave', this.leave);
    this.timer = window.setTimeout(() => this.show(), waitTime);
  }

  /** Shows it now. */
  show(): void {
    window.clearTimeout(this.timer);
    // What it belonged to may have been drawn anew meanwhile.
    if (this.targetEl && !this.targetEl.isConnected) return this.hide();
    const doc = this.targetEl?.doc ?? activeDocument;
    doc.body.appendChild(this.hoverEl);
    doc.addEventListener('mousedown', this.away, true);
    this.load();
    this.place(doc.defaultView ?? window);
  }

  /** Under what it belongs to, or over it where there is more room. */
  private place(win: Window): void {
    const at = this.targetEl?.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.hoverEl;
    const x = this.staticPos?.x ?? at?.left ?? 0;
    const below = (this.staticPos?.y ?? at?.bottom ?? 0) + 4;
    const above = (at?.top ?? below) - height - 4;
    const top = below + height <= win.innerHeight || above < 8 ? below : above;
    this.hoverEl.setCssProps({ left: `${Math.max(8, Math.min(x, win.innerWidth - width - 8))}px`, top: `${top}px` });
  }

  /** Takes it away and ends what it registered. */
  hide(): void {
    window.clearTimeout(this.timer);
    this.targetEl?.removeEventListener('mousedown', this.away);
    this.targetEl?.removeEventListener('mouseleave', this.leave);
    this.targetEl?.removeEventListener('mouseenter', this.stay);
    this.hoverEl.doc.removeEventListener('mousedown', this.away, true);
    this.hoverEl.detach();
    this.unload();
    if ((this.hoverParent.hoverPopover as unknown) === this) this.hoverParent.hoverPopover = null;
  }

  private readonly leave = (): void => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), CLOSE_AFTER);
  };

  private readonly away = (event: MouseEvent): void => {
    if (event.target instanceof Node && !this.hoverEl.contains(event.target)) this.hide();
  };

  private readonly stay = (): void => {
    if (this.hoverEl.isConnected) window.clearTimeout(this.timer);
  };
}
