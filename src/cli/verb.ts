import type { ExitCode, Streams } from './io';

/** Options that any verb may get, as `parseArgs` of Node returns them. */
export interface Options {
  readonly json?: boolean;
  readonly vault?: string;
  readonly 'dry-run'?: boolean;
  readonly limit?: string;
  readonly style?: string;
  readonly lang?: string;
  readonly write?: boolean;
  readonly all?: boolean;
  readonly format?: string;
  readonly out?: string;
  readonly help?: boolean;
}

/** One verb of the command line. */
export interface Verb {
  readonly name: string;
  /** What follows `evidence-vault `. */
  readonly usage: string;
  readonly summary: string;
  /** The options it takes beside `--json` and `--help`. */
  readonly options: readonly (keyof Options)[];
  run(args: readonly string[], options: Options, streams: Streams): Promise<ExitCode>;
}
