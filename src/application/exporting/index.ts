import type { CslItem } from '../../domain/csl';
import { finish, type Steps } from '../importing/format';
import { biblatex } from './biblatex';
import { cslJson } from './csl-json';
import type { ExportFormat } from './format';
import { ris } from './ris';

/** Every format that references can be exported in. A new one is a file beside this and a line here. */
export const EXPORT_FORMATS = [cslJson, biblatex, ris] as const satisfies readonly ExportFormat[];

/** Entries that take a few milliseconds. */
const STEP = 20;

/** A whole file of these items, in their order. */
export function exportItems(items: readonly CslItem[], format: string): string {
  return finish(exportSteps(items, EXPORT_FORMATS.find(({ id }) => id === format) ?? cslJson));
}

/** The same in slices, for large libraries. */
export function* exportSteps(items: readonly CslItem[], { head, between, foot, entry }: ExportFormat): Steps<string> {
  const entries: string[] = [];
  for (const [at, item] of items.entries()) {
    if (at % STEP === STEP - 1) yield undefined;
    entries.push(entry(item));
  }
  return items.length === 0 && head !== '' ? '[]\n' : `${head}${entries.join(between)}${foot}`;
}
