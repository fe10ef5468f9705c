import { en, type Words } from './en';

export type { Words } from './en';

/** The languages that have all their words, by BCP 47 primary subtag. */
const LANGUAGES: Readonly<Record<string, Words>> = { en };

/** The words for a language tag such as `fr` or `de-CH`; English where we have none. Case does not matter. */
export function wordsFor(language: string): Words {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(LANGUAGES, primary) ? (LANGUAGES[primary] ?? en) : en;
}
