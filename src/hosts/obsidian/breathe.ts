import type { Breathe } from '../../application/ports';

/** Chromium's scheduler, where the device has it. */
interface Scheduler {
  yield?: () => Promise<void>;
}

/**
 * Lets the device draw and take input between two slices of work: `scheduler.yield` where there is one (it comes back before
 * other timers), a timer elsewhere. A timer always fires, also in a window in the background.
 */
export const breathe: Breathe = () => {
  const { scheduler } = window as Window & { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => window.setTimeout(resolve, 0));
};
