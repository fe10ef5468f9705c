import { citeContext } from '../application/cite-context';
import type { CiteContext } from '../application/citing/cite';
import { inlineFormatting } from '../application/citing/inline-formatting';
import { DEFAULT_SETTINGS } from '../application/settings';
import type { OpenVault } from './open-vault';
import { userStyles } from './own-styles';
import type { Options } from './verb';

/** What citing each note of a vault needs, by the note's path. Style and language that were said on the command line win over the note. */
export async function contexts(vault: OpenVault, { style, lang }: Options): Promise<(path: string) => CiteContext> {
  const { library, store } = vault;
  const find = await userStyles(vault, style);
  const formatting = inlineFormatting();
  const override = { ...(style !== undefined && { style }), ...(lang !== undefined && { locale: lang }) };
  return (path) => ({ ...citeContext(library, DEFAULT_SETTINGS, path, formatting, find, store), override });
}
