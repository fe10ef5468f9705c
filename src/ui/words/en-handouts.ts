import type { WhyKept } from '../../application/citing/convert-links';
import type { UpdatedNote } from '../../application/citing/update-all';
import { count, number } from './en-count';

/** How many at most are named in a message; the rest is counted. */
const NAMED = 3;

const WHY: Readonly<Record<WhyKept, string>> = {
  place: 'it leads to one place in the source',
  words: 'a link cannot hold a page or words',
  'in-text': 'the sentence reads the authors aloud',
  unknown: 'there is no such source',
  unread: 'it would not be read there',
};

function kept(all: readonly { readonly text: string; readonly why: WhyKept }[], what: string): string {
  if (all.length === 0) return '';
  const named = all.slice(0, NAMED).map(({ text, why }) => `${text.length > 60 ? `${text.slice(0, 60)}…` : text} (${WHY[why]})`).join(', ');
  const more = all.length > NAMED ? ` and ${number(all.length - NAMED)} more` : '';
  return `${count(all.length, what)} ${all.length === 1 ? 'stays' : 'stay'} as before: ${named}${more}.`;
}

const notes = (n: number): string => count(n, 'note');

/** Handouts as a whole: all lists at once, copies for others, links and citations. */
export const handouts = {
  all: {
    title: 'Update references in all handouts',
    looking: 'Looking for reference lists',
    none: 'No note has a reference list or is marked as a handout, so nothing was changed.',
    lead: (n: number) => `${notes(n)} ${n === 1 ? 'has' : 'have'} a reference list, or ${n === 1 ? 'is a handout' : 'are handouts'}. Nothing outside the lists is changed, and lists edited by hand are left alone.`,
    go: (n: number) => `Update ${notes(n)}`,
    cancel: 'Cancel',
    done: 'References updated',
    cancelled: (left: number) => `Cancelled: ${notes(left)} not looked at. The others are whole.`,
    summary: (all: readonly UpdatedNote[]) => `${notes(all.filter(({ outcome }) => outcome === 'updated').length)} updated, ${number(all.filter(({ outcome }) => outcome === 'same').length)} up to date already.`,
    failed: (n: number) => `${notes(n)} not updated`,
    byHand: (n: number) => `${notes(n)} left alone, because the list was edited by hand`,
    compare: 'Show difference and replace',
    replaced: 'Replaced.',
    updated: (n: number) => `${notes(n)} updated`,
    look: (n: number) => `${notes(n)} with something to check`,
    close: 'Close',
  },
  plain: {
    title: 'Make citations plain text',
    lead: 'Citations and references become finished text, without keys, for somebody who does not have your vault.',
    copy: { does: 'Copy', says: 'To paste into mail or a word processor. Links to notes become their words; properties and comments stay here.' },
    note: { does: 'New note', says: 'Beside this one. Everything but citations and references stays as it is.' },
    here: { does: 'Change this note', says: 'Numbers and list can then no longer follow your sources.' },
    sure: {
      title: 'Make this note plain?',
      lead: 'The citation keys are taken out of this note. Citations can then no longer be renumbered or put in another style. Undo takes it back while the note is open.',
      yes: 'Make it plain',
      no: 'Keep the keys',
    },
    name: (note: string) => `${note} (plain)`,
    copied: 'The note is on the clipboard.',
    links: (n: number) => (n > 0 ? `${count(n, 'link')} to notes ${n === 1 ? 'is' : 'are'} now only words.` : ''),
    embeds: (n: number) => (n > 0 ? `${count(n, 'embedded note or picture', 'embedded notes or pictures')} could not go with it.` : ''),
    made: (path: string) => `The plain note is “${path}”.`,
    done: 'This note is plain text now.',
    nothing: 'This note cites nothing, so nothing was changed.',
    effect: 'The note was not made plain.',
  },
  toCitations: {
    done: (n: number) => (n === 0 ? 'No link was turned into a citation.' : `${count(n, 'link is a citation', 'links are citations')} now.`),
    kept: (all: readonly { readonly text: string; readonly why: WhyKept }[]) => kept(all, 'link'),
    effect: 'The links were not changed.',
  },
  toLinks: {
    done: (n: number) => (n === 0 ? 'No citation was turned into a link.' : `${count(n, 'citation is a link', 'citations are links')} now.`),
    kept: (all: readonly { readonly text: string; readonly why: WhyKept }[]) => kept(all, 'citation'),
    unlisted: 'Links do not count as citations yet, so the reference list was left as it is. To change that, turn on “Links to sources are citations” in the settings.',
    effect: 'The citations were not changed.',
  },
};
