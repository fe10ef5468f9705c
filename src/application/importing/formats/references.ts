import { markersIn } from '../article/markers';
import { looksLikeReference } from '../article/looks-like-reference';
import type { ImportFormat } from '../format';
import { FreeNames } from '../free-names';
import { SourcePlanner } from '../plan-sources';
import type { Leftover, PlannedNote } from '../plan-types';
import { parseReference } from '../reference/parse-reference';
import { splitReferences } from '../split-references';
import { withIncompleteAuthors } from '../source-draft';

const OTHER_SHARE = 0.05;
const REFERENCES = 4;

/** Pasted references, one a line or numbered. */
export const references: ImportFormat = {
  id: 'references',
  title: 'List of references',
  recognises(text) {
    const sample = text.slice(0, 40_000);
    const entries = splitReferences(sample);
    const other = entries.filter((entry) => !looksLikeReference(entry.text));
    const letters = other.reduce((sum, entry) => sum + entry.text.length, 0);
    if (entries.length === 0 || letters > OTHER_SHARE * sample.length) return false;
    return other.every((entry) => markersIn({ kind: 'paragraph', section: 0, from: 0, to: 0, text: entry.text }).length === 0);
  },
  * plan(text, context) {
    const planner = new SourcePlanner(context, new FreeNames(context.exists));
    const notes: PlannedNote[] = [];
    const leftovers: Leftover[] = [];
    for (const [at, entry] of splitReferences(text).entries()) {
      if (at % REFERENCES === REFERENCES - 1) yield undefined;
      if (!looksLikeReference(entry.text)) {
        leftovers.push({ text: entry.text, why: 'This line does not read like a reference.' });
        continue;
      }
      const parsed = parseReference(entry.text);
      const { note } = planner.plan({
        id: `source:${at + 1}`, item: withIncompleteAuthors(parsed), original: entry.text, span: { from: entry.from, to: entry.to },
        confidence: parsed.confidence, fieldConfidence: parsed.fieldConfidence, missing: parsed.missing,
      });
      notes.push(note);
      if (note.action === 'failed') leftovers.push({ text: entry.text, why: note.why });
    }
    return { notes, problems: [], leftovers };
  },
};
