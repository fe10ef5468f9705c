import type { CslName } from './csl';

/** Particles that stand after a given name (`Humboldt, Alexander von`). Other lower-case words there belong to the given name. */
const DROPPING = new Set([
  'von', 'van', 'vom', 'zu', 'zum', 'zur', 'de', 'du', 'des', 'del', 'della', 'dei', 'di', 'da', 'das', 'dos', 'do', 'der', 'den', 'ten', 'ter',
  'te', 'la', 'le', 'af', 'av', 'auf', 'in', '\'t',
]);

/**
 * Reads a name written as in BibTeX: `Family, Given`, `van der Berg, Jan`, `King, Jr., Martin`; `{World Health Organization}` is a group.
 * A particle after the given name is CSL's dropping particle. `{…}` keeps anything together: `{de Vries}, An` has no particle. Text of
 * several words without a comma is printed as it is (`literal`), since nothing tells which word is the family name.
 */
export function parseName(text: string): CslName {
  const parts = split(text, ',');
  const [first = [], second, ...rest] = parts;
  if (second === undefined) return wholeName(first);
  const suffix = rest.length > 0 ? plain(second) : '';
  const given = rest.length > 0 ? rest.flatMap((part, at) => (at === 0 ? part : [{ text: ',', group: false }, ...part])) : second;
  return compact({ ...familyOf(first), ...givenOf(given), suffix });
}

/** Writes a name so that `parseName` reads the same name back; braces are used only where the plain form would be misread. */
export function formatName(name: CslName): string {
  const wanted = compact(name);
  if (wanted.literal !== undefined) return braced(wanted.literal);
  const { family = '', given = '', suffix, 'non-dropping-particle': particle, 'dropping-particle': dropping } = wanted;
  const heads = [[particle, family].filter(isText).join(' '), particle === undefined ? bracedOrEmpty(family) : `${braced(particle)} ${braced(family)}`];
  const suffixes = suffix === undefined ? [undefined] : [suffix, braced(suffix)];
  const tails = [[given, dropping].filter(isText).join(' '), dropping === undefined ? bracedOrEmpty(given) : `${braced(given)} ${braced(dropping)}`];
  const forms = heads.flatMap((head) => suffixes.flatMap((end) => tails.map((tail) => assemble(head, end, tail))));
  return forms.find((form) => splitNames(`${form};x`).length === 2 && same(parseName(form), wanted)) ?? forms.at(-1) ?? '';
}

/** Several names in one text, apart at semicolons outside braces: `Khan, Karim; Scott, Alex`. */
export function splitNames(text: string): readonly string[] {
  if (!text.includes(';')) return [text];
  const names = [''];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{') depth += 1;
    if (character === '}' && depth > 0) depth -= 1;
    if (character === ';' && depth === 0) names.push('');
    else names.push((names.pop() ?? '') + character);
    if (character !== '\\' || at + 1 === text.length) continue;
    at += 1;
    names.push((names.pop() ?? '') + text.charAt(at));
  }
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** How a person says it in a row or a sentence: `Khan`, `Khan and Scott`, `Belavý et al.`; '' where there is no name. */
export function shortAuthors(names: readonly CslName[]): string {
  const [first, second, ...more] = names.map(familyName).filter(isText);
  if (first === undefined) return '';
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} et al.`;
}

/** The family name with its particle, or the group's name. */
export function familyName(name: CslName): string {
  if (isText(name.literal)) return name.literal;
  const particle = name['non-dropping-particle'];
  if (!isText(name.family)) return name.given ?? '';
  if (!isText(particle)) return name.family;
  return /['’-]$/.test(particle) ? particle + name.family : `${particle} ${name.family}`;
}

/** A word of a name, or a group that was written in braces. */
interface Token {
  readonly text: string;
  readonly group: boolean;
}

/** Splits at a separator outside braces, into tokens; `\{`, `\}` and `\\` are those characters themselves. Linear. */
function split(text: string, separator: string): Token[][] {
  if (!/[{}\\]/.test(text)) return text.split(separator).map(words);
  const parts: Token[][] = [[]];
  let word = '';
  let depth = 0;
  const finish = (group: boolean): void => {
    if (group || word !== '') parts[parts.length - 1]?.push({ text: word, group });
    word = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\' && '{}\\'.includes(text.charAt(at + 1)) && at + 1 < text.length) {
      word += text.charAt(at + 1);
      at += 1;
    } else if (character === '{' && depth === 0) {
      finish(false);
      depth = 1;
    } else if (character === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) finish(true);
      else word += character;
    } else if (depth > 0) {
      if (character === '{') depth += 1;
      word += character;
    } else if (character === separator) {
      finish(false);
      parts.push([]);
    } else if (/\s/.test(character)) {
      finish(false);
    } else {
      word += character;
    }
  }
  finish(depth > 0);
  return parts;
}

/** The same without braces, as nearly all names are: a library of thousands of notes is full of them. */
function words(text: string): Token[] {
  return text.split(/\s+/).filter((word) => word !== '').map((word) => ({ text: word, group: false }));
}

function wholeName(tokens: readonly Token[]): CslName {
  const [only, ...rest] = tokens;
  if (only === undefined) return {};
  if (rest.length === 0 && !only.group) return compact({ family: only.text });
  return compact({ literal: plain(tokens) });
}

function familyOf(tokens: readonly Token[]): CslName {
  const [first, second, ...rest] = tokens;
  if (first?.group === true && second?.group === true && rest.length === 0) {
    return { 'non-dropping-particle': first.text, family: second.text };
  }
  let particles = 0;
  while (particles < tokens.length - 1 && startsLower(tokens[particles])) particles += 1;
  return { 'non-dropping-particle': plain(tokens.slice(0, particles)), family: plain(tokens.slice(particles)) };
}

function givenOf(tokens: readonly Token[]): CslName {
  const [first, second, ...rest] = tokens;
  if (first?.group === true && second?.group === true && rest.length === 0) {
    return { given: first.text, 'dropping-particle': second.text };
  }
  let names = tokens.length;
  while (names > 1 && isDropping(tokens[names - 1])) names -= 1;
  return { given: plain(tokens.slice(0, names)), 'dropping-particle': plain(tokens.slice(names)) };
}

function startsLower(token: Token | undefined): boolean {
  return token !== undefined && !token.group && /^['’]?\p{Ll}/u.test(token.text);
}

function isDropping(token: Token | undefined): boolean {
  return token !== undefined && !token.group && DROPPING.has(token.text);
}

function plain(tokens: readonly Token[]): string {
  return tokens.map((token, at) => (at === 0 || isComma(token) ? token.text : ` ${token.text}`)).join('');
}

/** A comma that `parseName` put back between the parts of a given name. */
function isComma(token: Token): boolean {
  return token.text === ',' && !token.group;
}

function assemble(family: string, suffix: string | undefined, given: string): string {
  if (suffix !== undefined) return `${family}, ${suffix}, ${given}`.trimEnd();
  if (given !== '') return `${family}, ${given}`;
  return /^[^\s{},\\]+$/.test(family) ? family : `${family},`;
}

function braced(text: string): string {
  return `{${text.replace(/[{}\\]/g, '\\$&')}}`;
}

function bracedOrEmpty(text: string): string {
  return text === '' ? '' : braced(text);
}

function compact(name: CslName): CslName {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => isText(value)));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

const PARTS = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'] as const;

function same(one: CslName, other: CslName): boolean {
  return PARTS.every((part) => one[part] === other[part]);
}
