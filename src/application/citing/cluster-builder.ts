import type { CitationCluster, CitationMode, CiteItem } from '../../domain/citation';
import { isAfterWord } from './citation-key';
import { splitSuffix } from './locator';
import type { Mask } from './masks';
import { isInsideEmphasis, plainText } from './plain-text';
import { quotedPlaces } from './quoted';
import type { Sink } from './scan';

/** A key, and the bracket that stands right after it (`@a [p. 3]`). */
interface Key {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  next?: Bracket;
}

/** An opened bracket: the keys directly inside it by part, parts being what semicolons separate. */
interface Bracket {
  readonly at: number;
  readonly lead: Key | undefined;
  parts: Key[][];
  semicolons: number[];
  end: number;
}

/** Brackets deeper than this do not occur in prose; it bounds the work on hostile notes. */
const DEEPEST = 16;

/** Puts keys and brackets together to citations, as pandoc does: the bracket that closes first is read first. */
export class ClusterBuilder implements Sink {
  readonly found: CitationCluster[] = [];
  /** Filled by the scan that feeds this builder. */
  readonly masks: Mask[] = [];
  private readonly stack: Bracket[] = [];
  private readonly loose: Key[] = [];
  private last: Key | undefined;

  constructor(private readonly text: string, private readonly wikilinkKey: ((target: string) => string | undefined) | undefined) {}

  open(at: number): void {
    const { last } = this;
    const lead = last !== undefined && this.isRightAfter(last, at) ? last : undefined;
    this.last = undefined;
    this.stack.push({ at, lead, parts: [[]], semicolons: [], end: -1 });
    if (this.stack.length > DEEPEST) this.forget(this.stack.shift());
  }

  private forget(bracket: Bracket | undefined): void {
    for (const part of bracket?.parts ?? []) for (const key of part) this.loose.push(key);
  }

  semicolon(at: number): void {
    const top = this.stack.at(-1);
    top?.semicolons.push(at);
    top?.parts.push([]);
  }

  key(id: string, from: number, to: number): void {
    this.last = { id, from, to };
    (this.stack.at(-1)?.parts.at(-1) ?? this.loose).push(this.last);
  }

  close(at: number): void {
    const bracket = this.stack.pop();
    this.last = undefined;
    if (bracket === undefined) return;
    bracket.end = at;
    if (bracket.semicolons.length > 0) this.joinQuoted(bracket);
    if (bracket.lead === undefined) this.settle(bracket);
    else bracket.lead.next = bracket;
  }

  /** A semicolon in quotation marks or emphasis separates nothing. */
  private joinQuoted(bracket: Bracket): void {
    const quoted = quotedPlaces(this.text, bracket.at + 1, bracket.end, this.masks);
    const semicolons: number[] = [];
    const [first = [], ...others] = bracket.parts;
    const parts = [first];
    others.forEach((keys, index) => {
      const at = bracket.semicolons[index] ?? 0;
      if (quoted(at)) for (const key of keys) parts.at(-1)?.push(key);
      else {
        semicolons.push(at);
        parts.push(keys);
      }
    });
    bracket.semicolons = semicolons;
    bracket.parts = parts;
  }

  wikilink(target: string, from: number, to: number): void {
    this.last = undefined;
    const id = this.wikilinkKey?.(target);
    if (id === undefined) return;
    this.found.push({ from, to, items: [{ id, mode: 'NormalCitation', prefix: '', locator: '', suffix: '', from, to }] });
  }

  paragraphEnd(): void {
    for (const bracket of this.stack) this.forget(bracket);
    for (const key of this.loose) this.inText(key);
    this.loose.length = 0;
    this.stack.length = 0;
    this.last = undefined;
  }

  /** A bracket that no key in the text has claimed: a citation of its own, or text with keys in it. */
  private settle(bracket: Bracket): void {
    const isCitation = this.standsAlone(bracket) && bracket.parts.every((part, index) => this.isPart(bracket, part, index));
    if (!isCitation) {
      for (const key of bracket.parts.flat()) this.inText(key);
      return;
    }
    const items = bracket.parts.flatMap((part, index) => this.item(bracket, part, index));
    const wiki = this.text[bracket.at - 1] === '[' && this.text[bracket.end + 1] === ']' ? 1 : 0;
    this.found.push({ from: bracket.at - wiki, to: bracket.end + 1 + wiki, items: wiki === 1 ? items.map(withoutAlias) : items });
    this.settleInside(bracket.parts);
  }

