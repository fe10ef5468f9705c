import fc from 'fast-check';
import { addMonths, formatIssued, isDay, parseIssued, startOf, yearOf } from '../../src/domain/dates';

describe('a publication date', () => {
  it.each<[string, number[]]>([['2017', [2017]], ['2017-04', [2017, 4]], ['2017-04-18', [2017, 4, 18]], ['2024-02-29', [2024, 2, 29]]])(
    '%s keeps what it says and no more', (text, parts) => {
      expect(parseIssued(text)).toEqual({ 'date-parts': [parts] });
      expect(formatIssued({ 'date-parts': [parts] })).toBe(text);
    },
  );

  it.each(['', 'spring 2017', '2017-13', '2017-02-29', '2017-04-31', '17-4-18-2', '2017/04', '12:30'])('“%s” is none', (text) => {
    expect(parseIssued(text)).toBeUndefined();
  });

  it('is not written where something would be lost', () => {
    expect(formatIssued({ 'date-parts': [[2017, 4], [2017, 6]] })).toBeUndefined();
    expect(formatIssued({ 'date-parts': [[2017]], circa: true })).toBeUndefined();
    expect(formatIssued({ literal: 'Spring 2017' })).toBeUndefined();
    expect(startOf({ 'date-parts': [[2017, 4], [2017, 6]] })).toBe('2017-04');
  });

  it('leaves out parts of 0, which providers write for what they do not know', () => {
    expect(formatIssued({ 'date-parts': [[2017, 0, 0]] })).toBe('2017');
    expect(formatIssued({ 'date-parts': [[0]] })).toBeUndefined();
  });

  it.each([['2017-04-18', 2017], ['2017', 2017], [undefined, undefined], ['no year', undefined]])('%s has the year %s', (issued, year) => {
    expect(yearOf(issued)).toBe(year);
  });
});

it.each([
  ['2026-11-23', 36, '2029-11-23'], ['2024-01-31', 1, '2024-02-29'], ['2023-01-31', 1, '2023-02-28'], ['2024-11-30', 3, '2025-02-28'],
  ['2024-03-15', -3, '2023-12-15'], ['soon', 3, 'soon'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

it('adding months always gives a day of the calendar', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(day, fc.integer({ min: -500, max: 500 }), (date, months) => {
    expect(isDay(addMonths(date, months))).toBe(true);
  }));
});
