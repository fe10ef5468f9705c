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

function kept(all: readonly { readonly text: string; readonly why: WhyKept }[]): string {
  if (all.length === 0) return '';
  const named = all.slice(0, NAMED).map(({ text, why }) => `${text.length > 60 ? `${text.slice(0, 60)}…` : text} (${WHY[why]})`).join(', ');
  const more = all.length > NAMED ? ` and ${number(all.length - NAMED)} more` : '';
  return `As before: ${named}${more}.`;
}

const notes = (n: number): string => count(n, 'note');

/** Handouts as a whole: all lists at once, copies for others, links and citations. */
export const handouts = {
  kept,
  all: {
    title: 'Update references in all handouts',
    looking: 'Looking for reference lists',
    none: 'There is no handout and no note with a reference list, so nothing was changed.',
    lead: (n: number) => `Handouts and notes with a reference list: ${number(n)}. Nothing outside the lists is changed, and lists edited by hand are left alone.`,
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
      lead: 'The citation keys go, so nothing can be renumbered or put in another style any more. Undo takes it back while the note is open.',
      yes: 'Make it plain',
      no: 'Keep the keys',
    },
    name: (note: string) => `${note} (plain)`,
    copied: 'The note is on the clipboard.',
    links: (n: number) => (n > 0 ? `Links to notes that are only words there: ${number(n)}.` : ''),
    embeds: (n: number) => (n > 0 ? `Embedded notes and pictures that could not go with it: ${number(n)}.` : ''),
    made: (path: string) => `The plain note is “${path}”.`,
    done: 'This note is plain text now.',
    nothing: 'This note cites nothing, so nothing was changed.',
    effect: 'The note was not made plain.',
  },
  toCitations: {
    done: (n: number) => (n === 0 ? 'No link was turned into a citation.' : `${count(n, 'link is a citation', 'links are citations')} now.`),
    effect: 'The links were not changed.',
  },
  toLinks: {
    done: (n: number) => (n === 0 ? 'No citation was turned into a link.' : `${count(n, 'citation is a link', 'citations are links')} now.`),
    unlisted: 'The reference list was left as it is, because links do not count as citations. “Links to sources are citations” in the settings changes that.',
    effect: 'The citations were not changed.',
  },
};
