import type { Stop } from '../../application/ports';
import type { Problem } from '../../domain/reading';
import type { EvidenceViewDeps } from './evidence-deps';

/** Changes that come together are looked at together, after so many milliseconds. */
const GATHER = 200;
/** Working out the problems of thousands of notes is cut into slices of at most so many milliseconds. */
const SLICE = 6;

/**
 * Tells the problems of all notes, at first and after changes. The library works out a note's problems when first asked and keeps them: here it is
 * asked note by note, in slices, so that the whole list is cheap in the end and nothing else has to wait.
 */
export function followProblems(library: EvidenceViewDeps['library'], found: (problems: readonly Problem[]) => void): Stop {
  const waiting = new Set<string>([...library.claims(), ...library.sources()].map((note) => note.path));
  let timer: number | undefined;
  const later = (wait: number): void => {
    timer ??= window.setTimeout(slice, wait);
  };
  const slice = (): void => {
    timer = undefined;
    const end = performance.now() + SLICE;
    for (const path of waiting) {
      if (performance.now() > end) return later(0);
      waiting.delete(path);
      library.get(path);
    }
    found(library.problems());
  };
  const unfollow = library.onChange(({ paths }) => {
    for (const path of paths) waiting.add(path);
    later(GATHER);
  });
  later(0);
  return () => {
    unfollow();
    window.clearTimeout(timer);
  };
}
