import { parseQuery } from '../../../src/application/search/query';

const WORDS_OF = (query: string): readonly string[] => parseQuery(query).words;

describe('Reading a query', () => {
  it.each([
    ['lumbar disc', ['lumbar', 'disc']],
    ['  lumbar   DISC ', ['lumbar', 'disc']],
    ['disc disc disc', ['disc']],
    ['Œdème', ['oedeme']],
    ['', []],
    ['   ', []],
    ['?!()[]{}*+.\\^$|', []],
    ['😀', []],
    ['ratio 3:1', ['ratio', '3', '1']],
    ['note: this', ['note', 'this']],
    ['"lumbar disc', ['lumbar', 'disc']],
    ['lumbar"disc', ['lumbar', 'disc']],
    ['""', []],
    ['- -- disc -', ['disc']],
    ['C-section', ['c', 'section']],
    ['certainty:', []],
  ])('finds in “%s” the words %j', (query, words) => {
    expect(WORDS_OF(query)).toEqual(words);
  });

  it.each([
    ['"lumbar disc" height', [['lumbar', 'disc']]],
    ['“disque lombaire”', [['disque', 'lombaire']]],
    ['« disque lombaire »', [['disque', 'lombaire']]],
    ['„lumbale Bandscheibe“', [['lumbale', 'bandscheibe']]],
    ['"never closed', []],
  ])('finds in %s the phrases %j', (query, phrases) => {
    expect(parseQuery(query).phrases).toEqual(phrases);
  });

  it.each([
    ['disc -lumbar', [['lumbar']]],
    ['-"lumbar disc"', [['lumbar', 'disc']]],
    ['disc - lumbar', []],
    ['back-pain', []],
  ])('leaves out, by %s, %j', (query, excluded) => {
    expect(parseQuery(query).excluded).toEqual(excluded);
  });

  it.each([
    ['certainty:high', 1, []],
    ['-is:stale tag:pain disc', 2, []],
    ['author:"Khan, K"', 1, []],
    ['certainty:low,high', 1, []],
    ['CERTAINTY:High', 1, []],
    ['colour:red', 0, ['“colour:red” is not a filter here, so it was searched as text.']],
    ['http://example.org', 0, ['“http://example.org” is not a filter here, so it was searched as text.']],
    ['certainty:enormous', 0, ['“certainty:enormous” has no value that “certainty:” knows (such as high, moderate, low, very_low), so it was searched as text.']],
    ['year:soon', 0, ['“year:soon” has no value that “year:” knows (such as 2020, >2015, 2010-2020), so it was searched as text.']],
  ])('finds in %s %i filters, and says %j', (query, filters, notes) => {
    const parsed = parseQuery(query);
    expect(parsed.filters).toHaveLength(filters);
    expect(parsed.notes).toEqual(notes);
  });

  it('searches what is no filter as text', () => {
    expect(WORDS_OF('colour:red certainty:enormous')).toEqual(['colour', 'red', 'certainty', 'enormous']);
  });

  it.each([['disc', true], ['disc ', false], ['disc,', false], ['"lumbar disc"', false], ['e\u0301', true]])('takes the last word of “%s” for unfinished: %s', (query, unfinished) => {
    expect(parseQuery(query).unfinished).toBe(unfinished);
  });

  it('says where a text is too long to be a query', () => {
    const long = Array.from({ length: 1000 }, (_, at) => `w${at}`).join(' ');
    const parsed = parseQuery(long);
    expect(parsed.words).toHaveLength(32);
    expect(parsed.notes).toEqual(['Only the first 2000 characters were read.', 'Only the first 32 words were searched.']);
    expect(parseQuery('-'.repeat(3000)).notes).toEqual(['Only the first 2000 characters were read.']);
  });

  it('uses each filter once, and not more than anybody needs', () => {
    const many = parseQuery(Array.from({ length: 40 }, (_, at) => `is:stale -w${at}`).join(' '));
    expect(many.filters).toHaveLength(1);
    expect(many.excluded).toHaveLength(12);
    expect(many.notes).toEqual(['Only the first 12 filters, phrases and words to leave out were used.']);
  });
});
