import { isCitekey, type Source } from '../../domain/source';
import { letters } from '../notes/citekey';
import { foldKey } from './fold-key';

/** Longer keys help nobody. Characters. */
const LONGEST = 100;

/** Why a key cannot be that of the source at `path`; undefined where it can. */
export function keyFault(key: string, path: string, sources: readonly Source[]): 'empty' | 'unusable' | 'taken' | undefined {
  if (key === '') return 'empty';
  if (!isCitekey(key) || key.length > LONGEST) return 'unusable';
  return sourcesOfKey(key, sources).some((source) => source.path !== path) ? 'taken' : undefined;
}

/** The next key that no source has: `khan2009a` after `khan2009`, `khan2009b` after that. */
export function nextFreeKey(key: string, sources: readonly Source[]): string {
  const stem = /^(.*\d)[a-z]{1,2}$/u.exec(key)?.[1] ?? key;
  const taken = new Set(sources.map(({ citekey }) => foldKey(citekey)));
  for (let count = 1; ; count += 1) {
    const next = stem + letters(count);
    if (!taken.has(foldKey(next))) return next;
  }
}

/** All sources with a key, in any letter case. */
export function sourcesOfKey(key: string, sources: readonly Source[]): readonly Source[] {
  const wanted = foldKey(key);
  return sources.filter(({ citekey }) => foldKey(citekey) === wanted);
}
