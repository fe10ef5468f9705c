import { sourceToCsl } from '../domain/source-csl';
import type { CiteContext } from './citing/cite';
import { readEmbeds } from './citing/embeds';
import type { Formatting } from './citing/formatting';
import type { UserStyle } from './citing/styles';
import type { Library } from './library';
import type { Breathe, NoteStore } from './ports';
import type { Settings } from './settings';

/**
 * What formatting the citations of the note at `path` ('' for none) needs: its sources from the library, style and language from the
 * settings, what formats, the user's own styles. `notes` reads embedded notes, whose citations count too; without it they do not.
 * `breathe` gives the thread back while a long note is read.
 */
export function citeContext(library: Library, settings: Settings, path: string, formatting: Formatting, userStyle?: UserStyle, notes?: Pick<NoteStore, 'read'>, breathe?: Breathe): CiteContext {
  const bare: CiteContext = {
    itemOf: (key) => {
      const source = library.sourceByKey(key);
      return source && sourceToCsl(source);
    },
    sharedBy: (key) => {
      const sources = library.sourcesByKey(key);
      return sources.length > 1 ? sources.map((source) => source.path) : [];
    },
    allKeys: () => library.sources().map(({ citekey }) => citekey),
    style: settings.style,
    locale: settings.locale,
    formatting,
    ...(path !== '' && { note: path }),
    ...(userStyle && { userStyle }),
    ...(breathe && { breathe }),
    ...(notes && { embeds: (text, masks) => readEmbeds(text, path, { read: (embedded) => notes.read(embedded), resolve: (target, from) => library.pathOf({ target }, from), breathe }, masks) }),
  };
  const wikilinkKey = wikilinkKeys(library, settings, path);
  return wikilinkKey ? { ...bare, wikilinkKey } : bare;
}

/** The citation key behind the target of a wikilink in the note at `path`; undefined where wikilinks to sources do not cite. */
export function wikilinkKeys(library: Library, { wikilinksCite }: Settings, path: string): ((target: string) => string | undefined) | undefined {
  if (!wikilinksCite) return undefined;
  return (target) => {
    const note = library.resolve({ target }, path);
    return note?.kind === 'source' ? note.citekey : undefined;
  };
}
