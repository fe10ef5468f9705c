/** Digits grouped as English does. */
export function number(n: number): string {
  return n.toLocaleString('en-GB');
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
