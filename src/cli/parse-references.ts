import { parseReferenceList } from '../application/importing/reference/parse-reference-list';
import { EXIT, readInput, UsageError } from './io';
import type { Verb } from './verb';

/** `parse-references <file|->`: each pasted reference as its parts, one JSON object a line. */
export const parseReferencesVerb: Verb = {
  name: 'parse-references',
  usage: 'parse-references <file|->',
  summary: 'Reads pasted references and prints the parts of each, one JSON object a line.',
  options: [],
  async run([name], _options, streams) {
    if (name === undefined) throw new UsageError('Name a file, or - for standard input.');
    for (const reference of parseReferenceList(await readInput(name, streams))) streams.out(JSON.stringify(reference));
    return EXIT.fine;
  },
};
