import { count, number } from './en-count';

/** Exporting references. */
export const exporting = {
  effect: 'The references were not exported.',
  scope: 'References of',
  scopes: {
    note: (name: string) => `This note: ${name}`,
    folder: (name: string) => `All notes in “${name}”`,
    vault: () => 'The whole vault',
  },
  format: 'Format',
  formats: {
    'csl-json': 'CSL-JSON, for Zotero and pandoc',
    biblatex: 'BibLaTeX, for LaTeX and Zotero',
    ris: 'RIS, for EndNote, Mendeley and Zotero',
  },
  reading: (done: number, total: number) => `Reading notes: ${number(done)} of ${number(total)}`,
  will: (n: number, path: string) => `${count(n, 'reference')}, to be saved as “${path}”.`,
  go: 'Save file',
  copy: 'Copy',
  cancel: 'Cancel',
  replace: {
    title: 'The file is there already',
    lead: (path: string) => `Saving replaces what is in “${path}”.`,
    yes: 'Replace',
    no: 'Keep it',
  },
  saved: (n: number, path: string) => `${count(n, 'reference')} saved as “${path}”.`,
  copied: (n: number) => `${count(n, 'reference')} copied.`,
};
