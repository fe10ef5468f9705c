/** What was worked out, and the text that it is for. */
export interface ForText<T> {
  readonly text: string;
  readonly value: T;
}

/**
 * Works something out for a text that a person may change meanwhile: again where they did, `tries` times in all. Whoever writes then looks
 * whether the text that comes back still stands.
 */
export async function forNewest<T>(read: () => string | Promise<string>, make: (text: string) => T | Promise<T>, tries = 2): Promise<ForText<T>> {
  let text = await read();
  for (let left = tries; ; left -= 1) {
    const value = await make(text);
    const now = left > 1 ? await read() : text;
    if (now === text) return { text, value };
    text = now;
  }
}
