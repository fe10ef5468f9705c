import type { UpdatedNote, UpdateReport } from '../../application/citing/update-all';
import type { Words } from '../words';
import { buttonRow, focusQuietly } from './button-row';
import { reportSection } from './import-report';

export interface UpdateReportActions {
  open(path: string): void;
  /** Shows what would be lost and replaces the list where a person agrees; resolves to whether it did. */
  replace(path: string): Promise<boolean>;
  close(): void;
}

/** What became of every reference list: what needs a person first, each note with a way to it. Stays until it is closed. */
export function drawUpdateReport(parent: HTMLElement, { notes, left }: UpdateReport, words: Words, actions: UpdateReportActions): void {
  const { all: text } = words.handouts;
  const of = (outcome: UpdatedNote['outcome']): readonly UpdatedNote[] => notes.filter((note) => note.outcome === outcome);
  const [failed, byHand, updated] = [of('failed'), of('by-hand'), of('updated')];
  const look = notes.filter((note) => note.outcome !== 'failed' && worst(note, words) !== undefined);
  parent.createEl('p', { text: text.summary(notes), attr: { role: 'status' } });
  if (left.length > 0) parent.createEl('p', { text: text.cancelled(left.length) });
  const part = (title: string, list: readonly UpdatedNote[], open: boolean, more: (item: HTMLElement, note: UpdatedNote) => void): void => {
    if (list.length === 0) return;
    reportSection(parent, title, open, (el) => {
      for (const note of list) more(drawNote(el, note.path, actions), note);
    });
  };
  const says = (item: HTMLElement, note: UpdatedNote): void => void item.createDiv({ cls: 'evidence-vault-muted', text: worst(note, words) ?? '' });
  part(text.failed(failed.length), failed, true, says);
  part(text.byHand(byHand.length), byHand, true, (item, { path }) => drawReplace(item, path, words, actions));
  part(text.look(look.length), look, failed.length + byHand.length === 0, says);
  part(text.updated(updated.length), updated, false, () => undefined);
  focusQuietly(buttonRow(parent, [{ text: text.close, primary: true, onClick: () => actions.close() }])[0]);
}

function drawNote(list: HTMLElement, path: string, actions: UpdateReportActions): HTMLElement {
  const item = list.createEl('li', { cls: 'evidence-vault-report-note' });
  linkButton(item, path.replace(/\.md$/, ''), () => actions.open(path));
  return item;
}

function drawReplace(item: HTMLElement, path: string, { handouts: { all: text } }: Words, actions: UpdateReportActions): void {
  const line = item.createDiv();
  linkButton(line, text.compare, () => {
    void actions.replace(path).then((done) => {
      if (done) line.setText(text.replaced);
    });
  });
}

function linkButton(parent: HTMLElement, text: string, onClick: () => void): void {
  parent.createEl('button', { cls: 'evidence-vault-link-button', text, attr: { type: 'button' } }).addEventListener('click', onClick);
}

/** The problem to name; that a handout cites nothing is none. */
function worst({ problems }: UpdatedNote, words: Words): string | undefined {
  const all = problems.filter(({ code }) => code !== 'nothing-cited');
  const first = all.find(({ severity }) => severity === 'error') ?? all[0];
  return first && words.citing.update.problems(`${first.what} ${first.fix}`, all.length - 1);
}
