import { parseLink } from '../../domain/links';
import { scanNote } from './scan';
import type { Sink } from './scan';

/** A link to a note in the text of a note, its brackets included; embeds are none. UTF-16 offsets. */
export interface TextLink {
  readonly from: number;
  readonly to: number;
  /** Without `.md`, heading and block; '' for a place in the same note. */
  readonly target: string;
  /** What it shows where that is not its target. */
  readonly shown: string | undefined;
  /** It leads to a heading or a block of the note. */
  readonly toPlace: boolean;
}

/** Every wikilink and Markdown link to a note, in order, none inside another. Links in code, properties, comments and the reference list are not read. */
export function findNoteLinks(text: string): readonly TextLink[] {
  const finder = new LinkFinder(text);
  const { masks } = scanNote(text, finder);
  const targets = new Map(masks.filter(({ kind }) => kind === 'link').map(({ from, to }) => [from, to]));
  const markdown = finder.labels.flatMap(({ from, to }) => {
    const end = targets.get(to);
    return end === undefined ? [] : readMarkdownLink(text, from, to, end);
  });
  const links: TextLink[] = [];
  for (const link of [...finder.links, ...markdown].sort((one, other) => one.from - other.from)) {
    if (link.from >= (links.at(-1)?.to ?? 0)) links.push(link);
  }
  return links;
}

/** Notes wikilinks, and `[…]` before `(`, while a note is scanned. */
class LinkFinder implements Sink {
  readonly links: TextLink[] = [];
  /** Brackets that an address may follow: `to` is after the closing one. */
  readonly labels: { readonly from: number; readonly to: number }[] = [];
  private readonly open_: number[] = [];

  constructor(private readonly text: string) {}

  open(at: number): void {
    this.open_.push(at);
  }

  close(at: number): void {
    const from = this.open_.pop();
    if (from === undefined) return;
    if (this.text.startsWith('[[@', from - 1) && this.text[at + 1] === ']') this.wikilink('', from - 1, at + 2);
    else if (this.text[at + 1] === '(' && this.text[from - 1] !== '!') this.labels.push({ from, to: at + 1 });
  }

  wikilink(_target: string, from: number, to: number): void {
    if (this.text[from - 1] === '!') return;
    const target = parseLink(this.text.slice(from, to))?.target ?? '';
    const inner = this.text.slice(from + 2, to - 2);
    const bar = inner.indexOf('|');
    const toPlace = (bar < 0 ? inner : inner.slice(0, bar)).includes('#');
    const place = target === '' ? inner.replace(/^[#^\s]+/, '') : undefined;
    this.links.push({ from, to, target, toPlace, shown: bar < 0 ? place : inner.slice(bar + 1).trim() });
  }

  paragraphEnd(): void {
    this.open_.length = 0;
  }

  /** Of no matter to links. */
  semicolon(): void {}

  /** Of no matter to links. */
  key(): void {}
}

/** `[shown](Sources/khan2009.md)`: a path without a scheme. */
function readMarkdownLink(text: string, from: number, labelEnd: number, to: number): readonly TextLink[] {
  const written = text.slice(labelEnd + 1, to - 1).trim();
  const address = /^<([^>]*)>/.exec(written)?.[1] ?? written.split(/\s/, 1)[0] ?? '';
  if (/^(?:[a-z][a-z\d+.-]*:|$)/i.test(address)) return [];
  const target = parseLink(`[[${decoded(address)}]]`)?.target ?? '';
  return [{ from, to, target, toPlace: address.includes('#'), shown: text.slice(from + 1, labelEnd - 1).trim() }];
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
