import { parseLink } from '../../domain/links';
import { foldKey } from '../citekeys/fold-key';
import { FollowedTexts, type Progress } from '../follow-texts';
import type { Library } from '../library';
import type { Breathe, NoteStore, Stop } from '../ports';
import { readSteps } from './grammar';
import type { Steps } from './steps';
import { UseCounts } from './use-counts';

/** A note and how often it cites or links something. */
export interface NoteUse {
  readonly path: string;
  readonly times: number;
}

/** What `CitationUsage` asks of others. */
export interface UsageDeps {
  readonly breathe: Breathe;
  /** Says what links lead to; without it links count for nothing. */
  readonly library?: Pick<Library, 'resolve' | 'revision'>;
  /** Whether plain wikilinks to source notes cite. Asked at every question. */
  readonly wikilinksCite?: () => boolean;
}

/** What one note uses, each as often as it stands there: citation keys as written, targets of plain wikilinks. */
interface Uses {
  readonly keys: readonly string[];
  readonly links: readonly string[];
}

/** The note that a link leads to. */
interface Target {
  readonly path: string;
  /** Of a source. */
  readonly citekey?: string;
}

/**
 * Which notes cite which keys, in their text. Nothing is read before `ready` is first asked; every note is followed from then on. Templates
 * are left out, and so is the reference list that the plugin writes. Answers come from what was read so far.
 */
export class CitationUsage {
  private readonly uses = new Map<string, Uses>();
  private readonly keys = new UseCounts();
  private readonly links = new UseCounts();
  private readonly listeners = new Set<() => void>();
  private readonly texts: FollowedTexts<Uses>;
  private resolved = { revision: -1, targets: new Map<string, Target | undefined>() };

  constructor(store: NoteStore, private readonly deps: UsageDeps) {
    this.texts = new FollowedTexts(store, deps.breathe, {
      read: usesOf,
      take: (path, uses) => this.take(path, uses),
      forget: (path) => this.take(path, undefined),
      settled: () => {
        for (const listener of [...this.listeners]) listener();
      },
    });
  }

  /** Resolves once every note is read as it stands now. Rejects where the vault cannot be listed; asking again tries again. */
  ready(onProgress?: Progress): Promise<void> {
    return this.texts.ready(onProgress);
  }

  /** The notes that cite a key, in any letter case, in the order of their paths. */
  notesCiting(citekey: string): readonly NoteUse[] {
    const key = foldKey(citekey);
    const linked = this.deps.wikilinksCite?.() ? this.linking((note) => note.citekey !== undefined && foldKey(note.citekey) === key) : [];
    return inOrder([...this.keys.of(key), ...linked]);
  }

  /** The notes whose text links the evidence note at a path by a wikilink, in the order of their paths. */
  notesLinking(path: string): readonly NoteUse[] {
    return inOrder(this.linking((note) => note.path === path));
  }

  /** The notes that cite a key of which `isWanted` holds, in the order of their paths. Keys come in lower case; links are not looked at. */
  notesWith(isWanted: (key: string) => boolean): readonly string[] {
    const paths = new Set<string>();
    for (const [key, times] of this.keys.all()) {
      if (isWanted(key)) for (const path of times.keys()) paths.add(path);
    }
    return [...paths].sort();
  }

  /** The keys that a note cites, each once, as first written: those in citations, then those of links that cite. */
  keysOf(path: string): readonly string[] {
    const { keys = [], links = [] } = this.uses.get(path) ?? {};
    const linked = this.deps.wikilinksCite?.() ? links.flatMap((target) => this.resolve(target, path)?.citekey ?? []) : [];
    const byKey = new Map<string, string>();
    for (const key of [...keys, ...linked]) if (!byKey.has(foldKey(key))) byKey.set(foldKey(key), key);
    return [...byKey.values()];
  }

  /** Tells after notes were read again. */
  onChange(listener: () => void): Stop {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  close(): void {
    this.texts.close();
    this.listeners.clear();
  }

  private take(path: string, uses: Uses | undefined): void {
    const before = this.uses.get(path);
    for (const key of before?.keys ?? []) this.keys.delete(foldKey(key), path);
    for (const link of before?.links ?? []) this.links.delete(link, path);
    this.uses.delete(path);
    if (uses === undefined || uses.keys.length + uses.links.length === 0) return;
    this.uses.set(path, uses);
    for (const key of uses.keys) this.keys.add(foldKey(key), path);
    for (const link of uses.links) this.links.add(link, path);
  }

  /** Uses of links that lead to a note of which `isWanted` holds. Only links from a folder's own place depend on the note they stand in. */
  private linking(isWanted: (note: Target) => boolean): [string, number][] {
    const leads = (target: string, from: string): boolean => {
      const note = this.resolve(target, from);
      return note !== undefined && isWanted(note);
    };
    return [...this.links.all()].flatMap(([target, times]) => {
      const uses = [...times];
      return isRelative(target) ? uses.filter(([from]) => leads(target, from)) : leads(target, uses[0]?.[0] ?? '') ? uses : [];
    });
  }

  /** Kept until the library changes: there are thousands of links, and questions come in rows. */
  private resolve(target: string, from: string): Target | undefined {
    const { library } = this.deps;
    if (library === undefined) return undefined;
    if (this.resolved.revision !== library.revision) this.resolved = { revision: library.revision, targets: new Map() };
    const { targets } = this.resolved;
    const id = isRelative(target) ? `${from}\n${target}` : target;
    if (!targets.has(id)) targets.set(id, library.resolve({ target }, from));
    return targets.get(id);
  }
}

/** A text without any of these marks neither cites nor links, and most notes of a vault have none. */
function* usesOf(text: string): Steps<Uses> {
  const links: string[] = [];
  if (!text.includes('@') && !text.includes('[[')) return { keys: [], links };
  const { clusters } = yield* readSteps(text, {
    wikilinkKey: (target) => {
      const link = parseLink(`[[${target}]]`);
      if (link) links.push(link.target);
      return undefined;
    },
  });
  return { keys: clusters.flatMap(({ items }) => items.map(({ id }) => id)), links };
}

function isRelative(target: string): boolean {
  return /^\.{1,2}\//.test(target);
}

function inOrder(uses: Iterable<readonly [string, number]>): readonly NoteUse[] {
  const times = new Map<string, number>();
  for (const [path, n] of uses) times.set(path, (times.get(path) ?? 0) + n);
  return [...times].map(([path, n]) => ({ path, times: n })).sort((one, other) => (one.path < other.path ? -1 : 1));
}
