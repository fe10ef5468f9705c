import { count, list, number } from './en-count';
import { importing } from './en-import';

const notes = (n: number): string => count(n, 'note');
const cite = (n: number): string => (n === 1 ? 'cites' : 'cite');
const GROUPS: Readonly<Record<string, string>> = { design: 'Study design', rob: 'Risk of bias', appraised: 'Risk of bias', status: 'Publication status' };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const done = (from: string, to: string): string => `The citation key ${from} is now ${to}.`;
const unknowable = (key: string): string => `Nobody can know which note a citation of ${key} meant.`;

/** Citation keys that change, keys that two notes share, and two notes that become one. */
export const citekeys = {
  places: (n: number) => (n === 0 ? 'not read yet' : count(n, 'place')),
  all: 'All notes',
  more: (n: number) => `Show ${number(n)} more`,
  cancel: 'Cancel',
  close: 'Close',
  failed: (n: number) => `${notes(n)} could not be changed`,
  left: (n: number) => `${notes(n)} left as before`,
  changed: (n: number) => `${notes(n)} changed`,
  notSource: 'Nothing was done, because this note is not a source. Open a source note and try again.',
  rename: {
    title: 'Rename citation key',
    effect: 'The citation key was not renamed.',
    looking: (key: string) => `Looking for notes that cite ${key}`,
    key: 'New citation key',
    fault: {
      empty: 'Type the new key.',
      unusable: 'Use letters, digits and _ : . - without spaces, and begin with a letter or digit.',
      taken: 'Another source has this key.',
    },
    cited: (key: string, n: number) => (n === 0 ? `No note cites ${key}.` : `${notes(n)} ${cite(n)} ${key}. Ticked notes get the new key; nothing else in them changes.`),
    goKey: (n: number) => (n === 0 ? 'Rename key' : `Rename key, change ${notes(n)}`),
    go: (n: number) => `Change ${notes(n)}`,
    done,
  },
  offer: {
    says: (from: string, to: string, n: number) => `${done(from, to)} ${notes(n)} still ${cite(n)} ${from}.`,
    keep: (key: string) => `Keep ${key}`,
    kept: (key: string) => `The citation key stays ${key}.`,
    review: 'Review',
  },
  shared: {
    fix: 'Fix…',
    title: (key: string) => `Several notes have the key ${key}`,
    lead: (first: string) => `A citation gets “${first}”.`,
    rename: (note: string, key: string) => `Give “${note}” the key ${key}`,
    merge: (a: string, b: string) => `Same study: merge “${a}” and “${b}”`,
    mergeSays: 'One note keeps what both say. The other goes to the trash.',
    gone: 'No other note has this citation key any more, so there is nothing to fix.',
    later: (key: string, first: string) => `${unknowable(key)} Citations stay with “${first}”: tick only those that mean this note.`,
    first: (key: string) => `${unknowable(key)} They led to this note until now and follow it: untick those that mean another.`,
  },
  merge: {
    title: 'Merge two sources',
    effect: 'The sources were not merged.',
    find: 'Which source is the same study?',
    which: 'Which note stays?',
    whichLead: 'It gets what only the other says. Citations and links of the other lead to it, and the other goes to the trash.',
    keep: (note: string) => `Keep “${note}”`,
    looking: (note: string) => `Looking for notes that cite or link “${note}”`,
    differ: (n: number) => (n === 0 ? 'The two notes contradict each other nowhere.' : `${count(n, 'property differs', 'properties differ')}. What you do not choose is listed at the end of the note.`),
    /** Properties that are chosen together have one name. */
    field: (name: string) => GROUPS[/^(?:design|rob|appraised|status)/.exec(name)?.[0] ?? ''] ?? capital(importing.field(name).replace(/_/g, ' ')),
    filled: (names: readonly string[]) => `Taken from the other note: ${list([...new Set(names)])}.`,
    text: (note: string) => `Add the text of “${note}” at the end`,
    rows: (n: number) => (n === 0 ? 'No note cites or links it.' : `${notes(n)} will lead to the note that stays`),
    trash: (path: string) => `“${path}” goes to the trash when all this is written.`,
    go: 'Merge',
    done: (note: string) => `“${note}” now holds both.`,
    trashed: (path: string) => `“${path}” is in the trash.`,
    untrashed: (path: string) => `“${path}” stays, because not everything could be written. Merge the two again to finish: nothing is done twice.`,
    heading: (note: string) => `Merged from ${note}`,
    leftOut: 'Not taken over:',
  },
};
