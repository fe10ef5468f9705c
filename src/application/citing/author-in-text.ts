import type { CslItem, CslName } from '../../domain/csl';
import { familyName } from '../../domain/names';
import type { NameTerms } from './formatter';
import { cleanText } from './prepare-item';
import { joined } from './rich-text';
import type { RichText } from './rich-text';

/** `Khan and Scott (2009)`, `Khan and Scott¹`: the authors as the style names them ('' where it does not), then the citation without them. */
export function authorInText(authors: string, terms: NameTerms, item: CslItem, citation: RichText): RichText {
  const names = inSentence(authors, terms) || shortNames(item, terms);
  if (names === '') return citation;
  const gap = citation.every(({ raised }) => raised === 'sup') ? '' : ' ';
  return joined([{ text: names }, { text: gap }, ...citation]);
}

/** Styles that write `&` in brackets write the word in a sentence. */
function inSentence(names: string, terms: NameTerms): string {
  return names.replace(/,? & (?=[^&]*$)/, ` ${terms.and} `);
}

/** One or two family names, or the first and `et al.`; the title where nobody is named. */
export function shortNames(item: CslItem, terms: NameTerms): string {
  const people: readonly CslName[] = item.author ?? item.editor ?? [];
  const [first = '', second = '', ...more] = people.map((name) => cleanText(familyName(name)) ?? '').filter((name) => name !== '');
  if (more.length > 0) return `${first} ${terms['et-al']}`;
  if (second !== '') return `${first} ${terms.and} ${second}`;
  return first === '' ? cleanText(item.title) ?? '' : first;
}
