/** The six answers to "how sure are we?": four GRADE levels, and two that say that no level can be given. */
export const CERTAINTIES = ['high', 'moderate', 'low', 'very_low', 'incomplete', 'ungraded'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The four levels of GRADE. */
export type Level = 'high' | 'moderate' | 'low' | 'very_low';

/** The levels from weakest to strongest, so that a level's index is its number of steps above the floor. */
export const LEVELS: readonly Level[] = ['very_low', 'low', 'moderate', 'high'];

/** True for the four GRADE levels, false for `incomplete` and `ungraded`. */
export function isLevel(certainty: Certainty): certainty is Level {
  return certainty !== 'incomplete' && certainty !== 'ungraded';
}

/** Sorts strongest first, then `incomplete`, then `ungraded`: negative where `a` comes before `b`. */
export function compareCertainty(a: Certainty, b: Certainty): number {
  return CERTAINTIES.indexOf(a) - CERTAINTIES.indexOf(b);
}

/** Moves a level up (positive) or down (negative), stopping at the ends of the scale. */
export function shiftLevel(start: Level, steps: number): Level {
  const index = Math.min(Math.max(LEVELS.indexOf(start) + steps, 0), LEVELS.length - 1);
  return LEVELS[index] ?? start;
}
