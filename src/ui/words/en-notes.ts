import type { DownDomain } from '../../domain/appraisal/grading';
import { count, number } from './en-count';

/** The starter vault. */
export const starter = {
  title: 'Create starter vault',
  lead: 'Sample sources, graded claims, handouts and templates to look around in and to copy from. You can delete them at any time.',
  folder: { name: 'Folder', says: 'Leave it empty for the top of your vault. A new folder is made where there is none.' },
  will: (n: number) => (n === 0 ? 'Nothing will be written.' : `${count(n, 'file')} will be written.`),
  kept: (n: number) => (n === 0 ? '' : n === 1 ? 'One is there already and stays as it is.' : `${number(n)} are there already and stay as they are.`),
  go: 'Create',
  cancel: 'Cancel',
  done: (n: number, folder: string) => `${count(n, 'file')} written to ${folder === '' ? 'the top of your vault' : `“${folder}”`}.`,
  doneNone: 'Everything was there already, so nothing was written.',
  types: 'Property types were added: they take effect when the app starts next.',
  failed: (n: number) => `${count(n, 'file')} could not be written:`,
  reportTitle: 'Starter vault',
  look: 'Open first',
  close: 'Close',
  effect: 'The starter vault was not created.',
};

/** Writing a claim or a source note. */
export const creating = {
  claim: {
    title: 'Create claim',
    statement: { name: 'Statement', says: 'One sentence about one outcome.', placeholder: 'Recreational running is linked to better hydrated lumbar discs' },
    sources: { name: 'Sources', says: 'Sources that support it. You can change how each stands to the claim in the note.' },
    addSource: 'Add source',
    remove: (title: string) => `Remove ${title}`,
    similar: 'Claims you have already',
    file: (path: string) => `Will be written to “${path}”.`,
    taken: (path: string) => `“${path}” exists already. Change the statement, or open the claim that is there.`,
    go: 'Create claim',
    cancel: 'Cancel',
    effect: 'The claim was not created.',
  },
  source: {
    title: 'Create source',
    reference: {
      name: 'Reference',
      says: 'Paste one reference as it is printed, or type its title.',
      placeholder: 'Belavý DL, Quittner MJ, Ridgers N, et al. Running exercise strengthens the intervertebral disc. Sci Rep. 2017;7:45975.',
    },
    read: 'What was read',
    missing: (names: readonly string[]) => `Not found: ${names.join(', ')}. You can add it in the note.`,
    file: (path: string) => `Will be written to “${path}”.`,
    existing: (key: string) => `This looks like “${key}”, which is in your vault already.`,
    openExisting: 'Open it',
    go: 'Create source',
    cancel: 'Cancel',
    effect: 'The source was not created.',
  },
};

/** The five reasons to lower a level, as questions about the evidence. */
const domains = {
  rob: 'risk of bias',
  inconsistency: 'inconsistency',
  indirectness: 'indirectness',
  imprecision: 'imprecision',
  publicationBias: 'publication bias',
} satisfies Record<DownDomain, string>;

/** Writing computed certainty into claim notes. */
export const grading = {
  domains,
  notClaim: 'The certainty was not updated, because this note is not a claim. Open a claim note and try again.',
  same: 'The certainty in this note is up to date.',
  done: (word: string) => `Certainty: ${word}.`,
  missing: (names: readonly string[]) => `Not yet judged: ${names.join(', ')}.`,
  adopted: 'This claim’s certainty is adopted from elsewhere, so it was left as it is.',
  all: {
    title: 'Update certainty of all claims',
    ask: (n: number) => `The computed certainty of ${count(n, 'claim')} differs from what the notes say. It will be written into their properties; everything else stays as it is.`,
    go: 'Update',
    cancel: 'Cancel',
    none: 'The certainty in every claim note is up to date.',
    done: (n: number) => `Certainty updated in ${count(n, 'claim')}.`,
    failed: (n: number, first: string) => `${count(n, 'claim')} could not be updated. ${first}`,
  },
  effect: 'The certainty was not updated.',
};

/** The list of what is wrong in a vault. */
export const check = {
  title: 'Check this vault',
  none: 'Nothing to report: every evidence note could be read and every link leads somewhere.',
  found: (errors: number, warnings: number) =>
    [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'thing') + ' to check' : ''].filter(Boolean).join(', ') + '.',
  filter: 'Filter',
  more: (n: number) => `Show ${number(n)} more`,
  close: 'Close',
  effect: 'The vault was not checked.',
};
