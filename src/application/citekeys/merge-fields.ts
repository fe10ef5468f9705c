import { STATUSES, type Status } from '../../domain/source';

/** Which of two values stays: that of the note that is kept, or that of the note that goes. */
export type Take = 'keep' | 'drop';

/** Properties that belong together (or one alone) where both notes say something, and not the same. */
export interface FieldChoice {
  /** The first property's name. */
  readonly id: string;
  readonly keep: Values;
  readonly drop: Values;
  readonly suggested: Take;
}

/** What becomes of the properties of two notes. */
export interface MergedFields {
  readonly choices: readonly FieldChoice[];
  /** What the kept note lacks, whole or in part, and gets from the other: lists are put together. */
  readonly filled: Values;
}

export type Values = Readonly<Record<string, unknown>>;

/** A verdict without the tool that it was made with, or a status without its date, would say something else: these are taken together. */
const TOGETHER: readonly (readonly string[])[] = [
  ['design', 'design_origin'],
  ['rob', 'rob_tool', 'rob_note', 'appraised_by', 'appraised'],
  ['status', 'status_checked', 'status_notice', 'status_sources', 'status_ack'],
];
/** Words that say nothing. */
const SILENT: Values = { design: 'unknown', design_origin: 'none', status: 'unknown' };
/** Lists whose order or wholeness matters. */
const WHOLE: readonly string[] = ['authors', 'editors', 'csl_extra'];
/** What each note has for itself. */
const OWN: readonly string[] = ['evidence', 'citekey'];

/** Compares the properties of two source notes. What only one says is taken; where they differ a person chooses. */
export function compareFields(keep: Values, drop: Values): MergedFields {
  const choices: FieldChoice[] = [];
  const filled: Record<string, unknown> = {};
  for (const names of units(keep, drop)) {
    const id = names[0] ?? '';
    const [ours, theirs] = [said(keep, names), said(drop, names)];
    if (isWithin(theirs, ours)) continue;
    if (isWithin(ours, theirs)) Object.assign(filled, theirs);
    else if (isSet(id, ours[id]) && isSet(id, theirs[id])) filled[id] = together(ours[id], theirs[id]);
    else choices.push({ id, keep: ours, drop: theirs, suggested: isWorse(theirs['status'], ours['status']) ? 'drop' : 'keep' });
  }
  return { choices, filled };
}

/** The kept note's properties with what was chosen (what was suggested where nobody chose), and what was left out of either. */
export function mergeFields(keep: Values, drop: Values, takes: Readonly<Record<string, Take>>): { readonly merged: Values; readonly left: readonly (readonly [name: string, value: unknown])[] } {
  const { choices, filled } = compareFields(keep, drop);
  const merged: Record<string, unknown> = { ...keep, ...filled };
  const left: (readonly [string, unknown])[] = [];
  for (const { id, suggested, keep: ours, drop: theirs } of choices) {
    const isOurs = (takes[id] ?? suggested) === 'keep';
    if (!isOurs) for (const name of unitOf(id)) merged[name] = theirs[name];
    for (const [name, value] of Object.entries(isOurs ? theirs : ours)) if (!same(value, merged[name])) left.push([name, value]);
  }
  return { merged, left };
}

/** A value as a person reads it. */
export function fieldText(value: unknown): string {
  if (Array.isArray(value)) return value.map(fieldText).join('; ');
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A retraction that one note knows of must not be lost. */
function isWorse(theirs: unknown, ours: unknown): boolean {
  return STATUSES.indexOf(theirs as Status) > STATUSES.indexOf(ours as Status);
}

function units(keep: Values, drop: Values): readonly (readonly string[])[] {
  const names = [...new Set([...Object.keys(keep), ...Object.keys(drop)])].filter((name) => !OWN.includes(name));
  return [...new Map(names.map((name) => [unitOf(name)[0], unitOf(name)])).values()];
}

function unitOf(name: string): readonly string[] {
  return TOGETHER.find((names) => names.includes(name)) ?? [name];
}

/** What a note says in some properties: empty values and words that say nothing left out. */
function said(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.flatMap((name) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return fieldText(value).trim() === '' || value === SILENT[name] ? [] : [[name, value]];
  }));
}

function isWithin(some: Values, all: Values): boolean {
  return Object.entries(some).every(([name, value]) => same(value, all[name]) || (isSet(name, value) && isSet(name, all[name]) && same(together(all[name], value), all[name])));
}

function isSet(name: string, value: unknown): boolean {
  return Array.isArray(value) && !WHOLE.includes(name);
}

/** `12` and `"12"` say the same, and so do a text and a list of that text. */
function same(one: unknown, other: unknown): boolean {
  return fieldText(one).trim() === fieldText(other).trim();
}

function together(one: unknown, other: unknown): unknown[] {
  const known = new Set<string>();
  return [one, other].flat().filter((item) => !known.has(fieldText(item)) && known.add(fieldText(item)));
}
