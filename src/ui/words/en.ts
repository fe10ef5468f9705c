import type { Certainty } from '../../domain/certainty';
import type { Relation, Verdict } from '../../domain/claim';
import type { Design, Status } from '../../domain/source';
import { card } from './en-card';
import { citing } from './en-citing';
import { commands, failures, menus } from './en-commands';
import { number } from './en-count';
import { citekeys } from './en-citekeys';
import { exporting } from './en-export';
import { handouts } from './en-handouts';
import { importing } from './en-import';
import { check, creating, grading, starter } from './en-notes';
import { rendering } from './en-rendering';
import { references } from './en-references';
import { settings } from './en-settings';

/** The four levels of GRADE and the two answers that are no level, as shown to professionals. */
const certainty = {
  word: {
    high: 'High',
    moderate: 'Moderate',
    low: 'Low',
    very_low: 'Very low',
    incomplete: 'Incomplete',
    ungraded: 'Not yet graded',
  } satisfies Record<Certainty, string>,
  /** What a screen reader says, and what hovering shows. */
  spoken: {
    high: 'High certainty',
    moderate: 'Moderate certainty',
    low: 'Low certainty',
    very_low: 'Very low certainty',
    incomplete: 'Certainty: grading incomplete',
    ungraded: 'Certainty: not yet graded',
  } satisfies Record<Certainty, string>,
  /** Stands after the word where the evidence changed since the claim was graded. */
  changed: 'changed',
  spokenChanged: 'the evidence changed since it was graded',
};

/** Direction of the evidence. */
const verdict = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  mixed: 'Mixed',
  insufficient: 'Insufficient',
} satisfies Record<Verdict, string>;

/** How a source stands to a claim, in a row of the list of sources. */
const relation = {
  supports: 'For',
  contradicts: 'Against',
  qualifies: 'Qualifies',
  background: 'Background',
} satisfies Record<Relation, string>;

/** Study designs in the order of the evidence model. */
const design = {
  sr_rct: 'Systematic review of trials',
  sr_observational: 'Systematic review of observational studies',
  rct: 'Randomised trial',
  nonrandomised_trial: 'Non-randomised trial',
  cohort: 'Cohort study',
  case_control: 'Case-control study',
  cross_sectional: 'Cross-sectional study',
  diagnostic_accuracy: 'Diagnostic accuracy study',
  case_series: 'Case series',
  case_report: 'Case report',
  guideline: 'Guideline',
  narrative_review: 'Narrative review',
  expert_opinion: 'Expert opinion',
  mechanistic: 'Mechanistic study',
  animal: 'Animal study',
  in_vitro: 'Laboratory study',
  qualitative: 'Qualitative study',
  other: 'Other design',
  unknown: 'Design not stated',
} satisfies Record<Design, string>;

/** Publication status. `unknown` is said as what it is: nobody has looked. */
const status = {
  ok: 'No notice found',
  corrected: 'Corrected',
  concern: 'Expression of concern',
  partial_retraction: 'Partly retracted',
  withdrawn: 'Withdrawn',
  retracted: 'Retracted',
  unknown: 'Status not checked',
} satisfies Record<Status, string>;

/** The Evidence sidebar. */
const sidebar = {
  title: 'Evidence',
  search: 'Search claims',
  clearSearch: 'Clear search',
  options: 'More options',
  showKeys: 'Keyboard shortcuts',
  filterByCertainty: 'Filter by certainty',
  filterByVerdict: 'Filter by verdict',
  moreFilters: 'More filters',
  moreFiltersSet: (n: number) => `More filters (${n} set)`,
  clearFilters: 'Clear filters',
  claims: (n: number) => (n === 1 ? '1 claim' : `${number(n)} claims`),
  order: { strength: 'Strongest first', score: 'Best match first' },
  orderMenu: (now: string) => `Order: ${now}. Change order`,
  noVerdict: 'No verdict yet',
  state: { draft: 'Draft', superseded: 'Superseded', withdrawn: 'Withdrawn' },
  sourcesFor: (n: number) => `${number(n)} for`,
  sourcesAgainst: (n: number) => `${number(n)} against`,
  newest: (year: number) => `newest ${year}`,
  noSources: 'No sources linked',
  sourcesOf: 'Sources',
  showSources: 'Show sources',
  hideSources: 'Hide sources',
  moreSources: (n: number) => `and ${number(n)} more: open the claim to see them all`,
  andOthers: (first: string) => `${first} et al.`,
  unsound: (n: number) => (n === 1 ? 'A linked source was retracted or withdrawn' : `${number(n)} linked sources were retracted or withdrawn`),
  cite: 'Cite',
  open: 'Open',
  openInNewTab: 'Open in new tab',
  copyCitation: 'Copy citation',
  copied: 'Citation copied.',
  notCopied: 'The citation was not copied, because the clipboard could not be reached. Use Cite, or drag the claim into the note.',
  nothingToCopy: 'This claim has no source to cite yet. Open it and link a source first.',
  showMore: (n: number) => `Show ${number(n)} more`,
  reading: 'Reading your notes…',
  readingSoFar: (n: number) => `Reading your notes… ${number(n)} so far`,
  searching: 'Searching…',
  empty: {
    title: 'No claims in this vault yet',
    lead: 'A claim is one sentence about one outcome, linked to the studies behind it. Three ways to start:',
    starter: { does: 'Create starter vault', says: 'Sample sources, graded claims and handouts to look around in.' },
    article: { does: 'Import an article', says: 'Turns its reference list and cited statements into linked notes.' },
    claim: { does: 'New claim', says: 'Write a claim of your own and link its sources.' },
  },
  none: {
    about: (query: string) => `No claim in your vault about “${query}”.`,
    filtered: 'No claim matches the chosen filters.',
    nearest: 'Nearest words in your claims:',
    searchFor: (term: string) => `Search for ${term}`,
    create: 'Create claim',
    article: 'Import an article',
  },
  failed: 'The search stopped, so no claims are listed. Your notes are safe.',
  tryAgain: 'Try again',
  problems: {
    count: (n: number) => (n === 1 ? '1 note needs attention' : `${number(n)} notes need attention`),
    open: 'Open note',
    more: (n: number) => `and ${number(n)} more`,
  },
  keys: {
    title: 'Keyboard shortcuts',
    close: 'Close keyboard shortcuts',
    /** Names of keys as printed on a keyboard. */
    names: {
      ArrowDown: '↓', ArrowUp: '↑', ArrowRight: '→', ArrowLeft: '←',
      Home: 'Home', End: 'End', Enter: 'Enter', Space: 'Space', Escape: 'Esc', Mod: 'Ctrl or ⌘',
    },
    or: 'or',
    does: {
      next: 'Next row',
      previous: 'Previous row',
      first: 'First row',
      last: 'Last row',
      open: 'Open the note',
      openInNewTab: 'Open in a new tab',
      cite: 'Cite the claim in the note you are writing',
      toggleSources: 'Show or hide the sources',
      showSources: 'Show the sources, or go to the first',
      hideSources: 'Hide the sources, or go back to the claim',
      toBox: 'Back to the search box',
      toRows: 'From the search box to the first claim',
      showKeys: 'Show or hide this list',
      clear: 'Clear the search; from a row, go back to the box',
    },
  },
};

/** Every word of the interface in English. A new language is one file of the same shape and one line in `index.ts`. */
export const en = {
  certainty, verdict, relation, design, status, sidebar,
  commands, menus, failures, importing, citing, citekeys, exporting, handouts, card, rendering, references, starter, creating, grading, check, settings,
};

/** What a language must bring. */
export type Words = typeof en;
