import type { Words } from '../words';

/** What a failed command says: its effect, the cause, and what to do. */
export function failureSentence(effect: string, error: unknown, words: Words): string {
  const isOurs = error instanceof Error && isSentence(error.message);
  return [effect, causeSentence(error, words), ...(isOurs ? [] : [words.failures.tryAgain])].join(' ');
}

/** The cause alone. Our own errors are whole sentences; anything else is quoted as what it is. */
export function causeSentence(error: unknown, { failures }: Words): string {
  const cause = error instanceof Error ? error.message : String(error);
  return error instanceof Error && isSentence(cause) ? cause : failures.reported(cause.slice(0, 200));
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
