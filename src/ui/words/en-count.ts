/** Digits grouped as English does. Asked for many times while a list is drawn, and mostly for small numbers, which need no grouping. */
export function number(n: number): string {
  return n < 1000 ? String(n) : n.toLocaleString('en-GB');
}

/** `1 source`, `6 sources`. `plural` where an s is not enough. */
export function count(n: number, one: string, plural = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
