import { formatLink } from '../../domain/links';
import { joinNote } from '../notes/front-matter';
import { inertText } from '../notes/inert-text';
import { quotedReference } from './claim-text';
import type { Article } from './article';
import type { Leftover } from './plan-types';

/** A line of the article note: a link to a note, or the words of what has none. */
export interface ArticleLine {
  readonly target?: string;
  readonly text: string;
}

export interface ArticleNoteParts {
  readonly title: string;
  readonly today: string;
  readonly claims: readonly ArticleLine[];
  readonly sources: readonly ArticleLine[];
  readonly leftovers: readonly Leftover[];
}

/** The note that holds an imported article together: its claims, its sources, what was not understood, and its text in a folded callout. */
export function articleNoteText(article: Article, parts: ArticleNoteParts): string {
  const body = [
    `# ${inertText(parts.title)}`,
    section('Claims', parts.claims.map(line)),
    section('Sources', parts.sources.map(line)),
    section('Not understood', parts.leftovers.map((leftover) => `${quotedReference(leftover.text)}\n  - ${leftover.why}`)),
    `## Text\n\n${foldedText(article.text)}`,
  ].filter((part) => part !== '').join('\n\n');
  return joinNote({ title: parts.title, lang: article.language, imported: parts.today, tags: ['article'] }, `\n${body}\n`);
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`;
}

function line({ target, text }: ArticleLine): string {
  const plain = quotedReference(text);
  return target === undefined ? plain : `- ${formatLink(target)}: ${plain.slice(2)}`;
}

/** The whole text, every line quoted, so that nothing in it is read as a heading, a tag or front matter of this note. */
function foldedText(text: string): string {
  const fence = longestFence(text);
  const lines = text.split(/\r\n|\r|\n/).map((textLine) => `> ${textLine}`.trimEnd());
  return ['> [!quote]- Text as it was imported', `> ${fence}text`, ...lines, `> ${fence}`].join('\n');
}

/** A fence longer than any in the text. */
function longestFence(text: string): string {
  const longest = (text.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  return '`'.repeat(longest + 1);
}
