import type { Words } from '../words';

/** What a failed command says: its effect, the cause, and what to do. */
export function failureSentence(effect: string, error: unknown, words: Words): string {
  const { failures } = words;
  const cause = error instanceof Error ? error.message : String(error);
  // Our own errors are whole sentences that say what to do; anything else is quoted as what it is.
  if (error instanceof Error && isSentence(cause)) return `${effect} ${cause}`;
  return `${effect} ${failures.reported(cause.slice(0, 200))} ${failures.tryAgain}`;
}

/** Runs a command to its end: whatever goes wrong becomes a message, never silence and never a raw error. */
export async function guard(effect: string, run: () => Promise<void>, deps: { readonly words: Words; readonly tell: (message: string) => void }): Promise<void> {
  try {
    await run();
  } catch (error) {
    deps.tell(failureSentence(effect, error, deps.words));
  }
}

/** Begins with a capital or a quotation mark and ends with a full stop, several words between. */
function isSentence(text: string): boolean {
  return /^[\p{Lu}“].*\s.*\s.*\.$/su.test(text);
}
