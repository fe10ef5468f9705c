import type { App } from 'obsidian';
import { usesIn } from '../application/reports/where-used';
import { newestTextOf } from '../hosts/obsidian/note-on-screen';
import { followOpenNote, showPlace } from '../hosts/obsidian/note-places';
import { openNote } from '../hosts/obsidian/open-note';
import { changeLanguageOfNote } from '../ui/flows/change-language';
import { changeStyleOfNote } from '../ui/flows/change-style';
import { citeLink } from '../ui/flows/cite-link';
import { copyList } from '../ui/flows/copy-list';
import { createSourceFor } from '../ui/flows/create-source';
import type { Desk } from '../ui/flows/desk';
import { exportReferences } from '../ui/flows/export-references';
import { guard } from '../ui/flows/guard';
import { insertReference } from '../ui/flows/insert-reference';
import { replaceCitationKey } from '../ui/flows/replace-key';
import { fixFor } from '../ui/flows/shared-key';
import { updateReferencesOfNote } from '../ui/flows/update-references';
import type { ReferencesViewDeps } from '../ui/references/references-view';

/** What the References sidebar works with: its actions as the commands do them. */
export function referencesViewDeps(app: App, desk: Desk): ReferencesViewDeps {
  const { words, library, live, usage, ready, activeNote } = desk;
  const { references, citing, failures } = words;
  const guarded = (effect: string, run: () => Promise<void>): void => void guard(effect, run, desk);
  return {
    words,
    library,
    live,
    usage,
    ready,
    activeNote,
    onNote: (listener) => followOpenNote(app, listener),
    actions: {
      open: (path, newTab) => guarded(failures.notOpened, () => openNote(app, path, newTab)),
      show: (path, place, keepFocus) => void showPlace(app, path, place, keepFocus),
      showUse: (used, { path, keys }, nth) => guarded(failures.notOpened, async () => {
        await openNote(app, path);
        const places = usesIn(await newestTextOf(app, path) ?? '', path, { path: used, keys }, library);
        const place = places[nth % places.length];
        if (place) showPlace(app, path, place, false);
        else desk.tell(references.used.gone);
      }),
      insertReference: () => guarded(citing.insert.effect, () => insertReference(desk)),
      update: () => guarded(citing.update.effect, () => updateReferencesOfNote(desk)),
      copy: (path) => guarded(references.notCopied, async () => {
        const note = live.of(path);
        if (note) await copyList(note.cited, desk);
      }),
      export: () => guarded(words.exporting.effect, () => exportReferences(desk)),
      changeStyle: () => guarded(citing.style.effect, () => changeStyleOfNote(desk)),
      changeLanguage: (locale) => guarded(references.languageEffect, () => changeLanguageOfNote(locale, desk)),
      createSource: (key) => guarded(words.creating.source.effect, () => createSourceFor(key, desk)),
      useKey: (key, by) => guarded(words.card.notReplaced, async () => {
        const path = activeNote();
        const editor = desk.editor();
        if (path !== undefined) await replaceCitationKey({ path, key, by, ...(editor?.path === path && { editor }) }, desk);
      }),
      fixShared: (path) => fixFor({ code: 'citekey-shared', severity: 'error', where: path, what: '', fix: '' }, desk)?.run(),
      cite: (link) => guarded(citing.insert.effect, () => citeLink(link, desk)),
    },
  };
}
