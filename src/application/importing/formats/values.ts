import type { CslDate, CslName } from '../../../domain/csl';
import { personName } from '../reference/author-names';
import { dateParts } from '../reference/early-year';
import { isSeason, monthOf } from '../reference/months';

/** `Family, Given, Suffix`; a name without a comma is a group. */
export function person(name: string): CslName {
  const [family = '', given, suffix] = name.split(/\s*,\s*/);
  return given === undefined || given === '' ? { literal: family } : personName(family, given, suffix);
}

/** An ISSN or several, or an ISBN. */
export function serialNumber(text: string): readonly [variable: string, value: string] {
  return [/^\D{0,8}\d{4}-?\d{3}[\dXx](?!\d)(?:\D{1,9}\d{4}-?\d{3}[\dXx](?!\d)){0,9}\D{0,20}$/.test(text) ? 'ISSN' : 'ISBN', text];
}

/** `2010/04/15/`, `2010`, `2015 May 3`; what is no date stays as words. `year` fills in for a date that lacks it. */
export function dateOf(text: string | undefined, year: string | undefined = text): CslDate | undefined {
  if (text === undefined) return undefined;
  const wanted = /\d{4}/.exec(text)?.[0] ?? /\d{4}/.exec(year ?? '')?.[0];
  if (wanted === undefined) return { literal: text };
  const parts = text.split(/[\s/,.-]+/).filter((part) => part !== '' && part !== wanted);
  const month = parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : monthOf(part))).find((value) => value !== undefined);
  const day = parts.slice(1).find((part) => /^\d{1,2}$/.test(part));
  const season = parts.find(isSeason);
  return { 'date-parts': [dateParts(wanted, month, day === undefined ? undefined : Number(day))], ...(season !== undefined && { season }) };
}
