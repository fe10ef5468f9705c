/** The number in front of an entry of a list, and the entry's text after it. */
export interface Labelled {
  readonly number: number;
  readonly rest: string;
  /** How the number is printed; a list keeps one form. */
  readonly form: 'stop' | 'bracket' | 'square' | 'round' | 'superscript' | 'bare' | 'tab';
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const FORMS: readonly { readonly form: Labelled['form']; readonly pattern: RegExp }[] = [
  { form: 'square', pattern: /^\s*(?:[-*•]\s+)?[[［]\s?(\d{1,4})\s?[\]］][.:]?\s*(.*)$/u },
  { form: 'round', pattern: /^\s*(?:[-*•]\s+)?[(（]\s?(\d{1,3})\s?[)）][.:]?\s*(.*)$/u },
  { form: 'stop', pattern: /^\s*(?:[-*•]\s+)?(?:\*\*)?(\d{1,3})\s?\\?\.(?:\*\*)?(?!\d)\s*(.*)$/u },
  { form: 'bracket', pattern: /^\s*(?:[-*•]\s+)?(\d{1,3})\s?\\?\)\s*(.*)$/u },
  { form: 'superscript', pattern: /^\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(.*)$/u },
  { form: 'tab', pattern: /^\s*(\d{1,3})\t\s*(.*)$/u },
  { form: 'bare', pattern: /^\s*(\d{1,3})\s?[-–:]?\s+(?=["“«]?\p{Lu})(.*)$/u },
];

/** Reads the number in front of a line; undefined where there is none. Any form may be a coincidence: the order of numbers decides. */
export function labelled(line: string): Labelled | undefined {
  for (const { form, pattern } of FORMS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    return { number: Number(plainDigits(match[1] ?? '')), rest: match[2] ?? '', form };
  }
  return undefined;
}

/** Superscript and full-width digits as plain ones. */
export function plainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(SUPERSCRIPTS.indexOf(digit))).replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
}
