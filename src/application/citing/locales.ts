import { localeTags } from 'virtual:styles';

/** BCP 47 tags of the locales that references can be formatted in. */
export const LOCALES: readonly string[] = localeTags;

/** The shipped locale that serves a language: itself, else one of the same language (`de-AT` → `de-DE`, `en` → `en-GB`). */
export function findLocale(lang: string): string | undefined {
  const wanted = lang.trim().replace(/_/g, '-').toLowerCase();
  const language = wanted.split('-', 1)[0];
  const same = LOCALES.filter((tag) => tag.toLowerCase().startsWith(`${language}-`));
  return LOCALES.find((tag) => tag.toLowerCase() === wanted) ?? same.find((tag) => tag === 'en-GB') ?? same[0];
}

const TITLES: Readonly<Record<string, string>> = {
  en: 'References', fr: 'Références', de: 'Literatur', es: 'Referencias', it: 'Bibliografia', nl: 'Referenties', pt: 'Referências',
};

/** The heading of a reference list in the language of a locale. */
export function referencesTitle(locale: string): string {
  return TITLES[locale.slice(0, 2)] ?? 'References';
}
