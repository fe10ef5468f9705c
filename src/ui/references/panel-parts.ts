import type { NoteReferences, Place, ReferenceProblem, UncitedLink } from '../../application/citing/note-references';
import type { NoteSettings } from '../../application/citing/note-settings';
import { baseName } from '../../domain/links';
import { freshId } from '../sidebar/fresh-id';
import type { Words } from '../words';
import { drawCitedRow, type CitedRowValue } from './cited-row';
import { keyedList, type DrawRow, type KeyedRow } from './keyed-rows';
import { drawLinkRow } from './link-row';
import { drawProblemRow, problemKey, type ProblemRowValue } from './problem-row';
import type { ReferencesActions } from './references-deps';
import { toolbar } from './toolbar';
import { setOnce, usedSection, type UsedSection, type UsedValue } from './used-rows';

/** Everything the panel shows, as plain values. */
export interface ReferencesValue {
  /** The open note; undefined where none is. */
  readonly path: string | undefined;
  /** These two are absent until the note was formatted once. */
  readonly settings: NoteSettings | undefined;
  readonly references: NoteReferences | undefined;
  /** Which place of a source or problem was shown last, from 0. */
  readonly shown: ReadonlyMap<string, number>;
  readonly used: UsedValue;
}

/** What the panel itself answers. */
export interface PartsActions {
  /** Shows the next of several places; `id` says of what. */
  jump(id: string, places: readonly Place[], event: MouseEvent): void;
  path(): string;
}

export interface PanelParts {
  readonly el: HTMLElement;
  readonly used: UsedSection;
  draw(value: ReferencesValue): void;
  toTop(): void;
}

/** Builds the panel from top to bottom, once; `draw` then brings its parts up to date. Problems come first. */
export function panelParts(parent: HTMLElement, words: Words, actions: ReferencesActions, own: PartsActions): PanelParts {
  const { references: text } = words;
  const titleId = freshId('references');
  const el = parent.createDiv({ cls: 'evidence-vault-panel', attr: { role: 'region', 'aria-labelledby': titleId } });
  const header = el.createDiv({ cls: 'evidence-vault-header' });
  const title = header.createDiv({ cls: 'evidence-vault-title', attr: { role: 'heading', 'aria-level': 2 } });
  title.createSpan({ text: text.title, attr: { id: titleId } });
  const note = title.createSpan({ cls: 'evidence-vault-reference-note', attr: { dir: 'auto' } });
  const status = el.createDiv({ cls: 'evidence-vault-summary', attr: { role: 'status' } });
  const tools = toolbar(el, words, { ...actions, copy: () => actions.copy(own.path()) });
  const empty = emptyMessage(el, words, actions);
  const problems = section<ProblemRowValue>(el, (row, value, now) => drawProblemRow(row, value, words, {
    ...actions,
    chooseLanguage: (event, under) => tools.chooseLanguage(event, under),
    jump: (event) => own.jump(problemId(value.problem), now().problem.places, event),
  }));
  const cited = section<CitedRowValue>(el, (row, value, now) => drawCitedRow(row, value, words, actions, (event) => own.jump(sourceId(value.listed.key), now().listed.places, event)));
  const links = section<UncitedLink>(el, (row, link, now) => drawLinkRow(row, link, words, actions, (event) => own.jump(`link ${link.path}`, now().places, event)));
  const used = usedSection(el, words, actions);

  return {
    el,
    used,
    toTop: () => {
      parent.scrollTop = 0;
    },
    draw: (value) => {
      const { path, settings, references, shown } = value;
      setOnce(note, path === undefined ? '' : baseName(path));
      setOnce(status, statusOf(references, words));
      const isBare = references !== undefined && references.sources.length + references.problems.length === 0 && references.list === 'none';
      // What a source or claim note is about is who uses it.
      const isSilent = isBare && value.used.used?.path === path;
      tools.el.toggleClass('evidence-vault-gone', references === undefined || isSilent);
      if (references && settings) {
        const isDue = references.list !== 'none' && references.list !== 'current';
        tools.draw({ style: settings.style?.title, locale: settings.locale, references: references.sources.length, isDue });
      }
      empty(path === undefined ? text.noNote : references === undefined ? text.reading : '', isBare && !isSilent);
      const { sources = [], problems: wrong = [], uncited = [], counted = false } = references ?? {};
      problems(text.problems.title(wrong.length), wrong.map((problem) => ({ key: problemKey(problem), value: { problem, shown: shown.get(problemId(problem)) ?? -1 } })));
      cited(text.cited(sources.length), sources.map((listed) => ({ key: listed.key, value: { listed, counted, shown: shown.get(sourceId(listed.key)) ?? -1 } })));
      links(text.uncited, uncited.map((link) => ({ key: link.path, value: link })));
      used.draw(value.used);
    },
  };
}

function sourceId(key: string): string {
  return `source ${key}`;
}

function problemId(problem: ReferenceProblem): string {
  return `problem ${problemKey(problem)}`;
}

/** A heading and a list, both gone where the list is empty. */
function section<T>(parent: HTMLElement, draw: DrawRow<T>): (title: string, rows: readonly KeyedRow<T>[]) => void {
  const el = parent.createDiv({ cls: 'evidence-vault-reference-section' });
  const heading = el.createDiv({ cls: 'evidence-vault-reference-heading', attr: { role: 'heading', 'aria-level': 3 } });
  const rows = keyedList(el, heading, draw);
  return (title, values) => {
    setOnce(heading, title);
    rows(values);
    el.toggleClass('evidence-vault-gone', values.length === 0);
  };
}

/** In place of the list: why there is none, and how to begin. */
function emptyMessage(parent: HTMLElement, words: Words, actions: ReferencesActions): (why: string, citesNothing: boolean) => void {
  const { references: text, commands } = words;
  const el = parent.createDiv({ cls: 'evidence-vault-message' });
  const why = el.createEl('p');
  const begin = el.createDiv();
  begin.createEl('p', { cls: 'evidence-vault-message-title', text: text.nothing });
  begin.createEl('p', { text: text.nothingHint });
  const insert = begin.createEl('button', { cls: 'evidence-vault-button', text: commands.insertReference, attr: { type: 'button' } });
  insert.addEventListener('click', () => actions.insertReference());
  return (reason, citesNothing) => {
    setOnce(why, reason);
    begin.toggleClass('evidence-vault-gone', reason !== '' || !citesNothing);
    el.toggleClass('evidence-vault-gone', reason === '' && !citesNothing);
  };
}

function statusOf(references: NoteReferences | undefined, { references: text }: Words): string {
  if (!references) return '';
  return text.list[references.list];
}
