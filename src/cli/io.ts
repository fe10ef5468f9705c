import { readFile } from 'node:fs/promises';

/** Where a verb writes: answers to `out`, messages for a person to `err`. Each call is one line (or a whole text). */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly input: () => Promise<string>;
}

/** Exit codes: fine; the work was done and something needs attention; the command was used wrongly. */
export const EXIT = { fine: 0, findings: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was used wrongly; the message says how to use it rightly. */
export class UsageError extends Error {}

/** The text of a file, or of standard input for `-`. Throws `UsageError` where it cannot be read. */
export async function readInput(name: string, streams: Streams): Promise<string> {
  if (name === '-') return streams.input();
  try {
    return await readFile(name, 'utf8');
  } catch {
    throw new UsageError(`“${name}” could not be read. Check the name, or give - to read from standard input.`);
  }
}
