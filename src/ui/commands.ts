import type { Command } from 'obsidian';
import type { EvidenceNote } from '../domain/note';
import { checkThisVault } from './flows/check-vault';
import { changeStyleOfNote } from './flows/change-style';
import { turnCitationsIntoLinks, turnLinksIntoCitations } from './flows/convert-citations';
import { createClaim } from './flows/create-claim';
import { createSource } from './flows/create-source';
import { createStarterVaultIn } from './flows/create-starter-vault';
import type { Desk } from './flows/desk';
import { exportReferences } from './flows/export-references';
import { guard } from './flows/guard';
import { importArticle } from './flows/import-article';
import { insertFormattedReference } from './flows/insert-formatted';
import { insertReference } from './flows/insert-reference';
import { makeCitationsPlain } from './flows/make-plain';
import { updateAllHandouts } from './flows/update-all-references';
import { updateAllCertainties, updateCertainty } from './flows/update-certainty';
import { updateReferencesOfNote } from './flows/update-references';
import { mergeWithAnother } from './flows/merge-sources';
import { renameCitationKey } from './flows/rename-key';
import type { Words } from './words';

/** When a command is offered: always, with a note being written in, with a note open, with a claim open, or with a source or claim open. */
type When = 'always' | 'editor' | 'note' | 'claim' | 'source' | 'evidence';

interface Definition {
  readonly id: string;
  readonly name: keyof Words['commands'];
  readonly icon: string;
  readonly when: When;
  /** What is said first where it fails. */
  readonly effect: (words: Words) => string;
  readonly run: (desk: Desk, openSidebar: () => Promise<void>) => Promise<void>;
}

/** Every command. A new one is an entry here, its words, and a flow. */
const DEFINITIONS: readonly Definition[] = [
  {
    id: 'open-evidence-sidebar', name: 'openSidebar', icon: 'library', when: 'always',
    effect: (words) => words.failures.sidebar, run: (_desk, openSidebar) => openSidebar(),
  },
  { id: 'open-references-sidebar', name: 'openReferences', icon: 'list-ordered', when: 'always', effect: (words) => words.references.failed, run: (desk) => desk.showReferences() },
  { id: 'show-where-used', name: 'showWhereUsed', icon: 'search', when: 'evidence', effect: (words) => words.references.failed, run: (desk) => desk.showReferences(desk.activeNote()) },
  { id: 'import-article', name: 'importArticle', icon: 'file-input', when: 'always', effect: (words) => words.importing.effect, run: importArticle },
  { id: 'insert-reference', name: 'insertReference', icon: 'quote', when: 'editor', effect: (words) => words.citing.insert.effect, run: insertReference },
  {
    id: 'insert-formatted-reference', name: 'insertFormatted', icon: 'text-quote', when: 'always',
    effect: (words) => words.citing.formatted.effect, run: insertFormattedReference,
  },
  { id: 'update-references', name: 'updateReferences', icon: 'list-ordered', when: 'note', effect: (words) => words.citing.update.effect, run: updateReferencesOfNote },
  { id: 'change-citation-style', name: 'changeStyle', icon: 'palette', when: 'note', effect: (words) => words.citing.style.effect, run: changeStyleOfNote },
  { id: 'update-all-handouts', name: 'updateAllHandouts', icon: 'list-restart', when: 'always', effect: (words) => words.citing.update.effect, run: updateAllHandouts },
  { id: 'make-citations-plain', name: 'makePlain', icon: 'copy', when: 'note', effect: (words) => words.handouts.plain.effect, run: makeCitationsPlain },
  { id: 'links-to-citations', name: 'linksToCitations', icon: 'at-sign', when: 'note', effect: (words) => words.handouts.toCitations.effect, run: turnLinksIntoCitations },
  { id: 'citations-to-links', name: 'citationsToLinks', icon: 'link', when: 'note', effect: (words) => words.handouts.toLinks.effect, run: turnCitationsIntoLinks },
  { id: 'create-starter-vault', name: 'createStarterVault', icon: 'folder-plus', when: 'always', effect: (words) => words.starter.effect, run: createStarterVaultIn },
  { id: 'create-claim', name: 'createClaim', icon: 'file-plus', when: 'always', effect: (words) => words.creating.claim.effect, run: (desk) => createClaim('', desk) },
  { id: 'create-source', name: 'createSource', icon: 'book-plus', when: 'always', effect: (words) => words.creating.source.effect, run: createSource },
  { id: 'update-certainty', name: 'updateCertainty', icon: 'scale', when: 'claim', effect: (words) => words.grading.effect, run: updateCertainty },
  { id: 'update-all-certainties', name: 'updateAllCertainties', icon: 'scale', when: 'always', effect: (words) => words.grading.effect, run: updateAllCertainties },
  { id: 'rename-citation-key', name: 'renameKey', icon: 'text-cursor-input', when: 'source', effect: (words) => words.citekeys.rename.effect, run: renameCitationKey },
  { id: 'merge-sources', name: 'mergeSources', icon: 'merge', when: 'source', effect: (words) => words.citekeys.merge.effect, run: mergeWithAnother },
  { id: 'export-references', name: 'exportReferences', icon: 'file-output', when: 'always', effect: (words) => words.exporting.effect, run: (desk) => exportReferences(desk) },
  { id: 'check-vault', name: 'checkVault', icon: 'list-checks', when: 'always', effect: (words) => words.check.effect, run: checkThisVault },
];

/** The commands as the app takes them. Each is offered only where it can do something, and ends in a message where it fails. */
export function commandsFor(desk: Desk, openSidebar: () => Promise<void>): readonly Command[] {
  return DEFINITIONS.map(({ id, name, icon, when, effect, run }) => ({
    id,
    name: desk.words.commands[name],
    icon,
    checkCallback: (checking: boolean) => {
      if (!isOffered(when, desk)) return false;
      if (!checking) void guard(effect(desk.words), () => run(desk, openSidebar), desk);
      return true;
    },
  }));
}

/** Sources and claims are what notes cite. */
function isCitable(note: EvidenceNote | undefined): boolean {
  return note !== undefined && note.kind !== 'handout';
}

function isOffered(when: When, desk: Desk): boolean {
  switch (when) {
    case 'always': return true;
    case 'editor': return desk.editor() !== undefined;
    case 'note': return desk.activeNote()?.endsWith('.md') ?? false;
    case 'evidence': return isCitable(desk.library.get(desk.activeNote() ?? '')?.value);
    case 'source': return desk.library.get(desk.activeNote() ?? '')?.value?.kind === 'source';
    case 'claim': return desk.library.claimView(desk.activeNote() ?? '') !== undefined;
  }
}
