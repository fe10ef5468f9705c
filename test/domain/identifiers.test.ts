import fc from 'fast-check';
import { doiUrl, normaliseDoi, normaliseIsbn, normalisePmcid, normalisePmid } from '../../src/domain/identifiers';

describe('a DOI', () => {
  it.each([
    ['10.1038/srep45975', '10.1038/srep45975'],
    ['10.1038/SREP45975', '10.1038/srep45975'],
    ['doi:10.1038/srep45975', '10.1038/srep45975'],
    ['DOI 10.1038/srep45975.', '10.1038/srep45975'],
    ['https://doi.org/10.1038/srep45975', '10.1038/srep45975'],
    ['http://dx.doi.org/10.1038/srep45975?utm=1#x', '10.1038/srep45975'],
    ['https://doi.org/10.1016%2FS0140-6736(97)11096-0', '10.1016/s0140-6736(97)11096-0'],
    ['10.1016/S0140-6736(97)11096-0', '10.1016/s0140-6736(97)11096-0'],
    ['(doi: 10.1038/srep45975).', '10.1038/srep45975'],
    ['see 10.1038/srep45975; and more', '10.1038/srep45975'],
    ['(10.1016/0002-9343(95)80141-7)', '10.1016/0002-9343(95)80141-7'],
    ['10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2', '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2'],
    ['https://onlinelibrary.wiley.com/doi/10.1111/sms.12345', '10.1111/sms.12345'],
    ['10.1234/x" onmouseover="alert(1)', '10.1234/x'],
  ])('%s is %s', (text, doi) => {
    expect(normaliseDoi(text)).toBe(doi);
  });

  it.each(['', 'n/a', '10.1038', '10.1038/', '10.12/short', 'version 110.1038/x', '2019-2020'])('“%s” is none', (text) => {
    expect(normaliseDoi(text)).toBeUndefined();
  });

  it('is the same when normalised again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (end) => {
      const doi = normaliseDoi(`10.1000/a${end}`);
      expect(doi === undefined ? undefined : normaliseDoi(doi)).toBe(doi);
    }));
  });

  it('is an address from which nothing escapes', () => {
    expect(doiUrl('10.1000/a"b<c>d?e#f\'g(h)')).toBe('https://doi.org/10.1000/a%22b%3Cc%3Ed%3Fe%23f%27g%28h%29');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (end) => {
      expect(doiUrl(`10.1000/${end}`)).toMatch(/^https:\/\/doi\.org\/10\.1000\/[A-Za-z0-9%\-_.!~*;/:@&=+$,]*$/);
    }));
  });

  it('and any other identifier are looked for in five million characters', () => {
    const hostile = '10.1.'.repeat(1_000_000);
    for (const normalise of [normaliseDoi, normalisePmid, normalisePmcid, normaliseIsbn]) normalise(hostile);
    for (const normalise of [normaliseDoi, normalisePmid, normalisePmcid]) normalise(`pmid${' '.repeat(1_000_000)}x pmc 1${' '.repeat(1_000_000)}x`);
    expect(normaliseDoi(`10.1000/${')'.repeat(5_000_000)}`)).toBeUndefined();
    expect(normaliseDoi(`10.1000/a ${'b'.repeat(5_000_000)}`)).toBe('10.1000/a');
  });
});

describe('other identifiers', () => {
  it.each([
    ['28422125', '28422125'], ['PMID: 28422125', '28422125'], ['PMID 28422125.', '28422125'], ['https://pubmed.ncbi.nlm.nih.gov/28422125/', '28422125'],
    ['0028422125', undefined], ['028422125', '28422125'], ['28422125a', undefined], ['', undefined], ['0', undefined], ['PMC5396190', undefined],
  ])('PubMed: “%s” is %s', (text, pmid) => {
    expect(normalisePmid(text)).toBe(pmid);
  });

  it.each([
    ['PMC5396190', 'PMC5396190'], ['pmc5396190', 'PMC5396190'], ['5396190', 'PMC5396190'], ['PMCID: PMC5396190.1', 'PMC5396190'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5396190/', 'PMC5396190'], ['none', undefined], ['', undefined],
  ])('PubMed Central: “%s” is %s', (text, pmcid) => {
    expect(normalisePmcid(text)).toBe(pmcid);
  });

  it.each([
    ['978-0-306-40615-7', '9780306406157'], ['ISBN 0-306-40615-2', '0306406152'], ['ISBN-13: 978 0 306 40615 7', '9780306406157'],
    ['080442957x', '080442957X'], ['978-0-306-40615-8', undefined], ['2019-2020', undefined], ['978-0-306-40615-7 0-306-40615-2', undefined],
  ])('ISBN: “%s” is %s', (text, isbn) => {
    expect(normaliseIsbn(text)).toBe(isbn);
  });
});
