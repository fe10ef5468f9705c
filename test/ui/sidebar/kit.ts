import type { LibraryChange } from '../../../src/application/library';
import type { ClaimDocument, SourceDocument } from '../../../src/application/search/document';
import type { Hit, SearchRequest, SearchResult } from '../../../src/application/search/search';
import type { Claim } from '../../../src/domain/claim';
import type { Problem } from '../../../src/domain/reading';
import type { Source } from '../../../src/domain/source';
import type { EvidenceActions, EvidenceViewDeps } from '../../../src/ui/sidebar/evidence-deps';
import { EvidencePanel } from '../../../src/ui/sidebar/evidence-panel';
import { en } from '../../../src/ui/words/en';

export const words = en;

/** An empty place in the page, fresh for each test. */
export function place(): HTMLElement {
  document.body.replaceChildren();
  return document.body.createDiv();
}

export function aSourceDocument(given: Partial<SourceDocument> = {}): SourceDocument {
  return {
    citekey: 'belavy2017', authors: 'Belavý DL, Quittner MJ, Ridgers N', title: 'Running exercise strengthens the intervertebral disc', year: 2017,
    relation: 'supports', design: 'cross_sectional', status: 'ok', ...given,
  };
}

export function aDocument(given: Partial<ClaimDocument> = {}): ClaimDocument {
  return {
    path: 'Claims/Running and discs.md', title: 'Running and discs', tags: [],
    statement: 'Recreational running is linked to better hydrated lumbar discs.',
    population: 'adults 25–35', sources: [aSourceDocument()], certainty: 'very_low', verdict: 'supported', state: 'reviewed',
    supports: 2, contradicts: 0, newestYear: 2020, stale: false, ...given,
  };
}

export function aHit(given: Partial<ClaimDocument> = {}, ranges: Hit['ranges'] = []): Hit {
  const document = aDocument(given);
  return { path: document.path, score: 1, document, ranges };
}

/** `n` claims with paths `Claims/0.md` and so on. */
export function hits(n: number, from = 0): Hit[] {
  return Array.from({ length: n }, (_, i) => aHit({ path: `Claims/${from + i}.md`, statement: `Claim number ${from + i}.` }));
}

export function aResult(given: Partial<SearchResult> = {}): SearchResult {
  const found = given.hits ?? [];
  return {
    hits: found, total: found.length, notes: [], nearest: [],
    counts: {
      certainty: { high: 0, moderate: 1, low: 2, very_low: 4, incomplete: 0, ungraded: 3 },
      verdict: { supported: 5, contradicted: 1, mixed: 1, insufficient: 0 },
    },
    ...given,
  };
}

/** A search engine that answers when told to, in any order. */
export class SlowSearch {
  pending = 0;
  readonly asked: { request: SearchRequest; answer(result: SearchResult): Promise<void>; fail(): Promise<void> }[] = [];

  search(request: SearchRequest): Promise<SearchResult> {
    return new Promise((resolve, reject) => {
      this.asked.push({
        request,
        answer: async (result) => {
          resolve(result);
          await frame();
        },
        fail: async () => {
          reject(new Error('The worker is gone.'));
          await frame();
        },
      });
    });
  }

  last(): SlowSearch['asked'][number] {
    const last = this.asked.at(-1);
    if (!last) throw new Error('Nothing was asked.');
    return last;
  }
}

/** A library of so many claims, whose changes a test announces. */
export class SmallLibrary {
  count = 1;
  found: Problem[] = [];
  readonly asked: string[] = [];
  private readonly listeners = new Set<(change: LibraryChange) => void>();
  claims(): readonly Claim[] {
    return Array.from({ length: this.count }, (_, i) => ({ path: `Claims/${i}.md` }) as Claim);
  }
  sources(): readonly Source[] {
    return [];
  }
  sourceByKey(citekey: string): Source | undefined {
    return citekey === 'missing' ? undefined : ({ path: `Sources/${citekey}.md` } as Source);
  }
  problems(): readonly Problem[] {
    return this.found;
  }
  get(path: string): undefined {
    this.asked.push(path);
  }
  onChange(listener: (change: LibraryChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  get isFollowed(): boolean {
    return this.listeners.size > 0;
  }
  changed(...paths: string[]): void {
    for (const listener of this.listeners) listener({ revision: 1, paths });
  }
}

/** Two frames: an answer arrives in a microtask, is drawn in the next frame. */
export async function frame(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise((resolve) => window.requestAnimationFrame(() => resolve(undefined)));
}

/** Long enough for some hundred rows, which are drawn a few in a frame. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 10; i++) await frame();
}

export type Spies = { [K in keyof EvidenceActions]: jest.Mock };

export function spies(): Spies {
  return {
    open: jest.fn(), cite: jest.fn(), createClaim: jest.fn(), importArticle: jest.fn(), createStarterVault: jest.fn(),
    hover: jest.fn(), contextMenu: jest.fn(), dragText: jest.fn(() => '[@belavy2017]'),
  };
}

export interface PanelUnderTest {
  readonly parent: HTMLElement;
  readonly panel: EvidencePanel;
  readonly search: SlowSearch;
  readonly library: SmallLibrary;
  readonly actions: Spies;
  readonly stateChanged: jest.Mock;
  readonly input: HTMLInputElement;
  type(text: string): void;
  press(key: string, more?: KeyboardEventInit): boolean;
  rows(): HTMLElement[];
  button(name: string): HTMLElement;
}

/** A panel with a slow search, ready unless `ready` says otherwise. */
export function panelUnderTest(given: { library?: SmallLibrary; ready?: Promise<unknown> } = {}): PanelUnderTest {
  const parent = place();
  const search = new SlowSearch();
  const library = given.library ?? new SmallLibrary();
  const actions = spies();
  const stateChanged = jest.fn();
  const deps: EvidenceViewDeps = { search, library, actions, words, ready: given.ready ?? Promise.resolve() };
  const panel = new EvidencePanel(parent, deps, { hoverParent: { hoverPopover: null }, stateChanged });
  const input = parent.querySelector('input') as HTMLInputElement;
  return {
    parent, panel, search, library, actions, stateChanged, input,
    type: (text) => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    press: (key, more = {}) =>
      !(document.activeElement ?? parent).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
    rows: () => Array.from(parent.querySelectorAll<HTMLElement>('[role=row]')),
    button: (name) => buttonNamed(parent, name),
  };
}

/** The button whose label or text begins with `name`. */
export function buttonNamed(parent: HTMLElement, name: string): HTMLElement {
  const found = Array.from(parent.querySelectorAll('button')).find((el) => (el.getAttribute('aria-label') ?? el.textContent ?? '').trim().startsWith(name));
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
}
