import type { CslItem } from '../../domain/csl';
import { CSL_TYPES } from '../../domain/csl';
import { DATES, NAMES } from '../../domain/csl-extra';
import type { ExportFormat } from './format';
import { dateOf, namesOf, textOf } from './item-values';

/** The text variables of CSL 1.0.2 and of its schema for items. */
const TEXTS: ReadonlySet<string> = new Set((
  'abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number citation-key citation-label '
  + 'citation-number collection-number collection-title container-title container-title-short dimensions division DOI edition event event-place '
  + 'event-title first-reference-note-number genre ISBN ISSN issue journalAbbreviation jurisdiction keyword language locator medium note number '
  + 'number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first part part-title PMCID PMID '
  + 'printing publisher publisher-place references reviewed-genre reviewed-title scale section shortTitle source status supplement title '
  + 'title-short URL version volume volume-title volume-title-short year-suffix'
).split(' '));

/** Where CSL-JSON 1.0.2 keeps what it has no variable for; others leave it alone. */
const OURS = 'evidence-vault';

/** CSL-JSON 1.0.2, as Zotero and pandoc read it. Nothing is lost: what CSL has no variable for stands in `custom`. */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  title: 'CSL-JSON',
  extension: 'json',
  head: '[\n',
  between: ',\n',
  foot: '\n]\n',
  entry: (item) => `  ${JSON.stringify(toCslJson(item), null, 2).replace(/\n/g, '\n  ')}`,
};

/** The item by the schema: known variables in their proper shape, anything else under `custom`. */
export function toCslJson(item: CslItem): Record<string, unknown> {
  const own: Record<string, unknown> = { id: textOf(item.id), type: item.type };
  const rest: Record<string, unknown> = {};
  for (const [variable, value] of Object.entries(item)) {
    if (variable === 'id' || variable === 'type' || variable === 'custom' || value === undefined || value === null) continue;
    const clean = valueOf(variable, value);
    if (clean === undefined) rest[variable] = wellFormed(value);
    else own[variable] = clean;
  }
  if (!(CSL_TYPES as readonly string[]).includes(item.type)) {
    own['type'] = 'document';
    rest['type'] = textOf(item.type);
  }
  const custom = { ...objectOf(wellFormed(item['custom'])), ...(Object.keys(rest).length > 0 && { [OURS]: rest }) };
  return Object.keys(custom).length === 0 ? own : { ...own, custom };
}

/** The item as it was before `toCslJson`. */
export function fromCslJson(item: CslItem): CslItem {
  const custom = objectOf(item['custom']);
  const ours = objectOf(custom?.[OURS]);
  if (ours === undefined) return item;
  const { [OURS]: _ours, ...others } = custom ?? {};
  const { custom: _custom, ...own } = item;
  const type = textOf(ours['type']) || item.type;
  return { ...ours, ...own, type, ...(Object.keys(others).length > 0 && { custom: others }) };
}

/** Undefined where CSL has no such variable, or the value has not its shape. */
function valueOf(variable: string, value: unknown): unknown {
  if (NAMES.has(variable)) return whole(namesOf(value, textOf), value);
  if (DATES.has(variable)) return dateOf(value);
  return TEXTS.has(variable) && (typeof value === 'string' || typeof value === 'number') ? textOf(value) : undefined;
}

function whole<T>(names: readonly T[], value: unknown): readonly T[] | undefined {
  return Array.isArray(value) && value.length === names.length ? names : undefined;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : undefined;
}

/** The same value with text that can be saved as UTF-8. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return value.map(wellFormed);
  const object = objectOf(value);
  return object === undefined ? value : Object.fromEntries(Object.entries(object).map(([key, inner]) => [textOf(key), wellFormed(inner)]));
}
