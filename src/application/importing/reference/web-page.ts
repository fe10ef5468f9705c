import { trimContainer, trimTitle } from './boundary';

/** Title and site of a page on the web. */
export interface WebPageFields {
  readonly title: string;
  readonly container: string;
  readonly confidence: number;
}

const SITE_MARK = / [|·•»] /gu;
const DASH = / [-–—] /gu;
const LONGEST_SITE = 6;

/** `Title | Site`, `Title - Site` or `Title. Site`: browsers and reference managers put the site last. */
export function splitWebPage(middle: string): WebPageFields {
  const text = middle.replace(/^[\s.,;:–—-]+/u, '').replace(/[\s.,;:]+$/u, '');
  return at(text, lastOf(text, SITE_MARK), 0.85) ?? at(text, lastOf(text, DASH), 0.6) ?? atStop(text) ?? { title: trimTitle(text), container: '', confidence: 0.7 };
}

function lastOf(text: string, mark: RegExp): RegExpExecArray | undefined {
  return [...text.matchAll(mark)].pop();
}

function at(text: string, mark: RegExpExecArray | undefined, confidence: number): WebPageFields | undefined {
  if (mark === undefined) return undefined;
  const site = text.slice(mark.index + mark[0].length);
  return looksLikeSite(site) && mark.index > 3 ? { title: trimTitle(text.slice(0, mark.index)), container: trimContainer(site), confidence } : undefined;
}

function atStop(text: string): WebPageFields | undefined {
  const mark = lastOf(text, /[.?!] (?=\p{Lu})/gu);
  return at(text, mark, 0.6);
}

function looksLikeSite(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return words.length <= LONGEST_SITE && /^[\p{Lu}\d]/u.test(text.trim());
}
