import { checkVault } from '../../application/reports/check-vault';
import { unknownCitations } from '../../application/reports/unknown-citations';
import { drawCheckVault } from '../modals/check-vault-modal';
import { showModal } from '../modals/plain-modal';
import type { Desk } from './desk';
import { fixFor } from './shared-key';

/** The command “Check this vault”: lists every problem of every evidence note and between notes, and citations in any note that no source answers. */
export async function checkThisVault(deps: Parameters<typeof fixFor>[1] & Pick<Desk, 'clock' | 'usage' | 'store'>): Promise<void> {
  const { app, words, library, usage, store, clock, ready, open } = deps;
  await ready;
  const problems = checkVault(library, clock.today(), undefined, await unknownCitations(usage, store, library));
  await showModal(app, {
    title: words.check.title,
    cls: 'evidence-vault-wide',
    draw: (content, close) => drawCheckVault(content, problems, words, {
      open: (path) => {
        close();
        void open(path);
      },
      fix: (problem) => {
        const fix = fixFor(problem, deps);
        return fix && { ...fix, run: () => {
          close();
          fix.run();
        } };
      },
      close,
    }),
  });
}
