/** The values of the `evidence` property. */
export const NOTE_KINDS = ['source', 'claim', 'handout'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
