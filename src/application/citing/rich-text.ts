import { escapeMarkdown } from './markdown-escape';

/** A stretch of text in one style. `href` is an address that we built: http, https or a DOI's. */
export interface TextRun {
  readonly text: string;
  readonly italic?: true;
  readonly bold?: true;
  readonly smallCaps?: true;
  readonly raised?: 'sup' | 'sub';
  readonly href?: string;
}

/** Formatted text that holds no markup of any language: what stands in `text` is only ever text. */
export type RichText = readonly TextRun[];

/** The text alone. */
export function toPlainText(rich: RichText): string {
  return rich.map(({ text }) => text).join('');
}

/** HTML: text escaped, tags and addresses ours. */
export function toHtml(rich: RichText): string {
  return rich.map((run) => {
    let html = escapeHtml(run.text);
    // Fonts draw them unlike each other.
    if (run.raised === undefined) html = html.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g, (raised) => `<sup>${raised.normalize('NFKC')}</sup>`);
    if (run.smallCaps) html = `<span style="font-variant:small-caps">${html}</span>`;
    if (run.italic) html = `<i>${html}</i>`;
    if (run.bold) html = `<b>${html}</b>`;
    if (run.raised) html = `<${run.raised}>${html}</${run.raised}>`;
    return run.href === undefined ? html : `<a href="${escapeHtml(run.href)}" rel="noopener">${html}</a>`;
  }).join('');
}

/**
 * Markdown on one line that shows the same: nothing in the text can become markup, a tag, a citation or a comment. `atStart` says that
 * it starts a line or a list item, where `1.` and `-` mean something. Small capitals have no Markdown and are plain.
 */
export function toMarkdown(rich: RichText, atStart = true): string {
  const pieces = rich.map((run) => ({ run, text: run.text.replace(/\s+/g, ' ') })).filter(({ text }) => text !== '');
  let markdown = '';
  pieces.forEach(({ run, text }, index) => {
    const next = pieces[index + 1]?.text.charAt(0) ?? '';
    markdown += run.href === undefined ? styled(run, text, markdown, next, atStart) : linked(run, text, run.href, markdown, atStart);
  });
  return markdown.trim();
}

/** Escapes text for HTML content and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** Neighbours of one style become one run; empty runs are dropped. */
export function joined(rich: RichText): TextRun[] {
  const result: TextRun[] = [];
  for (const run of rich) {
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && sameStyle(last, run)) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

function sameStyle(one: TextRun, other: TextRun): boolean {
  return one.italic === other.italic && one.bold === other.bold && one.smallCaps === other.smallCaps && one.raised === other.raised && one.href === other.href;
}

function linked(run: TextRun, text: string, href: string, before: string, atStart: boolean): string {
  if (text === href && /^https?:\/\/[\w./~%:?=&+-]+$/.test(href)) return `<${href}>`;
  const { href: _href, ...style } = run;
  const target = href.replace(/[()\\<>*_`[\]|@]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`).replace(/&(?=#?\w{1,31};)/g, '&amp;');
  return `[${styled(style, text, `${before}[`, ']', atStart)}](${target})`;
}

/** Marks stand next to the text, spaces outside; where asterisks would not be read as emphasis, tags do the same. */
function styled(run: TextRun, text: string, before: string, next: string, atStart: boolean): string {
  const core = text.trim();
  const mark = `${run.bold ? '**' : ''}${run.italic ? '*' : ''}`;
  const lead = text.slice(0, text.length - text.trimStart().length);
  const trail = core === '' ? '' : text.slice(text.trimEnd().length);
  const startsLine = atStart && before.trim() === '' && mark === '' && run.raised === undefined;
  const escaped = escapeMarkdown(core, startsLine, next);
  if (core === '' || (mark === '' && run.raised === undefined)) return lead + escaped + trail;
  const tags = run.raised !== undefined || !marksWork(`${before}${lead}`, escaped, trail || next);
  const inner = tags ? `${run.bold ? '<b>' : ''}${run.italic ? '<i>' : ''}${escaped}${run.italic ? '</i>' : ''}${run.bold ? '</b>' : ''}`
    : `${mark}${escaped}${[...mark].reverse().join('')}`;
  return lead + (run.raised === undefined ? inner : `<${run.raised}>${inner}</${run.raised}>`) + trail;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;

/** CommonMark's rule for emphasis: what opens must flank its text from the left, what closes from the right. */
function marksWork(before: string, inner: string, after: string): boolean {
  const previous = before.slice(-1);
  const follows = after.charAt(0);
  const opens = !PUNCTUATION.test(inner.charAt(0)) || isEdge(previous);
  const closes = !PUNCTUATION.test(inner.slice(-1)) || isEdge(follows);
  return previous !== '*' && previous !== '\\' && follows !== '*' && opens && closes;
}

function isEdge(character: string): boolean {
  return character === '' || /\s/.test(character) || PUNCTUATION.test(character);
}
