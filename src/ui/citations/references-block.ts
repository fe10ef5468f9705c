import { MarkdownRenderChild } from 'obsidian';
import type { CitedNote } from '../../application/citing/cited-note';
import type { LiveCitations } from '../../application/citing/live-citations';
import { drawnOnce } from '../sidebar/drawn-once';
import type { Words } from '../words';
import { drawReferenceList } from './draw-reference-list';

export interface ReferencesBlockDeps {
  readonly words: Words;
  readonly live: Pick<LiveCitations, 'of' | 'ask' | 'hold' | 'onChange'>;
}

/** What a block shows: a list, or a sentence in its place. */
type Shown = Pick<CitedNote, 'entries'> & { readonly title: string; readonly numeric: boolean; readonly says: string };

/** A `references` code block: the reference list of the note at `path` as it stands, drawn again whenever it changes. */
export class ReferencesBlock extends MarkdownRenderChild {
  constructor(containerEl: HTMLElement, private readonly path: string, private readonly deps: ReferencesBlockDeps) {
    super(containerEl);
  }

  override onload(): void {
    const { path, deps: { live, words } } = this;
    const draw = drawnOnce<Shown>(this.containerEl.createDiv({ cls: 'evidence-vault-references-block' }), drawShown);
    const update = (): void => draw(shownOf(live.of(path)?.cited, words));
    this.register(live.hold(path));
    this.register(live.onChange((changed) => {
      if (changed === path) update();
    }));
    update();
    live.ask(path);
  }
}

function shownOf(cited: CitedNote | undefined, { card }: Words): Shown {
  const { entries = [], problems = [], citations = [], settings } = cited ?? {};
  const numeric = settings?.style?.kind === 'numeric' || settings?.style?.kind === 'label';
  const problem = problems.find(({ severity }) => severity === 'error');
  const none = citations.some(({ unknown }) => unknown.length > 0) ? card.list.unknown : card.list.none;
  const instead = entries.length > 0 ? '' : cited === undefined ? card.list.reading : none;
  return { entries, numeric, title: settings?.title ?? '', says: problem ? `${problem.what} ${problem.fix}` : instead };
}

function drawShown(el: HTMLElement, { entries, title, numeric, says }: Shown): void {
  if (says !== '') el.createEl('p', { cls: 'evidence-vault-muted', text: says });
  if (entries.length === 0) return;
  if (title !== '') el.createEl('h2', { text: title });
  drawReferenceList(el, entries, numeric);
}
