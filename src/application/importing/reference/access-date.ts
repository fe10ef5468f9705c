import { parseIssued } from '../../../domain/dates';
import { monthOf } from './months';

const WORDS = '(?:cited|accessed|access date|last accessed|date accessed|retrieved|viewed|visited|consulted|consultée?|cité|zuletzt abgerufen|abgerufen|aufgerufen|zugriff|zitiert|stand|letzter zugriff)';
const DATE = '(?:\\d{1,4}|\\p{L}{3,10})[ .,/-]{0,2}(?:\\d{1,2}(?:st|nd|rd|th|er)?|\\p{L}{3,10})?[ .,/-]{0,2}\\d{0,4}';
const ACCESS = new RegExp(`([\\[(]?)\\b${WORDS}(?: (?:on|at|le|am|vom|the))?[ :]{1,2}(${DATE})(,? from(?:(?= ?[a-z]*:?//)| ?:))?([\\])]?)`, 'iu');

/** Takes `[cited 2020 Feb 13]`, `Accessed 13 February 2020`, `consulté le …` or `abgerufen am …` out of a reference. */
export function cutAccessDate(text: string): { readonly rest: string; readonly accessed?: string } {
  const match = ACCESS.exec(text);
  const accessed = match === null ? undefined : readDate(match[2] ?? '');
  if (match === null || accessed === undefined) return { rest: text };
  return { rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`, accessed };
}

/** A day, month or year in words or digits, day before month where both are digits, as `YYYY[-MM[-DD]]`. */
export function readDate(text: string): string | undefined {
  const parts = text.match(/\p{L}+|\d+/gu) ?? [];
  const year = parts.find((part) => /^(?:19|20)\d\d$/.test(part));
  if (year === undefined) return undefined;
  const named = parts.map(monthOf).find((month) => month !== undefined);
  const numbers = parts.filter((part) => /^\d{1,2}$/.test(part)).map(Number);
  const yearFirst = parts[0] === year;
  const [month, day] = named !== undefined ? [named, numbers[0]] : yearFirst ? numbers : [...numbers].reverse();
  const written = [year, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')).join('-');
  return parseIssued(written) === undefined ? year : written;
}
