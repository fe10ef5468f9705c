import { EXIT, UsageError } from './io';
import { notePath, openVault } from './open-vault';
import type { Verb } from './verb';

/** `grade <note>`: how certain a claim is by the rule, and how that came about. */
export const gradeVerb: Verb = {
  name: 'grade',
  usage: 'grade <note> --vault DIR',
  summary: 'Says how sure the evidence for a claim is, and how that was worked out.',
  options: ['vault'],
  async run([name], options, streams) {
    if (name === undefined) throw new UsageError('Name the claim note.');
    const vault = await openVault(options);
    const path = notePath(vault, name);
    const view = vault.library.claimView(path);
    if (!view) {
      streams.err(`“${path}” is not a claim note, so it has no certainty. A claim note says “evidence: claim” in its properties.`);
      return EXIT.findings;
    }
    const { grading, certainty } = view;
    const { start, down, up, flags, missing, counted } = grading;
    const answer = { path, certainty, computed: grading.certainty, start: start ?? null, down, up, flags, missing, counted };
    streams.out(options.json ? JSON.stringify(answer) : `${certainty}: starts ${start ?? 'nowhere'}, down ${down}, up ${up}${flags.length ? `; ${flags.join(', ')}` : ''}`);
    return EXIT.fine;
  },
};
