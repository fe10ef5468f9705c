import { formatLink } from '../../domain/links';
import { joinNote } from './front-matter';
import { inertText } from './inert-text';

/** A claim as an import or a person begins it. Everything that needs judgement is left open. */
export interface ClaimDraft {
  readonly statement: string;
  /** The sentence it was taken from, verbatim. */
  readonly quotation?: string;
  /** Citekeys or link targets of the sources. */
  readonly supports: readonly string[];
  readonly caveats: readonly string[];
  /** Link target of the article note that it was taken from. */
  readonly article?: string;
}

/** The text of a new claim note: a draft whose certainty is incomplete until a person judges it. */
export function claimNoteText(draft: ClaimDraft): string {
  const supports = [...new Set(draft.supports)].map(formatLink);
  const properties = {
    evidence: 'claim',
    claim: draft.statement,
    state: 'draft',
    ...(supports.length > 0 && { supports }),
    certainty: 'incomplete',
    certainty_basis: 'computed',
    ...(draft.caveats.length > 0 && { caveats: [...draft.caveats] }),
  };
  return joinNote(properties, evidenceSection(draft));
}

/** The quotation stands with the article, since that is where it was read; the sources are the article's own references. */
function evidenceSection({ quotation = '', article, supports }: ClaimDraft): string {
  const sentence = quotation.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== '').join(' ');
  const from = article === undefined ? '' : formatLink(article);
  const quoted = sentence === '' ? from : `${from === '' ? '' : `${from}: `}"${inertText(sentence)}"`;
  const lines = [quoted, ...supports.map(formatLink)].filter((line) => line !== '').map((line) => `- ${line}`);
  return lines.length === 0 ? '' : `\n## Evidence\n\n${[...new Set(lines)].join('\n')}\n`;
}
