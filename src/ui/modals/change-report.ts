import type { ChangeReport } from '../../application/citekeys/change-notes';
import type { Words } from '../words';
import { buttonRow, focusQuietly } from './button-row';
import { reportSection } from './import-report';

export interface ChangeReportActions {
  /** Why a note could not be changed, as a sentence. */
  cause(error: unknown): string;
  open(path: string): void;
  close(): void;
}

/** What a change of many notes did: what it was for, failures first, each note with a way to it. Stays until it is closed. */
export function drawChangeReport(parent: HTMLElement, { changed, failed, left, cancelled }: ChangeReport, lines: readonly string[], words: Words, actions: ChangeReportActions): void {
  const { citekeys: text } = words;
  for (const line of lines) parent.createEl('p', { text: line, attr: { role: 'status' } });
  const part = (title: string, isOpen: boolean, notes: readonly { readonly path: string; readonly says: string }[], mod = ''): void => {
    if (notes.length === 0) return;
    reportSection(parent, title, isOpen, (list) => {
      for (const { path, says } of notes) {
        const item = list.createEl('li', { cls: 'evidence-vault-report-note' });
        item.createEl('button', { cls: 'evidence-vault-link-button', text: path.replace(/\.md$/, ''), attr: { type: 'button' } })
          .addEventListener('click', () => actions.open(path));
        item.appendText(' ');
        item.createSpan({ cls: mod, text: says });
      }
    });
  };
  part(text.failed(failed.length), true, failed.map(({ path, error }) => ({ path, says: actions.cause(error) })));
  part(text.left(left.length), cancelled, left.map((path) => ({ path, says: '' })));
  part(text.changed(changed.length), changed.length <= 20, changed.map(({ path, times }) => ({ path, says: text.places(times) })), 'evidence-vault-places');
  focusQuietly(buttonRow(parent, [{ text: text.close, primary: true, onClick: () => actions.close() }])[0]);
}
