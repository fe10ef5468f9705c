import { isJournalWord, opensJournal } from './journal-words';

/** Title and container of a reference, and how clear the place between them was, 0 to 1. */
export interface TitleAndContainer {
  readonly title: string;
  readonly container: string;
  /** A publisher or society printed after the container: `Pedobiologia. Elsevier`, `J. Struct. Eng., ASCE`. */
  readonly publisher?: string;
  readonly confidence: number;
}

/** The mark after which the title begins tells which mark ends it: styles use one mark throughout. */
export interface BoundaryHints {
  readonly markBefore: string;
  /** Whether the end of the text is a container: `sure` where volume or pages follow it. */
  readonly container: 'sure' | 'likely' | 'none';
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’', '\'': '\'', '`': '\'', '‹': '›', '「': '」', '『': '』' };
const IN = /(?:[.,;”"’'»?!] ?| )[Ii]n(?:: ?| ?(?=\p{Lu}\.))/u;

/** Splits the text between authors and numbers. Linear in its length (at most 40 places are weighed, each in a window). */
export function splitTitle(middle: string, hints: BoundaryHints): TitleAndContainer {
  const { text, publisher } = cutPublisher(middle.replace(/^[\s.,;:–—-]+/u, '').trim());
  const split = splitText(text, hints);
  return publisher === '' || split.container === '' ? split : { ...split, publisher };
}

const PUBLISHER_AT_END = /(?:[.)] )((?:\p{Lu}[\p{L}&.'-]*,? ?|of |and |for |& ){0,6}(?:Elsevier|Springer|Wiley|Blackwell|Press|Ltd|Limited|Inc|LLC|GmbH|Verlag|Publish(?:ing|ers?)|BioMed Central|Public Library of Science|Nature Publishing Group|Taylor & Francis|Sage|SAGE|Karger|Thieme|Masson|Lippincott|Hindawi|MDPI)(?:[ ,]+\p{Lu}[\p{L}&.'-]*){0,5}[.,]?)$/u;
const SOCIETY_AT_END = /, (?!USA$|UK$)(\p{Lu}{3,6})$/u;

/** Takes a publisher or the initials of a society off the end, where a container still stands before it. */
function cutPublisher(text: string): { readonly text: string; readonly publisher: string } {
  const bare = text.replace(/[\s;,]+$/u, '');
  const tail = bare.slice(-160);
  const match = PUBLISHER_AT_END.exec(tail) ?? SOCIETY_AT_END.exec(tail);
  const publisher = match?.[1] ?? '';
  const before = bare.slice(0, bare.length - publisher.length).replace(/[\s,;]+$/u, '');
  const boundaries = before.match(/[.?!”"’,] /gu)?.length ?? 0;
  return publisher === '' || boundaries < 1 ? { text, publisher: '' } : { text: before, publisher: publisher.replace(/[.,;\s]+$/u, '') };
}

function splitText(text: string, hints: BoundaryHints): TitleAndContainer {
  const quoted = splitQuoted(text);
  if (quoted !== undefined) return quoted;
  if (hints.container === 'none') return { title: trimTitle(text), container: '', confidence: 0.6 };
  return splitByScore(text, hints);
}

function splitQuoted(text: string): TitleAndContainer | undefined {
  const open = text.startsWith('``') ? '``' : text.charAt(0);
  const close = open === '``' ? '\'\'' : QUOTES[open];
  if (close === undefined) return undefined;
  const end = closingQuote(text, open.length, close);
  if (end < 0 || !endsTitle(text, end, close)) return undefined;
  const title = trimTitle(text.slice(open.length, end));
  const container = trimContainer(text.slice(end + close.length).replace(/^[\s.,;:'’”"]+/u, '').replace(/^in:? (?=\p{Lu})/iu, ''));
  return { title, container, confidence: container === '' ? 0.7 : 0.95 };
}

/** A quotation that only begins the title (`“Blau space”: applying …`) has no mark at its end, and more than the container follows. */
function endsTitle(text: string, end: number, close: string): boolean {
  const before = text.slice(0, end).trimEnd().slice(-1);
  const after = text.slice(end + close.length).trimStart();
  if (after === '' || /^[.,;]/u.test(after) || /[.,;]/u.test(before)) return true;
  return !after.startsWith(':') && !/[.?!] (?=\p{Lu})/u.test(after.replace(/(?:\p{L}{1,5}\. ?)+/gu, ''));
}

/** The last closing quote that a mark or capital follows; an apostrophe between letters closes nothing. */
function closingQuote(text: string, from: number, close: string): number {
  let found = -1;
  for (let at = text.indexOf(close, from); at >= 0; at = text.indexOf(close, at + 1)) {
    const after = text.slice(at + close.length, at + close.length + 3);
    const inWord = /\p{L}/u.test(text.charAt(at - 1)) && /^\p{L}/u.test(after);
    const opensAgain = /\s/u.test(text.charAt(at - 1)) && /^\p{L}/u.test(after);
    if (inWord || opensAgain || /^\s?\p{Ll}/u.test(after)) continue;
    found = at;
    if (!/^['’]$/.test(close) || /[.,]$|^[.,]/.test(text.charAt(at - 1) + after.trim().charAt(0)) || /\s/.test(text.charAt(at - 1))) break;
  }
  return found;
}

interface Candidate {
  readonly titleEnd: number;
  readonly containerStart: number;
  readonly mark: string;
}

/** What a container must reach where no numbers speak for it. */
const LIKELY_ENOUGH = 2.5;

function splitByScore(text: string, hints: BoundaryHints): TitleAndContainer {
  const scored = candidates(text)
    .map((candidate) => ({ candidate, score: scoreOf(text, candidate, hints) }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (best === undefined || (hints.container === 'likely' && (best.score < LIKELY_ENOUGH || best.candidate.mark === ''))) return { title: trimTitle(text), container: '', confidence: best === undefined ? 0.3 : 0.6 };
  const lead = best.score - (second?.score ?? best.score - 4);
  return {
    title: trimTitle(text.slice(0, best.candidate.titleEnd)),
    container: trimContainer(text.slice(best.candidate.containerStart)),
    confidence: Math.max(0.3, Math.min(0.97, 0.55 + 0.1 * lead + (best.score > 2 ? 0.12 : 0))),
  };
}

const MARKED = /([.?!。．]["”’')\]]?|[,;:、]| ?[–—-] | ?\/\/ ?| \| )\s*(?=[\p{L}"“‘'«[(])/gu;
const UNMARKED = /(?<mark>[\p{Ll}\p{N})’'])(?= \p{Lu})/gu;
const MOST_CANDIDATES = 40;

function candidates(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  const inside = new RegExp(IN.source, 'u').exec(text);
  if (inside !== null && inside.index > 3) found.push({ titleEnd: inside.index + 1, containerStart: inside.index + inside[0].length, mark: 'in' });
  for (const match of text.matchAll(MARKED)) {
    found.push({ titleEnd: match.index + (/^[?!]/.test(match[0]) ? 1 : 0), containerStart: match.index + match[0].length, mark: (match[1] ?? '').trim().charAt(0) });
  }
  for (const match of text.matchAll(UNMARKED)) {
    found.push({ titleEnd: match.index + 1, containerStart: match.index + 2, mark: '' });
  }
  return found.sort((one, other) => one.containerStart - other.containerStart).slice(-MOST_CANDIDATES);
}

/** Higher is likelier. The weights were set by hand on one half of the conformance samples. */
function scoreOf(text: string, candidate: Candidate, hints: BoundaryHints): number {
  const title = text.slice(0, candidate.titleEnd);
  const container = text.slice(candidate.containerStart);
  const isDotted = hints.markBefore === '' || hints.markBefore === ',' || /\p{L}\. ?\p{L}/u.test(container);
  const unmarked = candidate.mark === '' ? unmarkedScore(title, container) : 0;
  return markScore(candidate.mark, hints.markBefore) + containerScore(container) + titleScore(title, candidate.mark, isDotted) + unmarked;
}

function markScore(mark: string, before: string): number {
  if (before === '' && (mark === '' || mark === ',')) return mark === '' ? 0.8 : -1.5;
  const isStop = mark === '.' || mark === '。' || mark === '．';
  if (mark === 'in') return 4;
  if (mark === '?' || mark === '!') return 2;
  if (mark === '') return -2.5;
  if (mark === '|') return 3;
  if (mark === '-' || mark === '–' || mark === '—') return -2.5;
  if (mark === ':' || mark === ';') return -2.5;
  if (mark === '/') return 1;
  if (isStop) return before === ',' ? 1.2 : 2;
  return before === ',' ? 1.6 : -0.6;
}

/** Where the mark was lost, only capitals and words of journal names tell where the container begins. */
function unmarkedScore(title: string, container: string): number {
  const words = (container.match(/[\p{L}\p{M}'’]+\.?/gu) ?? []).filter((word) => !SMALL.test(word));
  let score = words.length > 1 && words.some((word) => word.endsWith('.')) ? 1 : 0;
  for (const word of words) {
    if (isJournalWord(word) || word.endsWith('.')) continue;
    score -= /^\p{Lu}\p{Ll}/u.test(word) ? 0.4 : 1.4;
  }
  const [, before = '', last = ''] = /(\S+) (\S+)$/u.exec(title) ?? [];
  if (/^\p{Lu}\p{Ll}/u.test(last) && (/^[\p{Ll}\p{N}]/u.test(before) || (isJournalWord(last) && /^\p{Lu}{2,}$/u.test(before))) && !SMALL.test(before)) score -= 1.6;
  return score;
}

const SMALL = /^(?:of|the|and|in|for|on|to|de|la|le|les|du|des|d|l|et|en|der|die|das|für|und|del|della|di|e|y|a|an|zur|&|with)$/i;

function containerScore(container: string): number {
  const words = container.match(/[\p{L}\p{M}'’]+\.?|&/gu) ?? [];
  if (words.length === 0) return -8;
  const content = words.filter((word) => !SMALL.test(word));
  const capitals = content.filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word)).length;
  let score = 2.5 * (capitals / Math.max(content.length, 1)) - 1;
  score += Math.min(1.8, 0.6 * content.filter(isJournalWord).length) * (capitals === content.length ? 1 : 0.6);
  if (opensJournal(words[0] ?? '')) score += 0.8;
  if (content.length > 1 && content.filter((word) => word.endsWith('.')).length >= content.length / 2) score += 0.8;
  if (words.length === 1 && (words[0] ?? '').length <= 2) score -= 4;
  score -= 0.6 * (container.match(/, /g)?.length ?? 0);
  if (words.length > 7) score -= 0.35 * (words.length - 7);
  if (/^\p{Ll}/u.test(container)) score -= /^(?:e\p{Lu}|bio\p{Lu}|mBio|npj|iScience|medRxiv)/u.test(container) ? 0 : 2.2;
  if (SMALL.test(words[0] ?? '') && !/^(?:the|la|le|les|die|der|das)$/i.test(words[0] ?? '')) score -= 2.5;
  if (/[?!“”"«»]/.test(container)) score -= 3;
  if (/\d/.test(container)) score -= 0.8;
  if (sentenceBreaks(container) > 0) score -= 2;
  return score;
}

/** Full stops after a word that is no abbreviation: inside a container there are none. */
function sentenceBreaks(text: string): number {
  return [...text.matchAll(/(\p{L}[\p{L}\p{M}]*)[.?!] ?(?=\p{L})/gu)].filter((match) => !looksAbbreviated(match[1] ?? '')).length;
}

function looksAbbreviated(word: string): boolean {
  return word.length <= 4 || (/^\p{Lu}/u.test(word) && word.length <= 9 && !/(?:[aeiouy]|tion|ment|ness|ing|ers|ans|ists|ics|eases|ants|ents|ces)$/iu.test(word));
}

function titleScore(title: string, mark: string, isDotted: boolean): number {
  const words = title.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  if (words.length === 0) return -8;
  const last = words[words.length - 1] ?? '';
  let score = words.length === 1 && !/\p{Lo}/u.test(last) ? -1.5 : 0;
  if (/^(?:of|the|and|in|for|on|by|with|from|a|an|to|at|as|or|de|la|du|des|et|von|und|der|für|zur|vs)$/i.test(last)) score -= 3;
  const fragment = /(?:^|[.?!] ?|, )([^.?!,]*)$/u.exec(title.replace(/[.?!,\s]+$/u, ''))?.[1] ?? '';
  const fragmentWords = fragment.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const looksLikeContainer = fragmentWords.length <= 4 && fragmentWords.length < words.length && fragmentWords.every((word) => /^\p{Lu}/u.test(word) && (isJournalWord(word) || word.length <= 4)) && fragmentWords.some(isJournalWord);
  if (looksLikeContainer && fragmentWords.length > 0) score -= mark === '.' ? 2 : 1;
  if (mark === '.' && endsInAbbreviation(title, isDotted)) score -= 2.5;
  return score;
}

/** Whether a title ends in what is rather the first word of an abbreviated container: `… attenuation system Phys`, `…, Nucl. Instrum`. */
function endsInAbbreviation(title: string, isDotted: boolean): boolean {
  const bare = title.replace(/[.,\s]+$/u, '');
  const chain = /(?:\p{Lu}[\p{L}'’]*(?:\. ?| )){1,8}\p{Lu}\p{Ll}*$/u.exec(bare.slice(-90))?.[0] ?? '';
  if (chain.includes('.') && (chain.match(/\p{L}+/gu) ?? []).every((word) => looksAbbreviated(word))) return true;
  const [, before = '', last = ''] = /(?:^|[\s.,])([\p{L}\p{N})’']*)((?:[.,] ?| )\p{Lu}\p{Ll}+)$/u.exec(bare) ?? [];
  const word = last.replace(/^[., ]+/u, '');
  if (word === '' || !isDotted || !looksAbbreviated(word)) return false;
  return last.startsWith(' ') ? /^[\p{Ll}\p{N}]/u.test(before) && !SMALL.test(before) && !/^(?:by|with|from|at|as|or|vs|after|under)$/i.test(before) : true;
}

/** A title without marks and quotes at its ends; a question mark stays. */
export function trimTitle(text: string): string {
  return text.replace(/^[\s.,;:"“”«»„‘`–—-]+/u, '').replace(/[\s.,;:"“”«»„`–—-]+$/u, '').replace(/^' ?|[.,\s]+'$/gu, '').trim();
}

/** A container without marks at its ends; the full stop of its last abbreviation stays off, as everywhere in this vault. */
export function trimContainer(text: string): string {
  return text.replace(/^[\s.,;:"“”«»|–—-]+/u, '').replace(/[\s,;:"“”«»(–—-]+$/u, '').trim();
}
