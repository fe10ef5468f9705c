import { count, number } from './en-count';

/** Citing: the suggester, completion, locators, styles and the references section. */
export const citing = {
  insert: {
    placeholder: 'Type a claim, a title, an author or a citation key',
    empty: 'No claim or source in your vault matches. Check the spelling, or import the article first.',
    keys: { insert: 'to insert', add: 'to add another', locator: 'for page and prefix', close: 'to close' },
    add: (title: string) => `Add ${title} and choose another`,
    chosen: 'Chosen',
    go: (n: number) => `Insert ${count(n, 'reference')}`,
    edit: (key: string) => `Page and prefix of ${key}`,
    remove: (key: string) => `Remove ${key}`,
    claim: 'Claim',
    source: 'Source',
    sources: (n: number) => (n === 0 ? 'no source to cite' : count(n, 'source')),
    unsound: 'cites a retracted or withdrawn source',
    noYear: 'no date',
    effect: 'The reference was not inserted.',
    nothing: (claim: string) => `Nothing was inserted, because “${claim}” has no source that counts. Open the claim and link a source that is not retracted.`,
  },
  locator: {
    title: (key: string) => `Cite ${key}`,
    locator: { name: 'Page or place', says: 'For example: p. 3, chap. 2.' },
    prefix: { name: 'Before the citation', says: 'For example: see.' },
    suffix: { name: 'After the citation', says: 'For example: and the erratum.' },
    go: 'Done',
    cancel: 'Cancel',
  },
  retracted: {
    title: (n: number) => (n === 1 ? 'This source should not be relied on' : 'These sources should not be relied on'),
    line: (title: string, status: string) => `${title}: ${status.toLowerCase()}.`,
    ask: 'Cite it only to say that it was withdrawn. Do you want to insert it all the same?',
    yes: 'Insert all the same',
    no: 'Do not insert',
  },
  inserted: {
    unlisted: (why: string) => `The citation is in, but the reference list was not brought up to date. ${why}`,
  },
  formatted: {
    placeholder: 'Which reference as plain text?',
    as: 'Insert as',
    reference: { does: 'Whole reference', says: 'As it stands in a reference list.' },
    inText: { does: 'In the text', says: 'As it stands in a sentence.' },
    copied: 'No note is open for writing, so the reference is on the clipboard.',
    effect: 'The reference was not inserted.',
  },
  update: {
    done: (n: number) => `References updated: ${count(n, 'source')}.`,
    same: (n: number) => (n === 0 ? 'This note cites no source yet. Use “Insert reference” to cite one.' : 'The references are up to date.'),
    removed: 'This note cites nothing any more, so its reference list was removed.',
    problems: (first: string, more: number) => (more > 0 ? `${first} And ${number(more)} more: run “Check this vault”.` : first),
    edited: {
      title: 'The reference list was edited by hand',
      lead: 'Updating replaces the list between its markers. This is what would change:',
      yes: 'Replace the list',
      no: 'Keep my version',
      gone: 'Removed',
      come: 'Added',
    },
    effect: 'The references were not updated.',
  },
  style: {
    placeholder: 'Citation style of this note',
    current: 'this note’s style',
    sample: 'Sample',
    noSample: 'This style cannot be shown.',
    done: (title: string) => `This note is now in ${title}.`,
    effect: 'The citation style was not changed.',
  },
  completion: {
    hint: { insert: 'to cite', close: 'to close' },
  },
};
