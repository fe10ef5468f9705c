/** The settings screen. */
export const settings = {
  problem: (what: string, fix: string) => `${what} ${fix}`,
  folders: {
    heading: 'Where notes live',
    sources: { name: 'Sources', says: 'One note for each study or other publication.' },
    claims: { name: 'Claims', says: 'One note for each claim.' },
    articles: { name: 'Articles', says: 'Articles you import, with links to their claims and sources.' },
    handouts: { name: 'Handouts', says: 'Information for patients.' },
    styles: { name: 'Citation styles', says: 'Your own citation style files (.csl).' },
  },
  references: {
    heading: 'References',
    style: { name: 'Citation style', says: 'Used where a note names none of its own.' },
    locale: { name: 'Language of references', says: 'Used where a note names none. Decides on words such as “and” or “retrieved”.' },
    update: { name: 'Keep the reference list up to date', says: 'Writes the list again after each citation that you insert.' },
    wikilinks: { name: 'Links to sources are citations', says: 'A plain link to a source note counts as citing it.' },
    formatted: { name: 'Show citations formatted while reading and writing', says: 'At the cursor, and in source mode, you see the citation key. Your notes stay as they are.' },
  },
  locales: {
    'en-GB': 'English (United Kingdom)', 'en-US': 'English (United States)', 'fr-FR': 'French', 'de-DE': 'German',
    'es-ES': 'Spanish', 'it-IT': 'Italian', 'nl-NL': 'Dutch', 'pt-PT': 'Portuguese',
  },
  evidence: {
    heading: 'Evidence',
    review: { name: 'Months between reviews', says: 'A claim is due for review this long after its last one. From 1 to 120.' },
    reviewInvalid: 'Enter a whole number of months from 1 to 120.',
    wording: { name: 'Words for patients', says: 'How sure we are is said in plain words, after published guidance. The French and German sentences for very low certainty are ours and have not been reviewed by a native clinician yet.' },
  },
  lookups: {
    heading: 'Looking things up',
    none: { name: 'Nothing is looked up', says: 'This version makes no network request of any kind. Your notes and searches stay on this device.' },
  },
  help: {
    heading: 'Help',
    starter: { name: 'Create starter vault', says: 'Sample sources, claims and handouts to look around in.' },
    check: { name: 'Check this vault', says: 'Lists notes that cannot be read and links that lead nowhere.' },
    keys: { name: 'Keyboard', says: 'In the evidence sidebar, press ? to see its keys.' },
  },
};