  /** A key in the running text, with the bracket after it where that gives its place or more sources. */
  private inText(key: Key): void {
    const { next } = key;
    const alone: CiteItem = { id: key.id, mode: 'AuthorInText', prefix: '', locator: '', suffix: '', from: key.from, to: key.to };
    if (next === undefined || !this.isBesideKey(next)) {
      this.found.push({ from: key.from, to: key.to, items: [alone] });
      if (next !== undefined) this.settle(next);
      return;
    }
    const [first = [], ...others] = next.parts;
    const [from, to] = this.partRange(next, 0);
    const listed = first.length > 0 && this.isPart(next, first, 0);
    const own = listed ? alone : { ...alone, ...this.place(from, to, true), to: this.trimEnd(from, to) };
    const rest = listed ? next.parts : [[], ...others];
    this.found.push({ from: key.from, to: next.end + 1, items: [own, ...rest.flatMap((part, index) => this.item(next, part, index))] });
    if (!listed) for (const other of first) this.inText(other);
    this.settleInside(rest);
  }

  /** Keys that belong to the words after another key, and brackets after keys, are citations inside the citation. */
  private settleInside(parts: readonly Key[][]): void {
    for (const [first, ...others] of parts) {
      if (first?.next !== undefined) this.settle(first.next);
      for (const key of others) this.inText(key);
    }
  }

  private isRightAfter(key: Key, at: number): boolean {
    if (this.text[at + 1] === '^' || this.text[at + 1] === '[') return false;
    return at - key.to < 200 && /^[ \t]*(?:\r?\n[ \t>]*)?$/.test(this.text.slice(key.to, at));
  }

  /** Not a footnote, not a link's text, not a span with attributes. */
  private standsAlone({ at, end }: Bracket): boolean {
    return this.text[at + 1] !== '^' && this.text[at - 1] !== '^' && !'([{'.includes(this.text[end + 1] ?? ' ');
  }

  /** Pandoc lets attributes follow a place (`@a [p. 3]{.x}`), and every part but the first needs a key. */
  private isBesideKey(bracket: Bracket): boolean {
    const [, ...others] = bracket.parts;
    if ('(['.includes(this.text[bracket.end + 1] ?? ' ')) return false;
    return others.every((part, index) => this.isPart(bracket, part, index + 1));
  }

  private isPart(bracket: Bracket, [key]: readonly Key[], index: number): boolean {
    if (key === undefined) return false;
    const [from, to] = this.partRange(bracket, index);
    return !isInsideEmphasis(this.text.slice(from, key.from), this.text.slice(key.to, to));
  }

  private partRange({ at, end, semicolons }: Bracket, index: number): readonly [number, number] {
    return [(semicolons[index - 1] ?? at) + 1, semicolons[index] ?? end];
  }

  private item(bracket: Bracket, [key]: readonly Key[], index: number): CiteItem[] {
    if (key === undefined) return [];
    const [from, to] = this.partRange(bracket, index);
    const suppressed = this.text[key.from - 1] === '-' && this.text[key.from - 2] !== '-' && key.from - 1 >= from && !isAfterWord(this.text, key.from - 1);
    const mode: CitationMode = suppressed ? 'SuppressAuthor' : 'NormalCitation';
    const prefix = plainText(this.text, from, key.from - (suppressed ? 1 : 0), this.masks).trim();
    return [{ id: key.id, mode, prefix, ...this.place(key.to, to, false), from: this.trimStart(from, to), to: this.trimEnd(from, to) }];
  }

  private place(from: number, to: number, trim: boolean): { readonly locator: string; readonly suffix: string } {
    const text = plainText(this.text, from, to, this.masks).trimEnd();
    return splitSuffix(trim ? text.trimStart() : text);
  }

  private trimStart(from: number, to: number): number {
    let at = from;
    while (at < to && /\s/.test(this.text.charAt(at))) at += 1;
    return at;
  }

  private trimEnd(from: number, to: number): number {
    let at = to;
    while (at > from && /\s/.test(this.text.charAt(at - 1))) at -= 1;
    return at;
  }
}

/** `[[@a|shown]]` is a link to a note: what it shows is no suffix. */
function withoutAlias(item: CiteItem): CiteItem {
  return /^[|#]/.test(item.suffix) ? { ...item, suffix: '' } : item;
}
