import { parseArgs, type ParseArgsConfig } from 'node:util';
import { EXIT, UsageError, type ExitCode, type Streams } from './cli/io';
import type { Options, Verb } from './cli/verb';
import { checkVerb } from './cli/check';
import { citationsVerb } from './cli/citations';
import { citeVerb } from './cli/cite';
import { exportVerb } from './cli/export';
import { formatVerb } from './cli/format';
import { gradeVerb } from './cli/grade';
import { importVerb } from './cli/import';
import { parseReferencesVerb } from './cli/parse-references';
import { renameKeyVerb } from './cli/rename-key';
import { searchVerb } from './cli/search';
import { errorCode } from './hosts/folder/error-code';

const VERBS: readonly Verb[] = [importVerb, searchVerb, citeVerb, exportVerb, formatVerb, gradeVerb, renameKeyVerb, parseReferencesVerb, citationsVerb, checkVerb];

const OPTIONS = {
  json: { type: 'boolean' },
  vault: { type: 'string' },
  'dry-run': { type: 'boolean' },
  limit: { type: 'string' },
  style: { type: 'string' },
  lang: { type: 'string' },
  write: { type: 'boolean' },
  all: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies NonNullable<ParseArgsConfig['options']>;

/** Runs one command line (without node and the script's name) and returns its exit code. */
export async function run(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const [name, ...args] = positionals;
    const verb = VERBS.find((candidate) => candidate.name === name);
    if (values.help || name === undefined || name === 'help') {
      streams.out(help(verb));
      return EXIT.fine;
    }
    if (!verb) throw new UsageError(`There is no command “${name}”. Commands: ${VERBS.map((known) => known.name).join(', ')}.`);
    refuseUnknownOptions(verb, values);
    return await verb.run(args, values, streams);
  } catch (error) {
    if (!(error instanceof UsageError || isParseError(error))) throw error;
    streams.err(error.message);
    return EXIT.wrongUse;
  }
}

function refuseUnknownOptions(verb: Verb, values: Options): void {
  const allowed: readonly string[] = ['json', 'help', ...verb.options];
  const stray = Object.keys(values).find((option) => !allowed.includes(option));
  if (stray) throw new UsageError(`“${verb.name}” has no option --${stray}. Usage: evidence-vault ${verb.usage}`);
}

function isParseError(error: unknown): error is Error {
  return errorCode(error)?.startsWith('ERR_PARSE_ARGS') === true;
}

function help(verb: Verb | undefined): string {
  if (verb) return `evidence-vault ${verb.usage}\n\n${verb.summary}\n`;
  const width = Math.max(...VERBS.map((known) => known.usage.length));
  const lines = VERBS.map((known) => `  ${known.usage.padEnd(width)}  ${known.summary}`);
  return `evidence-vault: evidence notes in a folder\n\n${lines.join('\n')}\n\nEvery command takes --json. Exit codes: 0 fine, 1 something needs attention, 2 wrong use.\n`;
}

async function standardInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

function line(stream: NodeJS.WriteStream): (text: string) => void {
  return (text) => void stream.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** The process: called only where this file is the program that was started. */
export async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.fine);
    throw error;
  });
  process.exitCode = await run(process.argv.slice(2), { out: line(process.stdout), err: line(process.stderr), input: standardInput });
}

if (require.main === module) void main();
