/** The six answers to "how sure are we?": four GRADE levels, and two that say that no level can be given. */
export const CERTAINTIES = ['high', 'moderate', 'low', 'very_low', 'incomplete', 'ungraded'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The four levels of GRADE. */
export type Level = 'high' | 'moderate' | 'low' | 'very_low';
