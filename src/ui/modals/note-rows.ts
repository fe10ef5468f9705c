import type { NoteRow } from '../../application/citekeys/change-notes';
import { baseName } from '../../domain/links';
import type { Words } from '../words';

/** Rows drawn at once; more are a click away. */
const PAGE = 100;

/** Which notes a person takes part in a change. */
export interface RowChoice {
  /** Paths that are left out; changed by the rows. */
  readonly skip: Set<string>;
  changed(): void;
}

/** Notes that would change, each with how many places, and where there is a choice with a box to tick. */
export function drawNoteRows(parent: HTMLElement, rows: readonly NoteRow[], words: Words, choice?: RowChoice): void {
  const list = parent.createEl('ul', { cls: 'evidence-vault-note-rows' });
  const boxes = new Map<string, HTMLInputElement>();
  const all = choice && rows.length > 1 ? tickBox(list.createEl('li').createEl('label'), words.citekeys.all) : undefined;
  const refresh = (): void => {
    for (const [path, box] of boxes) box.checked = choice?.skip.has(path) !== true;
    if (!all || !choice) return;
    const ticked = rows.filter(({ path }) => !choice.skip.has(path)).length;
    all.checked = ticked === rows.length;
    all.indeterminate = ticked > 0 && ticked < rows.length;
  };
  const set = (paths: readonly string[], on: boolean): void => {
    for (const path of paths) if (on) choice?.skip.delete(path); else choice?.skip.add(path);
    refresh();
    choice?.changed();
  };
  all?.addEventListener('change', () => set(rows.map(({ path }) => path), all.checked));
  const draw = (from: number): void => {
    for (const row of rows.slice(from, from + PAGE)) {
      const line = list.createEl('li').createEl(choice ? 'label' : 'div');
      const box = choice && tickBox(line, '');
      box?.addEventListener('change', () => set([row.path], box.checked));
      if (box) boxes.set(row.path, box);
      drawNote(line, row, words);
    }
    refresh();
    const left = rows.length - from - PAGE;
    if (left <= 0) return;
    const more = list.createEl('li').createEl('button', { text: words.citekeys.more(left), attr: { type: 'button' } });
    more.addEventListener('click', () => {
      more.parentElement?.remove();
      draw(from + PAGE);
    });
  };
  draw(0);
}

function drawNote(line: HTMLElement, { path, times }: NoteRow, words: Words): void {
  const name = line.createSpan({ cls: 'evidence-vault-note-row-name', text: baseName(path), attr: { dir: 'auto' } });
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  if (folder !== '') name.createSpan({ cls: 'evidence-vault-muted', text: ` ${folder}` });
  line.createSpan({ cls: 'evidence-vault-muted', text: words.citekeys.places(times) });
}

function tickBox(parent: HTMLElement, text: string): HTMLInputElement {
  const box = parent.createEl('input', { type: 'checkbox' });
  if (text !== '') parent.createSpan({ text });
  return box;
}
