import { childrenOf, printsVariable } from './csl-node';
import type { CslNode } from './csl-node';
import type { Engine } from './formatter';
import type { Steps } from './steps';

/** An item as the engine gets it. */
export type PreparedItem = Readonly<Record<string, unknown>>;
/** Entries as the engine wrote them, by id of their item. */
export type MarkedEntries = Map<string, string>;

/** Entries kept of one style; more, and it starts anew. A long review cites a thousand. */
const MOST = 3000;
/** Entries made before the thread may be given back: some 10 ms. */
const AT_ONCE = 6;
/** The number, in the decoration by which it is marked: see `outputFormat`. */
const NUMBER = /\uFDD0n\d+\uFDD1/g;
const marked = (number: number): string => `\uFDD0n${number}\uFDD1`;

/**
 * The bibliography of one engine. An entry depends on its item, on how the item is told apart from others (names, year suffix), and on its
 * number. So it is kept by these, and after a change only what is new is made; a number that is marked is put in afterwards. Where an entry
 * depends on the one before it (`subsequent-author-substitute`), on where it was cited, or on a number that counts down, all are made in one go.
 */
export class KeptEntries {
  private readonly kept = new Map<string, string>();
  private readonly eachAlone: boolean;
  private readonly number: 'none' | 'marked' | 'plain';

  /** Marks the number in the style: call it before the engine is built. */
  constructor(style: CslNode) {
    const [bibliography] = childrenOf(style, 'bibliography');
    const prints = (variable: string): boolean => bibliography !== undefined && printsVariable(style, bibliography, variable);
    const counts = prints('citation-number');
    const fromLast = counts && bibliography !== undefined && someNode(bibliography, ({ attrs }) => attrs['sort'] === 'descending');
    this.eachAlone = bibliography?.attrs['subsequent-author-substitute'] === undefined && !fromLast && !prints('first-reference-note-number') && !prints('citation-label');
    this.number = !counts ? 'none' : markNumber(style) ? 'marked' : 'plain';
  }

  /** All entries, in the order of the list. Gives the thread back between some of them. */
  *entries(engine: Engine, items: ReadonlyMap<string, PreparedItem>): Steps<MarkedEntries> {
    if (!this.eachAlone) return printed(engine);
    const ids = engine.registry.getSortedIds();
    const rows = ids.map((id, index) => ({ id, number: index + 1, key: this.keyOf(engine, id, items.get(id), `${index + 1}/${ids.length}`) }));
    const missing = rows.filter(({ key }) => !this.kept.has(key));
    if (this.kept.size + missing.length > MOST) this.kept.clear();
    const fresh: MarkedEntries = new Map();
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const some = missing.slice(at, at + AT_ONCE);
      const entries = printed(engine, some.map(({ id }) => id));
      for (const { id, number, key } of some) {
        const text = entries.get(id);
        if (text === undefined) continue;
        fresh.set(id, text);
        if (this.number !== 'marked' || text.match(NUMBER)?.join() === marked(number)) this.kept.set(key, text);
      }
      yield;
    }
    return new Map(rows.flatMap(({ id, number, key }) => {
      const kept = this.number === 'marked' ? this.kept.get(key)?.replace(NUMBER, marked(number)) : this.kept.get(key);
      const text = fresh.get(id) ?? kept;
      return text === undefined ? [] : [[id, text] as const];
    }));
  }

  /** What an entry depends on; its place only where the number is in it and not marked. */
  private keyOf(engine: Engine, id: string, item: PreparedItem | undefined, place: string): string {
    return JSON.stringify([{ ...item, id: '' }, engine.registry.registry[id]?.disambig, this.number === 'plain' ? place : '']);
  }
}

/** The entries of some items, or of all. */
function printed(engine: Engine, only?: readonly string[]): MarkedEntries {
  const bibliography = only ? partOf(engine, only) : engine.makeBibliography();
  if (bibliography === false) return new Map();
  const [{ entry_ids: ids }, entries] = bibliography;
  // The engine leaves out an entry of which nothing is printed, but not its id.
  if (ids.length !== entries.length && only?.length !== 1) return new Map((only ?? engine.registry.getSortedIds()).flatMap((id) => [...printed(engine, [id])]));
  return new Map(entries.map((entry, index) => [String(ids[index]?.[0] ?? ''), entry]));
}

/** The engine looks through all items of its list for those that are asked for, each time; so the list is shortened to them meanwhile. */
function partOf(engine: Engine, only: readonly string[]): ReturnType<Engine['makeBibliography']> {
  const { registry } = engine;
  const all = registry.reflist;
  registry.reflist = only.flatMap((id) => registry.registry[id] ?? []);
  try {
    return engine.makeBibliography({ include: only.map((value) => ({ field: 'id', value })) });
  } finally {
    registry.reflist = all;
  }
}

/**
 * Marks the citation number of the bibliography in the style by a decoration, which changes nothing around it. False where the style
 * decorates text so itself, or where the number is in a macro, which may be one of the citation too.
 */
function markNumber(style: CslNode): boolean {
  if (someNode(style, ({ attrs }) => attrs['text-decoration'] !== undefined)) return false;
  if (childrenOf(style, 'macro').some((macro) => someNode(macro, isNumber))) return false;
  return childrenOf(style, 'bibliography').some((bibliography) => {
    const numbers = childrenOf(bibliography, 'layout').flatMap((layout) => nodes(layout).filter(isNumber));
    const [number] = numbers;
    if (number?.name !== 'text' || numbers.length !== 1) return false;
    number.attrs['text-decoration'] = 'underline';
    return true;
  });
}

function isNumber({ attrs }: CslNode): boolean {
  return attrs['variable']?.split(' ').includes('citation-number') === true;
}

function someNode(node: CslNode, test: (node: CslNode) => boolean): boolean {
  return nodes(node).some(test);
}

function nodes(node: CslNode): CslNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodes(child)))];
}
