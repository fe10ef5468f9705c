import type { Library } from '../library';
import type { Folders } from '../settings';

/** What planning an import looks at. Nothing is written while planning. */
export interface PlanContext {
  readonly library: Pick<Library, 'sources' | 'claims'>;
  readonly folders: Folders;
  /** Whether any note has this path already. */
  readonly exists: (path: string) => boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What to call an article that names itself nothing: a file's name, `Article of 3 May`. */
  readonly name: string;
}
