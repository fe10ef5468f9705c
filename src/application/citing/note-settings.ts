import type { Problem } from '../../domain/reading';
import { splitNote } from '../notes/front-matter';
import { findLocale, referencesTitle } from './locales';
import { parseCitations } from './grammar';
import { findStyle } from './styles';
import type { StyleInfo, UserStyle } from './styles';

/** Where style and language come from: the note's `csl` and `lang`, else these. */
export interface StyleContext {
  /** Style id or name, where the note has no `csl`. */
  readonly style: string;
  /** BCP 47, where the note has no `lang`. */
  readonly locale: string;
  /** Wins over the note's own. */
  readonly override?: { readonly style?: string; readonly locale?: string };
  readonly userStyle?: UserStyle;
}

/** How one note wants its references. `style` is absent where the one that it names cannot be used; a problem says why. */
export interface NoteSettings {
  readonly style?: StyleInfo;
  readonly locale: string;
  /** Heading of the list; '' for none. */
  readonly title: string;
  /** Keys to list though they are not cited; `EVERYTHING` stands for every source. */
  readonly nocite: readonly string[];
  readonly problems: readonly Problem[];
}

/** What `nocite: "@*"` lists. No key can be this. */
export const EVERYTHING = '*';

/** Reads `csl`, `lang`, `references-title` and `nocite` from the front matter. */
export function readNoteSettings(text: string, context: StyleContext): NoteSettings {
  const { properties = {}, problems } = splitNote(text);
  const style = findStyle(context.override?.style ?? textOf(properties['csl']) ?? context.style, context.userStyle);
  const wanted = context.override?.locale ?? textOf(properties['lang']) ?? context.locale;
  const locale = findLocale(wanted) ?? findLocale(context.locale) ?? 'en-US';
  const title = properties['references-title'];
  const isTitle = typeof title === 'string' || title === false;
  return {
    ...(style.value !== undefined && { style: style.value }),
    locale,
    title: isTitle ? (title || '').trim() : referencesTitle(locale),
    nocite: noCiteKeys(properties['nocite']),
    problems: [...problems, ...style.problems, ...(findLocale(wanted) === undefined ? [unknownLanguage(wanted, locale)] : [])],
  };
}

function noCiteKeys(value: unknown): string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
  return texts.flatMap((text) => {
    const keys = parseCitations(text).flatMap(({ items }) => items.map(({ id }) => id));
    if (/(?:^|[\s,;[])@?\*(?=[\s,;\]]|$)/.test(text)) return [...keys, EVERYTHING];
    return keys.length > 0 ? keys : text.split(/[\s,;]+/).filter((key) => key !== '');
  });
}

/** What a property says, whatever it is: an unquoted `[[apa]]` is a list in a list in YAML. Undefined where it says nothing. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return textOf(value.length < 2 ? value[0] : value.join(', '));
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value ?? '').replace(/"/g, '');
  return text === '' ? undefined : text;
}

function unknownLanguage(wanted: string, locale: string): Problem {
  return {
    code: 'language-unknown',
    severity: 'warning',
    where: 'lang',
    what: `References cannot be written in the language “${wanted}”, so they are in ${locale}.`,
    fix: 'Set lang to en, fr, de, es, it, nl or pt, or leave it out.',
  };
}
