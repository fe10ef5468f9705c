import type { Breathe } from '../../application/ports';

/** Holds work up at its next breath. */
export class Pause {
  private resume: (() => void) | undefined;
  private waiting: Promise<void> | undefined;

  set(paused: boolean): void {
    if (!paused) {
      this.resume?.();
      this.waiting = undefined;
      return;
    }
    this.waiting ??= new Promise((resolve) => {
      this.resume = resolve;
    });
  }

  around(breathe: Breathe): Breathe {
    return async () => {
      await breathe();
      while (this.waiting) await this.waiting;
    };
  }
}
