/** Citations as they show in the text of a note. */
export const rendering = {
  /** What a screen reader says: how the citation reads, then its sources. */
  label: (reads: string, sources: readonly string[]) => [reads === '' ? 'Citation' : `Citation ${reads}`, sources.join('; ')].filter(Boolean).join(': '),
  unknown: (key: string) => `no source note has the key ${key}`,
};
