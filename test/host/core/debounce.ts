import type { Debouncer } from 'obsidian';

/**
 * Calls `cb` once, `timeout` ms after the first call of a burst, with the arguments of the last one. Only with `resetTimer` does
 * every call start the time again.
 */
export function debounce<T extends unknown[], V>(
  cb: (...args: [...T]) => V,
  timeout = 0,
  resetTimer = false,
): Debouncer<T, V> {
  let timer: number | undefined;
  let latest: [...T] | undefined;
  const fire = (): V | undefined => {
    timer = undefined;
    const args = latest;
    latest = undefined;
    return args && cb(...args);
  };
  const debounced = (...args: [...T]): unknown => {
    latest = args;
    if (resetTimer && timer !== undefined) {
      window.clearTimeout(timer);
      timer = undefined;
    }
    timer ??= window.setTimeout(fire, timeout);
    return debounced;
  };
  debounced.cancel = (): unknown => {
    if (timer !== undefined) window.clearTimeout(timer);
    timer = undefined;
    latest = undefined;
    return debounced;
  };
  debounced.run = (): V | undefined => {
    if (timer === undefined) return undefined;
    window.clearTimeout(timer);
    return fire();
  };
  return debounced as unknown as Debouncer<T, V>;
}
