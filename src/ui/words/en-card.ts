import { number } from './en-count';

/** The card of a citation, and the `references` block. */
export const card = {
  label: (sources: string) => `Citation: ${sources}`,
  claims: 'Claims that rest on it',
  more: (n: number) => `and ${number(n)} more`,
  open: 'Open',
  copy: 'Copy reference',
  copied: 'Reference copied.',
  notCopied: 'The reference was not copied.',
  /** A button of one source among several, for screen readers. */
  of: (does: string, source: string) => `${does}: ${source}`,
  unknown: (key: string) => `[?${key}] is cited but not in the vault.`,
  didYouMean: 'Did you mean',
  useKey: (key: string) => `Did you mean ${key}? Put it in place`,
  everywhere: (n: number) => `In all ${number(n)} places of this note`,
  create: 'Create source',
  lookUp: 'Look up',
  close: 'Close',
  /** In the place of a reference list. */
  list: {
    reading: 'The references of this note are being formatted…',
    none: 'No references yet: this note cites no source.',
    unknown: 'No references yet: none of the citation keys in this note belongs to a source note.',
  },
  notReplaced: 'The citation key was not replaced.',
  keyGone: (key: string) => `“${key}” is not cited in this note any more.`,
};
