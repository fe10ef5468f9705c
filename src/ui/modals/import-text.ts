import type { PlannedNote } from '../../application/importing/plan-types';
import type { Words } from '../words';

/** The longest text shown, in UTF-16 units: a long article with its list. What lies beyond is read, not shown. */
export const SHOWN = 120_000;

/** A recognised stretch of the text and the row that it became. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly note: PlannedNote;
}

/** The text as imported, with recognised stretches underlined. */
export interface ImportText {
  /** Brings the stretch that became the row into view and marks it. False where the row has none here. */
  show(id: string): boolean;
}

/** Draws the text; `onPick` is told the row when a person clicks a stretch of it. */
export function drawImportText(parent: HTMLElement, text: string, notes: readonly PlannedNote[], words: Words, onPick: (id: string) => void): ImportText {
  const box = parent.createDiv({
    cls: 'evidence-vault-import-text',
    attr: { tabindex: 0, role: 'region', 'aria-label': words.importing.text },
  });
  const drawn = new Map<string, HTMLElement>();
  const shown = text.slice(0, SHOWN);
  let at = 0;
  for (const { from, to, note } of spansOf(notes, shown.length)) {
    box.appendText(shown.slice(at, from));
    const stretch = box.createSpan({ cls: `evidence-vault-span mod-${note.kind}`, text: shown.slice(from, to) });
    stretch.addEventListener('click', () => onPick(note.id));
    drawn.set(note.id, stretch);
    at = to;
  }
  box.appendText(shown.slice(at));
  if (text.length > SHOWN) box.createEl('p', { cls: 'evidence-vault-muted', text: words.importing.textCut(text.length - SHOWN) });
  return { show: (id) => show(drawn, id) };
}

/** Stretches in reading order; where two overlap, the one that begins first. */
function spansOf(notes: readonly PlannedNote[], length: number): readonly Span[] {
  const spans = notes.flatMap((note) => (note.span && note.kind !== 'article' ? [{ ...note.span, note }] : []));
  const result: Span[] = [];
  let at = 0;
  for (const span of spans.sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (span.from < at || span.to <= span.from || span.to > length) continue;
    result.push(span);
    at = span.to;
  }
  return result;
}

function show(drawn: ReadonlyMap<string, HTMLElement>, id: string): boolean {
  for (const stretch of drawn.values()) stretch.removeClass('is-shown');
  const stretch = drawn.get(id);
  if (!stretch) return false;
  stretch.addClass('is-shown');
  stretch.scrollIntoView({ block: 'center' });
  return true;
}
