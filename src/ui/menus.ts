import type { Menu } from 'obsidian';
import { createClaim } from './flows/create-claim';
import type { Desk } from './flows/desk';
import { guard } from './flows/guard';
import { importNote } from './flows/import-article';
import { insertReference } from './flows/insert-reference';
import { mergeWithAnother } from './flows/merge-sources';
import { renameCitationKey } from './flows/rename-key';
import { updateCertainty } from './flows/update-certainty';
import { updateReferencesOfNote } from './flows/update-references';

/** Keeps our items together in menus that others add to. */
const SECTION = 'evidence-vault';

/** Adds our items to the menu of an editor. `selection` is the selected text, or empty. */
export function addToEditorMenu(menu: Menu, selection: string, desk: Desk): void {
  const { words } = desk;
  const statement = selection.trim();
  add(menu, words.commands.insertReference, 'quote', () => guard(words.citing.insert.effect, () => insertReference(desk), desk));
  add(menu, words.commands.updateReferences, 'list-ordered', () => guard(words.citing.update.effect, () => updateReferencesOfNote(desk), desk));
  if (statement === '' || statement.length > 500) return;
  add(menu, words.menus.createClaimFromSelection, 'file-plus', () => guard(words.creating.claim.effect, () => createClaim(statement, desk), desk));
}

/** Adds our items to the menu of a note: grading for a claim, importing for a note that is no evidence note. */
export function addToFileMenu(menu: Menu, path: string, desk: Desk): void {
  const { words, library } = desk;
  if (!path.endsWith('.md')) return;
  const note = library.get(path)?.value;
  if (note?.kind === 'claim' && desk.activeNote() === path) {
    add(menu, words.menus.updateCertainty, 'scale', () => guard(words.grading.effect, () => updateCertainty(desk), desk));
  }
  if (note && note.kind !== 'handout') add(menu, words.commands.showWhereUsed, 'search', () => guard(words.references.failed, () => desk.showReferences(path), desk));
  if (note?.kind === 'source' && desk.activeNote() === path) {
    add(menu, words.commands.renameKey, 'text-cursor-input', () => guard(words.citekeys.rename.effect, () => renameCitationKey(desk), desk));
    add(menu, words.commands.mergeSources, 'merge', () => guard(words.citekeys.merge.effect, () => mergeWithAnother(desk), desk));
  }
  if (!note) add(menu, words.menus.importThisNote, 'file-input', () => guard(words.importing.effect, () => importNote(path, desk), desk));
}

function add(menu: Menu, title: string, icon: string, run: () => Promise<void>): void {
  menu.addItem((item) => item.setTitle(title).setIcon(icon).setSection(SECTION).onClick(() => void run()));
}
