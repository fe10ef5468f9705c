import { count, number } from './en-count';

/** Exporting references. */
export const exporting = {
  effect: 'The references were not exported.',
  title: 'Export references',
  scope: {
    name: 'References of',
    note: (name: string) => `This note: ${name}`,
    folder: (name: string) => `All notes in “${name}”`,
    vault: 'The whole vault',
  },
  format: {
    name: 'Format',
    says: {
      'csl-json': 'For Zotero and pandoc. Nothing is lost.',
      biblatex: 'For LaTeX and Zotero.',
      ris: 'For EndNote, Mendeley and Zotero.',
      pandoc: 'The note with its references and style, for Word, PDF and more.',
    },
    pandoc: 'Markdown for pandoc',
  },
  looking: 'Looking for what is cited …',
  reading: (done: number, total: number) => `Reading notes: ${number(done)} of ${number(total)}`,
  will: (n: number, path: string) => `${count(n, 'reference')}, to be saved as “${path}”.`,
  willPandoc: (path: string) => `The note, its references and its style, to be saved in “${path}”.`,
  go: 'Save file',
  copy: 'Copy',
  cancel: 'Cancel',
  replace: {
    title: 'The file is there already',
    lead: (path: string) => `“${path}” was exported before, or is a file of yours. Saving replaces what is in it.`,
    yes: 'Replace',
    no: 'Keep it',
  },
  saved: (n: number, path: string) => `${count(n, 'reference')} saved as “${path}”.`,
  savedPandoc: (path: string) => `Saved in “${path}”.`,
  copied: (n: number) => `${count(n, 'reference')} copied.`,
};
