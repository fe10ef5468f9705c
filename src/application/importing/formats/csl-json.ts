import type { CslItem } from '../../../domain/csl';
import type { Problem } from '../../../domain/reading';
import { isCitekey } from '../../../domain/source';
import { fromCslJson } from '../../exporting/csl-json';
import type { ImportFormat } from '../format';
import { FreeNames } from '../free-names';
import { SourcePlanner } from '../plan-sources';
import type { PlannedNote } from '../plan-types';

const ITEMS = 50;

/** CSL-JSON as Zotero, pandoc and others export it: taken over as it is, every variable kept. */
export const cslJson: ImportFormat = {
  id: 'csl-json',
  title: 'CSL-JSON',
  recognises(text) {
    const start = text.slice(0, 4000).replace(/^\uFEFF/, '').trimStart();
    return /^\[\s*\{|^\{/.test(start) && /"(?:type|title|items|DOI|author)"\s*:/.test(start);
  },
  * plan(text, context) {
    const items = itemsIn(text);
    yield undefined;
    if (items === undefined) return { notes: [], leftovers: [], problems: [broken(text)] };
    const planner = new SourcePlanner(context, new FreeNames(context.exists));
    const notes: PlannedNote[] = [];
    const problems: Problem[] = [];
    for (const [at, item] of items.entries()) {
      if (at % ITEMS === ITEMS - 1) yield undefined;
      if (!isItem(item)) problems.push(notAnItem(at));
      else notes.push(planner.plan({ id: `source:${at + 1}`, item: { ...fromCslJson(item), id: String(item.id) }, ...keyOf(item), original: '', confidence: 1, fieldConfidence: {}, missing: [] }).note);
    }
    return { notes, leftovers: [], problems };
  },
};

function itemsIn(text: string): readonly unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (Array.isArray(parsed)) return parsed as readonly unknown[];
    const items: unknown = typeof parsed === 'object' && parsed !== null && 'items' in parsed ? parsed.items : undefined;
    return Array.isArray(items) ? items as readonly unknown[] : [parsed];
  } catch {
    return undefined;
  }
}

function isItem(value: unknown): value is CslItem {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'id' in value;
}

function keyOf(item: CslItem): { citekey?: string } {
  return isCitekey(item.id) ? { citekey: item.id } : {};
}

function broken(text: string): Problem {
  return {
    code: 'json-broken', severity: 'error', where: '', what: 'This file of references (CSL-JSON) is damaged or cut off, so none of it could be read.',
    fix: /[\]}]\s*$/.test(text) ? 'Export it again from the program it came from.' : 'Its end is missing: export or copy it again.',
  };
}

function notAnItem(at: number): Problem {
  return { code: 'json-item', severity: 'warning', where: '', what: `Entry ${at + 1} of this file is no reference (it has no id or no type), so it was left out.`, fix: 'Export it again from the program it came from, or add it by hand.' };
}
