/** Names of the commands, in the palette and in menus. */
export const commands = {
  openSidebar: 'Open evidence sidebar',
  openReferences: 'Open references sidebar',
  showWhereUsed: 'Show where this note is cited',
  importArticle: 'Import article',
  insertReference: 'Insert reference',
  insertFormatted: 'Insert formatted reference',
  updateReferences: 'Update references',
  updateAllHandouts: 'Update references in all handouts',
  makePlain: 'Make citations plain text',
  linksToCitations: 'Turn links to sources into citations',
  citationsToLinks: 'Turn citations into links to sources',
  changeStyle: 'Change citation style of this note',
  createStarterVault: 'Create starter vault',
  createClaim: 'Create claim',
  createSource: 'Create source',
  updateCertainty: 'Update certainty of this claim',
  updateAllCertainties: 'Update certainty of all claims',
  renameKey: 'Rename citation key',
  mergeSources: 'Merge with another source',
  exportReferences: 'Export references',
  checkVault: 'Check this vault',
};

/** Items in the menus of notes and editors. */
export const menus = {
  importThisNote: 'Import as article',
  updateCertainty: 'Update certainty',
  createClaimFromSelection: 'Create claim from selection',
};

/** What a person is told when something did not work: effect, cause, what to do. */
export const failures = {
  /** Around a cause that came from the app or the device. */
  reported: (cause: string) => `The app reported: “${cause}”.`,
  tryAgain: 'Your notes are as they were. Try again; if it happens again, restart the app.',
  noEditor: 'Nothing was inserted, because no note is open for writing. Open the note, switch it to editing, and try again.',
  noteChanged: 'Nothing was changed, because the note was edited in the meantime. Run the command again.',
  noteUnreadable: (path: string) => `“${path}” was not changed, because its properties cannot be read.`,
  noNote: 'Nothing was done, because no note is open. Open a note and try again.',
  stillReading: 'Your notes are still being read. Try again in a moment.',
  uri: 'The link was not followed, because this app does not understand it. Nothing was changed.',
  uriUnknownSource: (key: string) => `There is no source “${key}” in this vault, so nothing was opened.`,
  notOpened: 'The note was not opened.',
  sidebar: 'The evidence sidebar could not be opened.',
  followFailed: 'Your notes could not all be read, so claims may be missing from the sidebar. Nothing was changed. Restart the app; if it happens again, run “Check this vault”.',
};
