import { RELATIONS } from '../domain/claim';
import type { EvidenceNote, NoteLink } from '../domain/note';
import type { Problem } from '../domain/reading';
import type { Source } from '../domain/source';
import type { ResolveLink } from './claim-view';

/** A property of a note that links to other notes, and the kind of note wanted there (any, where absent). */
export interface LinkProperty {
  readonly key: string;
  readonly links: readonly NoteLink[];
  readonly wanted?: EvidenceNote['kind'];
}

/** Every link in a note's front matter that the model knows, by property. */
export function linkProperties(note: EvidenceNote): readonly LinkProperty[] {
  if (note.kind === 'source') return [{ key: 'includes', links: note.includes, wanted: 'source' }];
  if (note.kind === 'handout') return [];
  const one = (link: NoteLink | undefined): readonly NoteLink[] => (link === undefined ? [] : [link]);
  return [
    ...RELATIONS.map((relation) => ({ key: relation, links: note.links[relation], wanted: 'source' as const })),
    { key: 'superseded_by', links: one(note.supersededBy), wanted: 'claim' },
    { key: 'certainty_source', links: one(note.certaintySource) },
    { key: 'recommendation_source', links: one(note.recommendationSource) },
  ];
}

/** What a note's links lead to: nothing, or the wrong kind of note. `exists` knows every note, evidence or not. */
export function linkProblems(note: EvidenceNote, resolve: ResolveLink, exists: (link: NoteLink, from: string) => boolean): readonly Problem[] {
  return linkProperties(note).flatMap(({ key, links, wanted }) => links.flatMap((link): readonly Problem[] => {
    const where = `${note.path} › ${key}`;
    if (!exists(link, note.path)) {
      return [{
        code: 'link-missing', severity: 'error', where, what: `“${link.target}” is linked, but there is no note of that name, so it does not count.`,
        fix: `Make that note, or correct the link in “${key}”.`,
      }];
    }
    if (wanted === undefined || resolve(link, note.path)?.kind === wanted) return [];
    return [{
      code: 'link-wrong-kind', severity: 'error', where, what: `“${link.target}” is linked, but that note is not a ${wanted} note, so it does not count.`,
      fix: `Link a ${wanted} note, or write “evidence: ${wanted}” in the properties of “${link.target}”.`,
    }];
  }));
}

/** On each of several source notes with one citekey; `first` is the one that a citation gets. */
export function sharedCitekey(source: Source, first: Source, others: readonly Source[]): Problem {
  const names = others.map((other) => `“${other.path}”`).join(', ');
  const effect = source === first ? 'a citation gets this note' : `a citation gets “${first.path}” instead`;
  return {
    code: 'citekey-shared',
    severity: 'error',
    where: `${source.path} › citekey`,
    what: `The citekey “${source.citekey}” also belongs to ${names}, and ${effect}.`,
    fix: 'Give one of them another citekey and change it where it is cited; if they are the same publication, keep one note.',
  };
}
