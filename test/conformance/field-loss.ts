import type { CslItem } from '../../src/domain/csl';

/** How many fields came back the same, and which did not. */
export interface FieldLoss {
  readonly all: number;
  readonly same: number;
  readonly lost: readonly string[];
}

/** Compares each field of the items with those read back, case, punctuation and marks of formatting folded. `id` is not counted. */
export function fieldLoss(items: readonly CslItem[], back: readonly (CslItem | undefined)[]): FieldLoss {
  const lost: string[] = [];
  let all = 0;
  items.forEach((item, at) => {
    for (const [variable, value] of Object.entries(item)) {
      if (variable === 'id' || value === undefined) continue;
      all += 1;
      const [one, other] = [fold(variable, value), fold(variable, back[at]?.[variable])];
      if (one !== other) lost.push(`${item.id} ${variable}: ${one} ≠ ${other}`);
    }
  });
  return { all, same: all - lost.length, lost };
}

/** As a sentence for the log. */
export function lossLine(name: string, { all, same, lost }: FieldLoss): string {
  const counts = new Map<string, number>();
  for (const line of lost) {
    const variable = /^\S* (\S+):/.exec(line)?.[1] ?? '';
    counts.set(variable, (counts.get(variable) ?? 0) + 1);
  }
  return `${name}: ${same} of ${all} fields (${((100 * same) / all).toFixed(2)} %)${lost.length > 0 ? `; lost ${[...counts].map(([variable, n]) => `${variable} ${n}`).join(', ')}` : ''}`;
}

function fold(variable: string, value: unknown): string {
  if (variable === 'language') return String(value).slice(0, 2).toLowerCase();
  const text = typeof value === 'object' ? JSON.stringify(sorted(value)) : String(value);
  return text.replace(/<[^<>]*>/g, '').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Keys in one order; the parts of a name in the order in which they are spoken. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]: [string, unknown]) => [key, sorted(inner)]));
}
