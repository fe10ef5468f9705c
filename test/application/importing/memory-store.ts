import { Library } from '../../../src/application/library';
import { splitNote } from '../../../src/application/notes/front-matter';
import { NoteExistsError, type NoteChange, type NoteStore, type NoteText, type Stop } from '../../../src/application/ports';
import { DEFAULT_SETTINGS } from '../../../src/application/settings';
import type { PlanContext } from '../../../src/application/importing/plan-context';

/** A vault in memory that can be told to refuse a path. Like a disk of Windows it does not tell letter cases apart. */
export class MemoryStore implements NoteStore {
  readonly notes = new Map<string, string>();
  /** Paths whose creation fails, with the reason. */
  readonly refuse = new Map<string, string>();
  /** Called before each note is created. */
  beforeCreate: (path: string) => void = () => undefined;

  constructor(notes: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(notes)) this.notes.set(path, text);
  }

  async* all(): AsyncIterable<readonly NoteText[]> {
    yield await Promise.resolve([...this.notes.keys()].map((path) => this.noteAt(path)));
  }

  exists(path: string): boolean {
    return [...this.notes.keys()].some((other) => other.toLowerCase() === path.toLowerCase());
  }

  read(path: string): Promise<string> {
    const text = this.notes.get(path);
    return text === undefined ? Promise.reject(new Error(`${path} is missing`)) : Promise.resolve(text);
  }

  create(path: string, text: string): Promise<void> {
    this.beforeCreate(path);
    const why = this.refuse.get(path);
    if (why !== undefined) return Promise.reject(new Error(why));
    if (this.exists(path)) return Promise.reject(new NoteExistsError(path));
    this.notes.set(path, text);
    return Promise.resolve();
  }

  async update(path: string, change: (text: string) => string): Promise<void> {
    this.notes.set(path, change(await this.read(path)));
  }

  updateProperties(): Promise<void> {
    return Promise.reject(new Error('not needed here'));
  }

  onChange(_listener: (change: NoteChange) => void): Stop {
    return () => undefined;
  }

  /** What the library holds after it read every note. */
  library(): Library {
    const library = new Library();
    library.putAll([...this.notes.keys()].map((path) => this.noteAt(path)));
    return library;
  }

  /** What a plan looks at. */
  context(name = 'Pasted text'): PlanContext {
    return { library: this.library(), folders: DEFAULT_SETTINGS.folders, exists: (path) => this.exists(path), today: '2026-11-23', name };
  }

  private noteAt(path: string): NoteText {
    const { properties, problems } = splitNote(this.notes.get(path) ?? '');
    return { path, modified: 0, problems, ...(properties === undefined ? {} : { properties }) };
  }
}
