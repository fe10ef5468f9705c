import { folderProblem, tidyFolder } from '../../application/read-settings';
import { createStarterVault, visible, type StarterFile } from '../../application/starter-vault';
import { drawStarterReport, drawStarterVault } from '../modals/starter-vault-modal';
import { showModal } from '../modals/plain-modal';
import { FolderSuggest } from '../suggest/folder-suggest';
import type { Desk } from './desk';

type StarterDeps = Pick<Desk, 'app' | 'words' | 'store' | 'folders' | 'starterFiles' | 'declareTypes' | 'open'>;

/** The command “Create starter vault”: asks for a folder, says what it would write, writes it, and says what it did. */
export async function createStarterVaultIn(deps: StarterDeps): Promise<void> {
  const { app, words } = deps;
  const files = deps.starterFiles();
  const folder = await askFolder(visible(files), deps);
  if (folder === undefined) return;
  const report = await createStarterVault(files, deps.store, folder);
  const types = files.find(({ path }) => path.endsWith('/types.json'));
  const typesAdded = types !== undefined && report.created.length > 0 && await deps.declareTypes(types.text).catch(() => false);
  await showModal(app, {
    title: words.starter.reportTitle,
    draw: (content, close) => drawStarterReport(content, report, folder, typesAdded, words, {
      open: (path) => {
        close();
        void deps.open(path);
      },
      close,
    }),
  });
}

async function askFolder(files: readonly StarterFile[], { app, words, store, folders }: StarterDeps): Promise<string | undefined> {
  let chosen: string | undefined;
  await showModal(app, {
    title: words.starter.title,
    draw: (content, close) => drawStarterVault(content, words, {
      preview: (name) => folderProblem(name) ?? preview(tidyFolder(name)),
      suggest: (input, onPick) => new FolderSuggest(app, input, folders, onPick),
      create: (name) => {
        chosen = tidyFolder(name);
        close();
      },
      cancel: close,
    }),
  });
  return chosen;

  function preview(folder: string): { fresh: number; kept: number } {
    const kept = files.filter(({ path }) => store.exists(folder === '' ? path : `${folder}/${path}`)).length;
    return { fresh: files.length - kept, kept };
  }
}
