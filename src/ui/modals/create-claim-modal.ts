import { Setting } from 'obsidian';
import type { ClaimHit } from '../../application/reference-search';
import { certaintyMark } from '../certainty-mark';
import { highlight } from '../highlight';
import type { Words } from '../words';
import { buttonRow } from './button-row';

/** A source that a new claim rests on. */
export interface ClaimSource {
  readonly citekey: string;
  readonly title: string;
}

/** What a person typed. */
export interface NewClaim {
  readonly statement: string;
  readonly sources: readonly ClaimSource[];
}

export interface CreateClaimActions {
  /** Where the note would be written. */
  readonly path: (statement: string) => string;
  /** Claims that the vault has already about this. */
  readonly similar: (statement: string) => Promise<readonly ClaimHit[]>;
  /** Lets the person choose sources. */
  readonly chooseSources: () => Promise<readonly ClaimSource[]>;
  readonly open: (path: string) => void;
  readonly create: (claim: NewClaim) => void;
  readonly cancel: () => void;
}

/** The form for a new claim. Similar claims are shown while typing, so that the vault does not say one thing twice. */
export function drawCreateClaim(parent: HTMLElement, initial: NewClaim, words: Words, actions: CreateClaimActions): void {
  const text = words.creating.claim;
  let claim = initial;
  new Setting(parent).setName(text.statement.name).setDesc(text.statement.says).setClass('evidence-vault-stacked').addTextArea((area) => {
    area.setPlaceholder(text.statement.placeholder).setValue(claim.statement).onChange((statement) => {
      claim = { ...claim, statement };
      refresh();
    });
    area.inputEl.setAttrs({ rows: 3, 'aria-label': text.statement.name });
    area.inputEl.focus();
  });
  const similar = parent.createDiv({ cls: 'evidence-vault-similar', attr: { 'aria-live': 'polite' } });
  const sources = new Setting(parent).setName(text.sources.name).setDesc(text.sources.says);
  const list = parent.createDiv({ cls: 'evidence-vault-picked' });
  sources.addButton((button) => button.setButtonText(text.addSource).onClick(() => void addSources()));
  const file = parent.createEl('p', { cls: 'evidence-vault-muted', attr: { role: 'status' } });
  const [go] = buttonRow(parent, [
    { text: text.go, primary: true, onClick: () => actions.create({ ...claim, statement: tidy(claim.statement) }) },
    { text: text.cancel, onClick: () => actions.cancel() },
  ]);
  const addSources = async (): Promise<void> => {
    const added = await actions.chooseSources();
    setSources([...claim.sources, ...added.filter(({ citekey }) => !claim.sources.some((known) => known.citekey === citekey))]);
  };
  const setSources = (chosen: readonly ClaimSource[]): void => {
    claim = { ...claim, sources: chosen };
    drawSources(list, chosen, words, (gone) => setSources(chosen.filter((one) => one !== gone)));
  };
  const showSimilar = latest((statement: string) => actions.similar(statement), (hits) => drawSimilar(similar, hits, words, actions.open));
  const refresh = (): void => {
    const statement = tidy(claim.statement);
    go?.setDisabled(statement === '');
    file.setText(statement === '' ? '' : text.file(actions.path(statement)));
    showSimilar(statement);
  };
  setSources(claim.sources);
  refresh();
}

/** One line, since a statement is one sentence. */
function tidy(statement: string): string {
  return statement.replace(/\s+/g, ' ').trim();
}

function drawSources(parent: HTMLElement, sources: readonly ClaimSource[], words: Words, remove: (source: ClaimSource) => void): void {
  parent.empty();
  for (const source of sources) {
    const chip = parent.createSpan({ cls: 'evidence-vault-picked-one' });
    chip.createSpan({ text: source.title });
    chip.createEl('button', { cls: 'clickable-icon', text: '×', attr: { type: 'button', 'aria-label': words.creating.claim.remove(source.title) } })
      .addEventListener('click', () => remove(source));
  }
}

function drawSimilar(parent: HTMLElement, hits: readonly ClaimHit[], words: Words, open: (path: string) => void): void {
  parent.empty();
  if (hits.length === 0) return;
  parent.createDiv({ cls: 'evidence-vault-muted', text: words.creating.claim.similar });
  const list = parent.createEl('ul');
  for (const { path, view, ranges } of hits) {
    const item = list.createEl('li');
    certaintyMark(item, view.certainty, { words, stale: view.stale });
    item.appendText(' ');
    const link = item.createEl('button', { cls: 'evidence-vault-link-button', attr: { type: 'button' } });
    highlight(link, view.claim.statement, ranges);
    link.addEventListener('click', () => open(path));
  }
}

/** Shows the answer to the newest question only. */
function latest<Q, A>(ask: (question: Q) => Promise<A>, show: (answer: A) => void): (question: Q) => void {
  let asked = 0;
  return (question) => {
    const mine = ++asked;
    void ask(question).then((answer) => {
      if (mine === asked) show(answer);
    }, () => undefined);
  };
}
