import type { App } from 'obsidian';
import { countedKeys, insertCitation } from '../application/citing/cite';
import { applyEdits } from '../domain/text-edits';
import { hoverNote, openNote, triggerFileMenu } from '../hosts/obsidian/open-note';
import { createClaim } from '../ui/flows/create-claim';
import { createStarterVaultIn } from '../ui/flows/create-starter-vault';
import type { Desk } from '../ui/flows/desk';
import { guard } from '../ui/flows/guard';
import { importArticle } from '../ui/flows/import-article';
import { citeClaims } from '../ui/flows/insert-reference';
import { fixFor } from '../ui/flows/shared-key';
import { EVIDENCE_VIEW, type EvidenceViewDeps } from '../ui/sidebar/evidence-view';

/** What the Evidence sidebar works with: its actions as the commands do them. */
export function evidenceViewDeps(app: App, desk: Desk): EvidenceViewDeps {
  const { library, words, claims, ready } = desk;
  const guarded = (effect: string, run: () => Promise<void>): void => void guard(effect, run, desk);
  return {
    search: claims,
    library,
    words,
    ready,
    today: () => desk.clock.today(),
    actions: {
      open: (path, newTab) => guarded(words.failures.notOpened, () => openNote(app, path, newTab)),
      cite: (paths) => guarded(words.citing.insert.effect, () => citeClaims(paths, desk)),
      createClaim: (statement) => guarded(words.creating.claim.effect, () => createClaim(statement, desk)),
      importArticle: () => guarded(words.importing.effect, () => importArticle(desk)),
      fix: (problem) => fixFor(problem, desk),
      createStarterVault: () => guarded(words.starter.effect, () => createStarterVaultIn(desk)),
      hover: (event, el, path, parent) => hoverNote(app.workspace, event, el, path, parent, EVIDENCE_VIEW),
      contextMenu: (menu, path) => triggerFileMenu(app, menu, path, EVIDENCE_VIEW),
      dragText: (path) => {
        const view = library.claimView(path);
        const keys = view ? countedKeys(view) : [];
        return keys.length === 0 ? '' : applyEdits('', insertCitation('', 0, keys.map((key) => ({ key }))).edits);
      },
    },
  };
}
