import { formatLink, parseLink } from '../../domain/links';
import { setProperties } from '../notes/front-matter';
import { quotedReference } from './claim-text';

/** What becomes of links to a planned note that got another name, or no note at all. */
export type LinkChange =
  | { readonly kind: 'rename'; readonly target: string }
  /** The words stand in place of the link. */
  | { readonly kind: 'quote'; readonly text: string }
  /** The link goes, what stands after it stays. */
  | { readonly kind: 'unlink' };

/** Changes the links of a note that this import is about to write: in `supports`, and at the start of a line of a list. Other text stays. */
export function relink(text: string, changes: ReadonlyMap<string, LinkChange>): string {
  const lines = text.split('\n');
  const isConcerned = lines.some((line) => changes.has(targetIn(line) ?? ''));
  if (changes.size === 0 || !isConcerned) return text;
  const body = lines.map((line) => changedLine(line, changes)).join('\n');
  const properties = setProperties(body, (all) => {
    if (!Array.isArray(all['supports'])) return;
    const supports = all['supports'].flatMap((link) => changedLink(String(link), changes));
    if (supports.length > 0) all['supports'] = supports;
    else delete all['supports'];
  });
  return properties.value ?? body;
}

const LIST_LINK = /^- (\[\[[^[\]]+\]\])(?:: )?(.*)$/u;

function targetIn(line: string): string | undefined {
  return parseLink(LIST_LINK.exec(line)?.[1] ?? '')?.target;
}

function changedLine(line: string, changes: ReadonlyMap<string, LinkChange>): string {
  const change = changes.get(targetIn(line) ?? '');
  const rest = LIST_LINK.exec(line)?.[2] ?? '';
  if (change === undefined) return line;
  if (change.kind === 'rename') return `- ${formatLink(change.target)}${rest === '' ? '' : `: ${rest}`}`;
  if (change.kind === 'unlink') return `- ${rest}`;
  return rest === '' ? quotedReference(change.text) : `- ${rest}`;
}

function changedLink(link: string, changes: ReadonlyMap<string, LinkChange>): readonly string[] {
  const change = changes.get(parseLink(link)?.target ?? '');
  if (change === undefined) return [link];
  return change.kind === 'rename' ? [formatLink(change.target)] : [];
}
