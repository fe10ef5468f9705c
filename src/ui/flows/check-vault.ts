import { checkVault } from '../../application/reports/check-vault';
import { drawCheckVault } from '../modals/check-vault-modal';
import { showModal } from '../modals/plain-modal';
import type { Desk } from './desk';

/** The command “Check this vault”: lists every problem of every evidence note and between notes. */
export async function checkThisVault({ app, words, library, clock, ready, open }: Pick<Desk, 'app' | 'words' | 'library' | 'clock' | 'ready' | 'open'>): Promise<void> {
  await ready;
  const problems = checkVault(library, clock.today());
  await showModal(app, {
    title: words.check.title,
    cls: 'evidence-vault-wide',
    draw: (content, close) => drawCheckVault(content, problems, words, {
      open: (path) => {
        close();
        void open(path);
      },
      close,
    }),
  });
}
