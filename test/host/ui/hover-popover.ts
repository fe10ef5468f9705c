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
    targetEl?.addEventListener('mouseleave', this.leave);
    targetEl?.addEventListener('mouseenter', this.stay);
    this.hoverEl.addEventListener('mouseenter', this.stay);
    this.hoverEl.addEventListener('mouseleave', this.leave);
    this.timer = window.setTimeout(() => this.show(), waitTime);
  }

  /** Shows it now. */
  show(): void {
    window.clearTimeout(this.timer);
    const doc = this.targetEl?.doc ?? activeDocument;
    doc.body.appendChild(this.hoverEl);
    this.load();
    const at = this.targetEl?.getBoundingClientRect();
    const win = doc.defaultView ?? window;
    const x = this.staticPos?.x ?? at?.left ?? 0;
    const y = this.staticPos?.y ?? at?.bottom ?? 0;
    const left = Math.max(8, Math.min(x, win.innerWidth - this.hoverEl.offsetWidth - 8));
    const top = Math.max(8, Math.min(y + 4, win.innerHeight - this.hoverEl.offsetHeight - 8));
    this.hoverEl.setCssProps({ left: `${left}px`, top: `${top}px` });
  }

  /** Takes it away and ends what it registered. */
  hide(): void {
    window.clearTimeout(this.timer);
    this.targetEl?.removeEventListener('mouseleave', this.leave);
    this.targetEl?.removeEventListener('mouseenter', this.stay);
    this.hoverEl.detach();
    this.unload();
    if ((this.hoverParent.hoverPopover as unknown) === this) this.hoverParent.hoverPopover = null;
  }

  private readonly leave = (): void => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), CLOSE_AFTER);
  };

  private readonly stay = (): void => {
    if (this.hoverEl.isConnected) window.clearTimeout(this.timer);
  };
}
