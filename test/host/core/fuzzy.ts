import type { SearchMatches, SearchMatchPart, SearchResult, SearchResultContainer } from 'obsidian';

/** Letters in order, near each other and early score higher; 0 is the best score. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  return (text) => {
    const matches = matchLetters(wanted, text.toLowerCase());
    if (!matches) return null;
    const gaps = matches.length - 1;
    const start = matches[0]?.[0] ?? 0;
    return { score: -gaps * 0.1 - start * 0.005 - text.length * 0.0001, matches };
  };
}

function matchLetters(wanted: string, text: string): SearchMatches | null {
  const whole = text.indexOf(wanted);
  if (wanted !== '' && whole >= 0) return [[whole, whole + wanted.length]];
  const matches: SearchMatchPart[] = [];
  let at = 0;
  for (const letter of wanted) {
    const found = text.indexOf(letter, at);
    if (found < 0) return null;
    const last = matches.at(-1);
    if (last && last[1] === found) last[1] = found + letter.length;
    else matches.push([found, found + letter.length]);
    at = found + letter.length;
  }
  return matches;
}

/** Every word must occur somewhere in the text. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const lower = text.toLowerCase();
    const matches: SearchMatchPart[] = [];
    for (const word of words) {
      const at = lower.indexOf(word);
      if (at < 0) return null;
      matches.push([at, at + word.length]);
    }
    return { score: -(matches[0]?.[0] ?? 0) * 0.01, matches: matches.sort((a, b) => a[0] - b[0]) };
  };
}

/** Best score first, in place. */
export function sortSearchResults(results: SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes `text` with the matched parts in `.suggestion-highlight`; `offset` shifts the matches. */
export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: SearchMatches | null, offset = 0): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    const start = Math.max(from + offset, at);
    const end = Math.min(to + offset, text.length);
    if (end <= start) continue;
    el.appendText(text.slice(at, start));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
    at = end;
  }
  el.appendText(text.slice(at));
}

/** The same for a whole search result. */
export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset = 0): void {
  renderMatches(el, text, result.matches, offset);
}
