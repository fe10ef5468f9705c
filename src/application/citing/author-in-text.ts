import type { CslItem, CslName } from '../../domain/csl';
import { familyName } from '../../domain/names';
import type { Formatter } from './formatter';
import { cleanText } from './prepare-item';
import { joined } from './rich-text';
import type { RichText } from './rich-text';

/** `Khan and Scott (2009)`, `Khan and Scott¹`: the authors named in the sentence, then the citation without them. */
export function authorInText(formatter: Formatter, id: string, item: CslItem, citation: RichText): RichText {
  const names = inSentence(formatter.authors(id), formatter) || shortNames(item, formatter);
  if (names === '') return citation;
  const gap = citation.every(({ raised }) => raised === 'sup') ? '' : ' ';
  return joined([{ text: names }, { text: gap }, ...citation]);
}

/** Styles that write `&` in brackets write the word in a sentence. */
function inSentence(names: string, formatter: Formatter): string {
  return names.replace(/,? & (?=[^&]*$)/, ` ${formatter.term('and')} `);
}

/** One or two family names, or the first and `et al.`; the title where nobody is named. */
export function shortNames(item: CslItem, formatter: Pick<Formatter, 'term'>): string {
  const people: readonly CslName[] = item.author ?? item.editor ?? [];
  const [first = '', second = '', ...more] = people.map((name) => cleanText(familyName(name)) ?? '').filter((name) => name !== '');
  if (more.length > 0) return `${first} ${formatter.term('et-al')}`;
  if (second !== '') return `${first} ${formatter.term('and')} ${second}`;
  return first === '' ? cleanText(item.title) ?? '' : first;
}
