/**
 * Runs `draw` in the next frame of the element's own window, once, however often it was asked for. The element may move to a pop-out
 * window in between: the old window's frame might then never come, so the request is made again in the new one.
 */
export class Frame {
  private win: Window | undefined;
  private id = 0;
  private readonly unfollow: () => void;

  constructor(private readonly el: HTMLElement, private readonly draw: () => void) {
    this.unfollow = el.onWindowMigrated(() => {
      if (!this.win) return;
      this.cancel();
      this.request();
    });
  }

  request(): void {
    if (this.win) return;
    this.win = this.el.win;
    this.id = this.win.requestAnimationFrame(() => {
      this.win = undefined;
      this.draw();
    });
  }

  /** Draws now where a frame was asked for. */
  flush(): void {
    if (!this.win) return;
    this.cancel();
    this.draw();
  }

  close(): void {
    this.cancel();
    this.unfollow();
  }

  private cancel(): void {
    this.win?.cancelAnimationFrame(this.id);
    this.win = undefined;
  }
}
