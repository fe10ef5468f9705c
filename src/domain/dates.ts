import type { CslDate } from './csl';

const PARTIAL = /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as a CSL date; a missing month stays missing. Undefined for anything else. */
export function parseIssued(text: string): CslDate | undefined {
  const match = PARTIAL.exec(text.trim());
  if (match === null) return undefined;
  const parts = match.slice(1).filter((part) => part !== undefined).map(Number);
  return isCalendarDate(parts) ? { 'date-parts': [parts] } : undefined;
}

/**
 * Writes a CSL date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Undefined where that would lose something: a range, a season, a circa, or
 * words. Parts of 0 and their followers are left out, since providers write 0 for "not known".
 */
export function formatIssued(date: CslDate): string | undefined {
  const known = ['date-parts'];
  if (Object.entries(date).some(([key, value]) => !known.includes(key) && value !== undefined && value !== false && value !== '')) return undefined;
  const ranges = date['date-parts'] ?? [];
  return ranges.length === 1 ? formatParts(ranges[0] ?? []) : undefined;
}

/** The first day named by a CSL date, as far as it is known; undefined where it holds no numbers. */
export function startOf(date: CslDate): string | undefined {
  return formatParts(date['date-parts']?.[0] ?? []);
}

/** The year of `YYYY…`; undefined where there is none. */
export function yearOf(issued: string | undefined): number | undefined {
  const match = /^(-?\d{1,4})(?:-|$)/.exec(issued?.trim() ?? '');
  return match === null ? undefined : Number(match[1]);
}

/** Adds calendar months to `YYYY-MM-DD`; a day that the month lacks becomes its last one. Other text comes back as it is. */
export function addMonths(date: string, months: number): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return date;
  const [year = 0, month = 1, day = 1] = match.slice(1).map(Number);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12 + 12) % 12 + 1];
  return [pad(newYear, 4), pad(newMonth, 2), pad(Math.min(day, daysIn(newYear, newMonth)), 2)].join('-');
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseIssued(text) !== undefined;
}

function formatParts(parts: readonly unknown[]): string | undefined {
  const numbers = parts.map(Number);
  const zero = numbers.indexOf(0);
  const known = zero === -1 ? numbers : numbers.slice(0, zero);
  if (known.length === 0 || !isCalendarDate(known)) return undefined;
  return known.map((part, at) => pad(part, at === 0 ? 4 : 2)).join('-');
}

function isCalendarDate(parts: readonly number[]): boolean {
  const [year, month = 1, day = 1] = parts;
  if (year === undefined || parts.length > 3 || !parts.every(Number.isInteger)) return false;
  return Math.abs(year) <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  const digits = String(Math.abs(value)).padStart(width, '0');
  return value < 0 ? `-${digits}` : digits;
}
