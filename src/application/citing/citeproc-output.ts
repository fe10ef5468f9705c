import { doiUrl, normaliseDoi } from '../../domain/identifiers';
import { MORE_MARK, RANGE_MARK } from './prepare-item';
import { joined } from './rich-text';
import type { RichText, TextRun } from './rich-text';

/**
 * How the engine marks styles for us: an opening noncharacter with a letter, a closing one. Items hold no noncharacters (`cleanText`), so no
 * text of a note can open or close anything; there is no markup language in between that would have to be escaped.
 */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

const STYLES: Readonly<Record<string, string>> = {
  '@font-style/italic': 'i',
  '@font-style/oblique': 'i',
  '@font-style/normal': 'u',
  '@font-weight/bold': 'b',
  '@font-weight/normal': 'w',
  '@font-variant/small-caps': 'c',
  '@font-variant/normal': 'v',
  '@vertical-align/sup': 's',
  '@vertical-align/sub': 'd',
  '@vertical-align/baseline': 'e',
  '@display/left-margin': 'm',
  '@display/right-inline': 'p',
  '@display/block': 'k',
  '@display/indent': 'k',
  '@URL/true': 'a',
  '@DOI/true': 'a',
  // Shown as plain text; it marks the number: see `KeptEntries`.
  '@text-decoration/underline': 'n',
};
const PLAIN = ['@passthrough/true', '@font-weight/light', '@text-decoration/none', '@strip-periods/true', '@strip-periods/false'];

/** The terms that the quotation marks come from. */
interface QuoteSource {
  getTerm(name: string): string;
}

/** The output format to give to the engine, of type `CSL.Output.Formats.html`. */
export function outputFormat(): Record<string, string | false | ((...args: never[]) => string)> {
  const keep = (_state: unknown, text: string): string => text;
  const quoted = (open: string, close: string) => (state: QuoteSource, text?: string): string => (
    text === undefined ? state.getTerm(open) : state.getTerm(open) + text + state.getTerm(close));
  return {
    text_escape: (text: string | undefined) => text ?? '',
    bibstart: '',
    bibend: '',
    ...Object.fromEntries(PLAIN.map((name) => [name, keep])),
    ...Object.fromEntries(Object.entries(STYLES).map(([name, letter]) => [name, (_state: unknown, text: string) => OPEN + letter + text + CLOSE])),
    '@quotes/true': quoted('open-quote', 'close-quote'),
    '@quotes/inner': (state: QuoteSource, text?: string) => (text === undefined ? '’' : quoted('open-inner-quote', 'close-inner-quote')(state, text)),
    '@quotes/false': false,
    '@cite/entry': keep,
    '@bibliography/entry': keep,
    '@showid/true': keep,
  };
}

/** A formatted entry: what stands in the margin (the number), and the rest. */
export interface MarkedEntry {
  readonly label: RichText;
  readonly text: RichText;
}

/** Reads what the engine wrote in our format; `range` stands between two pages. */
export function readOutput(marked: string, range = '–'): MarkedEntry {
  const parts: Record<'label' | 'text', TextRun[]> = { label: [], text: [] };
  const open: string[] = [];
  for (const piece of withoutAnd(marked).split(RANGE_MARK).join(range).split(/(\uFDD0[\s\S]|\uFDD1)/)) {
    if (piece.startsWith(OPEN)) open.push(piece.charAt(1));
    else if (piece === CLOSE) open.pop();
    else if (piece !== '') parts[open.includes('m') ? 'label' : 'text'].push(runOf(piece, open));
    if (piece.startsWith(`${OPEN}k`)) parts.text.push({ text: ' ' });
  }
  return { label: trimmed(parts.label), text: trimmed(withLinks(parts.text)) };
}

/** `Khan, Scott, & et al.` is `Khan, Scott, et al.` in every language. */
function withoutAnd(marked: string): string {
  if (!marked.includes(MORE_MARK)) return marked;
  return marked.replace(/(,?)\s(?:&|\p{L}{1,3})\s\uFDD2/gu, '$1 ').replace(/\uFDD2/g, '');
}

const LINK_MARK = '\uFDD3';

/** The style of a piece; the innermost of two that speak of the same thing counts. */
function runOf(text: string, open: readonly string[]): TextRun {
  const last = (letters: string): string | undefined => [...open].reverse().find((letter) => letters.includes(letter));
  const raised = last('sde');
  return {
    text,
    ...(last('iu') === 'i' && { italic: true as const }),
    ...(last('bw') === 'b' && { bold: true as const }),
    ...(last('cv') === 'c' && { smallCaps: true as const }),
    ...(raised === 's' && { raised: 'sup' as const }),
    ...(raised === 'd' && { raised: 'sub' as const }),
    ...(open.includes('a') && { href: LINK_MARK }),
  };
}

/** Builds the addresses; what is neither an http address nor a DOI is text. */
function withLinks(runs: readonly TextRun[]): TextRun[] {
  return joined(runs).map(({ href, ...run }) => {
    const address = href === undefined ? undefined : safeAddress(run.text);
    return address === undefined ? run : { ...run, href: address };
  });
}

/** An address to link to: http and https as they are but encoded, a DOI as its own; nothing else. */
export function safeAddress(text: string): string | undefined {
  const bare = text.trim();
  const identifier = /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}.*)$/i.exec(bare)?.[1];
  if (identifier !== undefined) {
    const doi = normaliseDoi(identifier);
    return doi === undefined ? undefined : doiUrl(doi);
  }
  try {
    const { href, protocol, username, password } = new URL(bare);
    if (username !== '' || password !== '' || !/^https?:$/.test(protocol)) return undefined;
    return href.replace(/["'<>`\\{}|^\s]|%(?![\da-f]{2})/gi, (character) => encodeURIComponent(character).replace('\'', '%27'));
  } catch {
    return undefined;
  }
}

function trimmed(rich: readonly TextRun[]): RichText {
  const runs = joined(rich);
  const first = runs[0];
  if (first !== undefined) runs[0] = { ...first, text: first.text.trimStart() };
  const last = runs.at(-1);
  if (last !== undefined) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
  return joined(runs);
}
