import { baseName } from '../../domain/links';
import type { Reading } from '../../domain/reading';
import type { CollectedReferences } from './collect';
import { exportItems } from './index';
import { pandocNote, type PandocSources } from './pandoc-note';
import { styleFile } from './style-file';

/** A file to write; `name` has no folder. */
export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What pandoc needs to print a note with its references: the note (`.markdown`, so that it is no second note of the vault), its references and its
 * style. No value where the note cannot be turned.
 */
export async function pandocFiles(path: string, text: string, { items, note }: CollectedReferences, sources: PandocSources): Promise<Reading<readonly ExportedFile[]>> {
  const title = baseName(path);
  const style = note?.settings.style;
  const styleName = style && `${style.id.replace(/\.csl$/i, '').replace(/[^\w-]+/g, '-')}.csl`;
  if (note === undefined) return { problems: [] };
  const { value, problems } = await pandocNote(text, note, sources, { bibliography: 'references.json', title, ...(styleName !== undefined && { style: styleName }) });
  if (value === undefined) return { problems };
  const files = [{ name: `${title}.markdown`, text: value }, { name: 'references.json', text: exportItems(items, 'csl-json') }];
  return { value: style && styleName !== undefined ? [...files, { name: styleName, text: styleFile(style) }] : files, problems };
}
