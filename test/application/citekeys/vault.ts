import { Library } from '../../../src/application/library';
import type { WriteNote } from '../../../src/application/citekeys/change-notes';
import { splitNote } from '../../../src/application/notes/front-matter';
import { applyEdits } from '../../../src/domain/text-edits';

/** A vault in memory that refuses what it is told to, and keeps what goes to the trash. */
export class TestVault {
  readonly notes: Map<string, string>;
  readonly trashed = new Map<string, string>();
  readonly refuse = new Set<string>();
  readonly written: string[] = [];
  /** Called before each write, with the path. */
  beforeWrite: (path: string) => void = () => undefined;

  constructor(notes: Readonly<Record<string, string>>) {
    this.notes = new Map(Object.entries(notes));
  }

  get paths(): readonly string[] {
    return [...this.notes.keys()];
  }

  readonly read = (path: string): Promise<string> => {
    const text = this.notes.get(path);
    return text === undefined || this.refuse.has(`read ${path}`) ? Promise.reject(new Error(`${path} cannot be read`)) : Promise.resolve(text);
  };

  readonly write: WriteNote = async (path, edits) => {
    this.beforeWrite(path);
    if (this.refuse.has(path)) throw new Error(`${path} is locked`);
    const text = await this.read(path);
    this.notes.set(path, applyEdits(text, edits(text)));
    this.written.push(path);
  };

  readonly trash = (path: string): Promise<void> => {
    if (this.refuse.has(`trash ${path}`)) return Promise.reject(new Error('no trash'));
    this.trashed.set(path, this.notes.get(path) ?? '');
    this.notes.delete(path);
    return Promise.resolve();
  };

  library(): Library {
    const library = new Library();
    library.putAll([...this.notes].map(([path, text]) => {
      const { properties, problems } = splitNote(text);
      return { path, modified: 0, problems, ...(properties && { properties }) };
    }));
    return library;
  }
}
