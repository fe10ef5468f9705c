import { citeContext } from '../../application/cite-context';
import type { CiteContext } from '../../application/citing/cite';
import { citeNote } from '../../application/citing/cited-note';
import { findStyle } from '../../application/citing/styles';
import { splitNote } from '../../application/notes/front-matter';
import { withStyle } from '../../application/reference-edits';
import { SAMPLE_ITEM } from '../../application/sample-item';
import { styleChoices } from '../../application/user-styles';
import type { Breathe } from '../../application/ports';
import { chooseStyle, type StyleSample } from '../suggest/style-picker';
import { problemSummary } from './apply-references';
import { changeActiveNote } from './change-note';
import type { Desk } from './desk';

type StyleDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'editor' | 'activeNote' | 'store' | 'breathe' | 'formatting'>;

/** The command “Change citation style of this note”: writes `csl` and the list in the new style, as one undo step. */
export async function changeStyleOfNote(deps: StyleDeps): Promise<void> {
  const { app, words, tell, library, settings, formatting, breathe } = deps;
  const path = deps.activeNote();
  if (path === undefined) return tell(words.failures.noNote);
  const now = deps.editor()?.path === path ? deps.editor()?.text() ?? '' : await deps.store.read(path);
  const own = await deps.ownStyles();
  const style = await chooseStyle(app, {
    words,
    styles: styleChoices(own),
    current: findStyle(styleOf(now) ?? settings().style, own.find).value?.id ?? '',
    sample: styleSamples(citeContext(library, settings(), path, formatting, own.find), breathe),
  });
  if (!style) return;
  if (style.problem !== undefined) return tell(`${words.citing.style.effect} ${style.problem}`);
  const done = await changeActiveNote(deps, async (text, note) => {
    const { value, problems } = await withStyle(text, style.id, citeContext(library, settings(), note, formatting, own.find, deps.store, breathe));
    if (!value) tell([words.failures.noteUnreadable(note), problemSummary(problems, words)].filter(Boolean).join(' '));
    return value;
  });
  if (done) tell([words.citing.style.done(style.title), problemSummary(done.problems, words)].filter(Boolean).join(' '));
}

/** Formats one article in any style, one after the other, so that a list of styles never blocks the app. */
export function styleSamples(context: CiteContext, breathe: Breathe): (id: string) => Promise<StyleSample> {
  let last: Promise<unknown> = Promise.resolve();
  const { note: _note, ...bare } = context;
  const sampleContext: CiteContext = { ...bare, itemOf: () => SAMPLE_ITEM };
  return (id) => {
    const sample = last.then(breathe).then(async (): Promise<StyleSample> => {
      const { citations: [citation], entries: [entry], problems } = await citeNote(`[@${SAMPLE_ITEM.id}]`, { ...sampleContext, style: id });
      if (citation?.text !== undefined && entry !== undefined) return { citation: citation.text, reference: entry.text };
      return { problem: problems.find(({ severity }) => severity === 'error')?.what ?? '' };
    });
    last = sample.catch(() => undefined);
    return sample;
  };
}

function styleOf(text: string): string | undefined {
  const style = splitNote(text).properties?.['csl'];
  return typeof style === 'string' ? style : undefined;
}
