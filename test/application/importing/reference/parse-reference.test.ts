import fc from 'fast-check';
import { parseReference } from '../../../../src/application/importing/reference/parse-reference';

/** The fields of a reference in one line, in the order of a reference; `–` where it has none. */
function read(text: string): string {
  const { item, authorsText } = parseReference(text);
  const date = item.issued?.['date-parts']?.[0]?.join('-');
  return [authorsText, item.title, item['container-title'], date, item.volume, item.issue, item.page].map((value) => (value === undefined || value === '' ? '–' : value)).join(' / ');
}

describe('a reference is read in every common style', () => {
  it.each([
    ['Vancouver', 'Adams B, Cole DE. Walking and knees: a test. Br J Test Med. 2009 Apr 1;43(4):247–52.', 'Adams B, Cole DE. / Walking and knees: a test / Br J Test Med / 2009-4-1 / 43 / 4 / 247–52'],
    ['Vancouver, month only', 'Adams B. Walking. Phys Test. 2018 May;98(5):408-23.', 'Adams B. / Walking / Phys Test / 2018-5 / 98 / 5 / 408-23'],
    ['Vancouver, month as a number', 'Adams B, et al. Walking again. Lancet Test. 2018 09;391(10137):2356–67.', 'Adams B, et al. / Walking again / Lancet Test / 2018-9 / 391 / 10137 / 2356–67'],
    ['AMA', 'Adams B, Cole D. Walking and knees. JAMA Test. 2017;166(7):514-530. doi:10.5555/M16-2367', 'Adams B, Cole D. / Walking and knees / JAMA Test / 2017 / 166 / 7 / 514-530'],
    ['APA', 'Adams, B. C., Cole, D., & van Tal, M. W. (2021). Walking and knees: A review. Journal of Tests, 12(3), 45–56. https://doi.org/10.5555/jt.45', 'Adams, B. C., Cole, D., & van Tal, M. W. / Walking and knees: A review / Journal of Tests / 2021 / 12 / 3 / 45–56'],
    ['APA, early view', 'Adams, B. (2021, March 3). Walking and knees. Journal of Tests. https://doi.org/10.5555/jt.46', 'Adams, B. / Walking and knees / Journal of Tests / 2021-3-3 / – / – / –'],
    ['Harvard', 'Adams, B. and Cole, D. (2015) ‘Walking and the knee’, Journal of Walking, 12(3), pp. 45–56.', 'Adams, B. and Cole, D. / Walking and the knee / Journal of Walking / 2015 / 12 / 3 / 45–56'],
    ['NEJM', 'Adams B, Cole D. Walking and knees. N Engl J Test 2012;367:40-9.', 'Adams B, Cole D. / Walking and knees / N Engl J Test / 2012 / 367 / – / 40-9'],
    ['Lancet', 'Adams B, Cole D, Dove E, et al. Walking and knees. Lancet Test 2017; 390: 1211–59.', 'Adams B, Cole D, Dove E, et al. / Walking and knees / Lancet Test / 2017 / 390 / – / 1211–59'],
    ['Nature', 'Adams, B. et al. Walking and knees. Nat. Test 456, 81–84 (2008).', 'Adams, B. et al. / Walking and knees / Nat. Test / 2008 / 456 / – / 81–84'],
    ['IEEE', 'B. Adams and D. Cole, “Walking and knees,” Gait Test, vol. 12, no. 3, pp. 45–56, Mar. 2015.', 'B. Adams and D. Cole / Walking and knees / Gait Test / 2015-3 / 12 / 3 / 45–56'],
    ['physics', 'B. Adams, D. Cole, Walking of electrons, Phys. Rev. T 85 (2012) 094025.', 'B. Adams, D. Cole / Walking of electrons / Phys. Rev. T / 2012 / 85 / – / 094025'],
    ['a German journal', 'Müller A, Groß B. Gehen und Knie. Dtsch Arztebl Test. 2019;116:45–52.', 'Müller A, Groß B. / Gehen und Knie / Dtsch Arztebl Test / 2019 / 116 / – / 45–52'],
    ['a French journal', 'Dupré J, L’Aîné P. La marche et le genou : une revue. Rev Rhum Test. 2018;85(3):210-5.', 'Dupré J, L’Aîné P. / La marche et le genou : une revue / Rev Rhum Test / 2018 / 85 / 3 / 210-5'],
    ['an article number', 'Adams B. Walking. PLoS Test. 2013;2:e00230.', 'Adams B. / Walking / PLoS Test / 2013 / 2 / – / e00230'],
    ['Cochrane', 'Adams, B. (2021). Walking for knees. Cochrane Database of Tests, (9), CD009790.', 'Adams, B. / Walking for knees / Cochrane Database of Tests / 2021 / – / 9 / CD009790'],
    ['a supplement', 'Adams B. Walking. Eur Spine Test 2006;15(Suppl 2):S192–S300.', 'Adams B. / Walking / Eur Spine Test / 2006 / 15 / Suppl 2 / S192–S300'],
    ['a title that ends in a question', 'Adams B. Should we walk? Pain Test. 2016;12:1-9.', 'Adams B. / Should we walk? / Pain Test / 2016 / 12 / – / 1-9'],
    ['a title that begins with a year', 'Adams B, Cole D. 2017 consensus on walking with a sore knee. J Test. 2017;69:871-98.', 'Adams B, Cole D. / 2017 consensus on walking with a sore knee / J Test / 2017 / 69 / – / 871-98'],
    ['a group and persons', 'Adams B, Cole D; American College of Tests. Walking. Ann Test. 2017;1:2-3.', 'Adams B, Cole D; American College of Tests / Walking / Ann Test / 2017 / 1 / – / 2-3'],
    ['marks of Markdown', 'Adams B. Walking. *Lancet Test*. 2018;**391**(2):23–67.', 'Adams B. / Walking / Lancet Test / 2018 / 391 / 2 / 23–67'],
  ])('%s', (_style, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['1. ', '12) ', '[3] ', '(4) ', '• ', '5\t', '26- '])('the number “%s” in front is no part of it', (label) => {
    expect(read(`${label}Adams B. Walking. Pain Test. 2016;12:1-9.`)).toBe('Adams B. / Walking / Pain Test / 2016 / 12 / – / 1-9');
  });
});

describe('books, chapters, reports and pages', () => {
  it.each([
    ['Adams B, Cole K. The test knee. 4th ed. Sydney: Nowhere Press; 2012.', { type: 'book', title: 'The test knee', edition: '4', publisher: 'Nowhere Press', 'publisher-place': 'Sydney' }],
    ['Adams, B. (2013). The biomechanics of tests (3rd ed.). Nowhere Press.', { type: 'book', title: 'The biomechanics of tests', edition: '3', publisher: 'Nowhere Press' }],
    ['Adams B. Knees. In: Cole D, Dove E, editors. The test body. New York: Nowhere Press; 2002. p. 93-113.', { type: 'chapter', title: 'Knees', 'container-title': 'The test body', page: '93-113', publisher: 'Nowhere Press' }],
    ['Adams B. Effects of walking [dissertation]. Melbourne: Test University; 2014.', { type: 'thesis', title: 'Effects of walking', publisher: 'Test University' }],
    ['Institute for Made Up Tests. Sore knees: assessment [Internet]. London: IMUT; 2016 [cited 2021 Mar 4]. Available from: https://example.org/ng59', { title: 'Sore knees: assessment', publisher: 'IMUT', URL: 'https://example.org/ng59', accessed: { 'date-parts': [[2021, 3, 4]] } }],
    ['Sore knees explained | Example Clinic [Internet]. [cited 2020 Feb 13]. Available from:', { type: 'webpage', title: 'Sore knees explained', 'container-title': 'Example Clinic', accessed: { 'date-parts': [[2020, 2, 13]] } }],
    ['Assurance Maladie. Le genou. [en ligne] Disponible sur : https://example.org/genou (consulté le 12 mars 2021)', { type: 'webpage', title: 'Le genou', URL: 'https://example.org/genou', accessed: { 'date-parts': [[2021, 3, 12]] } }],
    ['Redaktion Test. Das Knie. Test online 2020. Verfügbar unter: https://example.org/knie (Zugriff am 13.02.2020)', { URL: 'https://example.org/knie', accessed: { 'date-parts': [[2020, 2, 13]] } }],
  ])('%s', (text, expected) => {
    expect(parseReference(text).item).toMatchObject(expected);
  });
});

describe('identifiers', () => {
  it.each([
    ['doi: 10.5555/SREP45975.', { DOI: '10.5555/srep45975' }],
    ['https://doi.org/10.5555/S0140-6736(97)11096-0).', { DOI: '10.5555/s0140-6736(97)11096-0' }],
    ['PMID: 28422125; PMCID: PMC5396190.', { PMID: '28422125', PMCID: 'PMC5396190' }],
    ['PubMed PMID:12419540; PubMedCentral PMCID:PMC2671603.', { PMID: '12419540', PMCID: 'PMC2671603' }],
    ['arXiv:1203.2654.', { archive: 'arXiv', archive_location: '1203.2654' }],
    ['doi:10.5555/abc. Epub 2018 Mar 21. PMID: 29573870. [PubMed] [Google Scholar]', { DOI: '10.5555/abc', PMID: '29573870' }],
  ])('after a reference: %s', (tail, expected) => {
    const { item } = parseReference(`Adams B. Walking. Pain Test. 2016;12:1-9. ${tail}`);
    expect(item).toMatchObject({ ...expected, title: 'Walking', 'container-title': 'Pain Test', volume: '12', page: '1-9' });
  });
});

describe('names', () => {
  it.each([
    ['van der Berg JM, O’Neill P.', [{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'J. M.' }, { family: 'O’Neill', given: 'P.' }]],
    ['Tousignant-Laflamme Y, Smith J-P.', [{ family: 'Tousignant-Laflamme', given: 'Y.' }, { family: 'Smith', given: 'J.-P.' }]],
    ['King MB Jr, Ng A.', [{ family: 'King', given: 'M. B.', suffix: 'Jr' }, { family: 'Ng', given: 'A.' }]],
    ['World Health Organization.', [{ literal: 'World Health Organization' }]],
  ])('%s', (authors, expected) => {
    expect(parseReference(`${authors} Walking and the knee. Pain Test. 2016;12:1-9.`).item.author).toEqual(expected);
  });

  it.each(['et al.', 'et al', 'and others', 'u. a.', '…', 'et coll.'])('“%s” is no author, but says that there were more', (words) => {
    const { item, authorsIncomplete } = parseReference(`Adams B, Cole D, ${words} Walking and the knee. Pain Test. 2016;12:1-9.`);
    expect(authorsIncomplete).toBe(words !== '…' || authorsIncomplete);
    expect(JSON.stringify(item.author)).not.toMatch(/\bal\b|others|coll/);
    expect(item.author?.slice(0, 2)).toEqual([{ family: 'Adams', given: 'B.' }, { family: 'Cole', given: 'D.' }]);
  });
});

describe('confidence and gaps', () => {
  it('says what a reference lacks', () => {
    expect(parseReference('Adams B. Walking and the knee. Pain Test. 2016.').missing).toEqual(['volume', 'pages']);
    expect(parseReference('Adams B. Walking and the knee. Pain Test. 2016;12:1-9.').missing).toEqual([]);
  });

  it('does not ask for pages where a DOI leads to them', () => {
    expect(parseReference('Adams B. Walking and the knee. Pain Test. 2016. doi:10.5555/x1').missing).not.toContain('pages');
  });

  it('is surer of a whole reference than of a bare line', () => {
    const whole = parseReference('Adams B, Cole D. Walking and the knee. Pain Test. 2016;12(3):1-9.').confidence;
    expect(whole).toBeGreaterThan(0.9);
    expect(parseReference('Walking, Adams').confidence).toBeLessThan(0.5);
  });
});

describe('any text', () => {
  it('never throws, and every value stands in the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const { item, confidence, fieldConfidence } = parseReference(text);
      const bare = (part: string): string => part.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      for (const value of Object.values(fieldConfidence)) expect(value).toBeGreaterThan(0);
      expect(bare(text)).toContain(bare(item.title ?? ''));
      expect(bare(text)).toContain(bare(item['container-title'] ?? ''));
    }), { numRuns: 300 });
  });

  it('reads the parts of any reference in Vancouver style', () => {
    const word = fc.constantFrom('walking', 'knees', 'pain', 'adults', 'exercise', 'sleep', 'cartilage', 'outcomes', 'rehabilitation');
    const family = fc.constantFrom('Adams', 'Cole', 'de Vries', 'O’Neill', 'Müller', 'Smith-Jones', 'Nguyen');
    const initials = fc.constantFrom('A', 'BC', 'D-E', 'FGH');
    const journal = fc.constantFrom('Br J Sports Med', 'Lancet', 'J Pain Res', 'Clin Rehabil', 'Phys Ther', 'Arch Phys Med Rehabil');
    fc.assert(fc.property(
      fc.array(fc.tuple(family, initials), { minLength: 1, maxLength: 6 }), fc.array(word, { minLength: 3, maxLength: 9 }), journal,
      fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 400 }), fc.option(fc.integer({ min: 1, max: 24 }), { nil: undefined }), fc.integer({ min: 1, max: 5000 }),
      (authors, words, container, year, volume, issue, page) => {
        const title = words.join(' ').replace(/^./, (letter) => letter.toUpperCase());
        const list = authors.map(([name, letters]) => `${name} ${letters}`).join(', ');
        const text = `${list}. ${title}. ${container}. ${year};${volume}${issue === undefined ? '' : `(${issue})`}:${page}-${page + 9}.`;
        expect(read(text)).toBe([`${list}.`, title, container, year, volume, issue ?? '–', `${page}-${page + 9}`].join(' / '));
      },
    ), { numRuns: 300 });
  });

  it('is read in a moment even where it was made to be slow', () => {
    const hostile = ['(', '[1]', 'A. ', 'Smith J, ', '10.1000/', '1;', 'a - ', '“', 'et al. ', 'In: ', ', ', '12(3):', '. J '].map((part) => part.repeat(100_000));
    const start = performance.now();
    for (const text of hostile) parseReference(text);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
