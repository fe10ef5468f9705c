import { editDistance } from '../search/edit-distance';

/** Further apart than this, two keys are no slip of the finger. */
const MOST_SLIPS = 2;
/** Shorter keys that share a beginning need not mean the same work. */
const LEAST_SHARED = 5;

/**
 * The citation keys that somebody may have meant by one that no source has: two slips at most (`khan2008`, `kahn_2009` for `khan2009`), or
 * one that goes on where the other ends. Letter case and marks between letters do not count. Nearest first, `most` at most.
 */
export function similarKeys(key: string, keys: readonly string[], most = 3): readonly string[] {
  const wanted = folded(key);
  const found = [...new Set(keys)].flatMap((other) => {
    const slips = slipsBetween(wanted, folded(other));
    return slips === undefined ? [] : [{ other, slips }];
  });
  return found.sort((a, b) => a.slips - b.slips || (a.other < b.other ? -1 : 1)).slice(0, most).map(({ other }) => other);
}

function slipsBetween(a: string, b: string): number | undefined {
  const limit = Math.min(MOST_SLIPS, Math.floor(Math.min(a.length, b.length) / 3));
  const slips = editDistance(a, b, limit);
  if (slips <= limit) return slips;
  return Math.min(a.length, b.length) >= LEAST_SHARED && (a.startsWith(b) || b.startsWith(a)) ? MOST_SLIPS + 1 : undefined;
}

function folded(key: string): string {
  return key.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
