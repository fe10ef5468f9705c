import { unprintable } from '../application/citing/cited-note';
import { inlineFormatting } from '../application/citing/inline-formatting';
import { readNoteSettings } from '../application/citing/note-settings';
import { toHtml, toMarkdown, toPlainText } from '../application/citing/rich-text';
import { DEFAULT_SETTINGS } from '../application/settings';
import type { CslItem } from '../domain/csl';
import type { Problem } from '../domain/reading';
import { EXIT, readInput, UsageError } from './io';
import { styleOnDisk } from './own-styles';
import type { Verb } from './verb';

/** `format <items.json>`: CSL-JSON in, references as the style lists them out, each on a line. Needs no vault. */
export const formatVerb: Verb = {
  name: 'format',
  usage: 'format <items.json|-> [--style S] [--lang L]',
  summary: 'Formats items in CSL-JSON as a reference list, one reference a line; --json gives text, HTML and Markdown of each.',
  options: ['style', 'lang'],
  async run([name], { style: wanted, lang, json }, streams) {
    if (name === undefined) throw new UsageError('Name a file in CSL-JSON, or - for standard input.');
    const items = readItems(await readInput(name, streams));
    const { style, locale, problems: unusable } = readNoteSettings('', {
      style: wanted ?? DEFAULT_SETTINGS.style, locale: DEFAULT_SETTINGS.locale, userStyle: await styleOnDisk(wanted), ...(lang !== undefined && { override: { locale: lang } }),
    });
    // The engine gets ids of our own: one that is given twice, or missing, makes no reference disappear.
    const byId = new Map(items.map((item, index) => [`item-${index + 1}`, item]));
    const request = { items: byId, citations: [], uncited: [...byId.keys()] };
    const { value, problems } = style ? await inlineFormatting().format({ style, locale, request }) : { problems: [] };
    const entries = value?.entries ?? [];
    const all: Problem[] = [...unusable, ...problems, ...(value?.failed ?? []).map((id) => unprintable(byId.get(id)?.id ?? id))];
    if (json) {
      const references = entries.map(({ id, label, text }) => (
        { id: byId.get(id)?.id ?? id, label: toPlainText(label), text: toPlainText(text), html: toHtml(text), markdown: toMarkdown(text) }));
      streams.out(JSON.stringify({ references, problems: all }));
    } else for (const { text } of entries) streams.out(toPlainText(text));
    for (const { where, what, fix } of all) streams.err(`${where}: ${what} ${fix}`);
    return all.length > 0 ? EXIT.findings : EXIT.fine;
  },
};

/** A list of items, or an object that holds one as `items`. */
function readItems(text: string): readonly CslItem[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError('The file is not JSON, so nothing was formatted. Export the references as CSL-JSON.');
  }
  const list: unknown = isRecord(parsed) && 'items' in parsed ? parsed['items'] : parsed;
  if (!Array.isArray(list) || !list.every(isRecord)) throw new UsageError('The file holds no list of items, so nothing was formatted. Export the references as CSL-JSON.');
  return list.map((item, index) => ({ ...item, id: idOf(item['id'], index), type: typeof item['type'] === 'string' ? item['type'] : 'document' }));
}

function idOf(id: unknown, index: number): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : `item-${index + 1}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
