import { aDocument, aSourceDocument, ask, engineWith, statementsFor } from './documents';

const hydration = aDocument('Recreational running is linked to better hydrated lumbar discs', {
  tags: ['spine'], population: 'adults 25–35', outcome: 'disc hydration', verdict: 'supported', certainty: 'very_low', newestYear: 2017,
  sources: [aSourceDocument({ citekey: 'belavy2017', authors: 'Belavý Daniel, Quittner Matthew', title: 'Running exercise strengthens the intervertebral disc', year: 2017 })],
});
const wear = aDocument('Running wears out the lumbar discs', { verdict: 'contradicted', certainty: 'very_low' });
const exercise = aDocument('Exercise eases chronic low back pain', { certainty: 'moderate', verdict: 'supported', newestYear: 2021 });
const statins = aDocument('Statins reduce the risk of stroke', { certainty: 'high', verdict: 'supported' });
const oedeme = aDocument('L’œdème pulmonaire aigu répond aux diurétiques', { certainty: 'low' });
const ungraded = aDocument('Bone adapts to load', { certainty: 'ungraded' });
const engine = engineWith(hydration, wear, exercise, statins, oedeme, ungraded);

describe('A claim is found', () => {
  it.each([
    ['lumbr disk hidration', 'misspelt in every word', hydration],
    ['hydrated discs', 'by its words', hydration],
    ['discs hydrated running', 'in another order', hydration],
    ['lumb hydr', 'by beginnings', hydration],
    ['vertebral running', 'from the inside of a word of its source', hydration],
    ['belavy', 'by an author without the accent', hydration],
    ['belavy 2017', 'by author and year', hydration],
    ['belavy2017', 'by citekey', hydration],
    ['quittner', 'by a later author', hydration],
    ['adults disc hydration', 'by population and outcome', hydration],
    ['spine running', 'by tag', hydration],
    ['oedeme pulmonaire', 'without accents and ligatures', oedeme],
    ['odeme pulmonnaire', 'misspelt in French', oedeme],
    ['edema pulmonaire', 'in American spelling', oedeme],
    ['does exercise help with chronic low back pain?', 'by a question', exercise],
    ['LBP exercise', 'by an abbreviation', exercise],
    ['statin strok', 'while typing', statins],
  ])('%s: %s', (query, _how, claim) => {
    expect(statementsFor(engine, query)[0]).toBe(claim.statement);
    expect(statementsFor(engine, query, { order: 'strength' })[0]).toBe(claim.statement);
  });
});

describe('An answer', () => {
  it('without a query is every claim, strongest first', () => {
    const all = ask(engine, '  ', { order: 'strength' });
    expect(all.total).toBe(6);
    expect(all.hits.map((hit) => hit.document.certainty)).toEqual(['high', 'moderate', 'low', 'very_low', 'very_low', 'ungraded']);
    expect(all.hits[0]?.score).toBe(1);
  });

  it('counts what each chip would leave, apart from its own', () => {
    const { counts, total } = ask(engine, 'running', { certainty: ['very_low'], verdict: ['supported'] });
    expect(total).toBe(1);
    expect(counts.certainty).toEqual({ high: 0, moderate: 0, low: 0, very_low: 1, incomplete: 0, ungraded: 0 });
    expect(counts.verdict).toEqual({ supported: 1, contradicted: 1, mixed: 0, insufficient: 0 });
  });

  it('counts all claims where nothing is asked', () => {
    expect(ask(engine, '').counts.certainty).toEqual({ high: 1, moderate: 1, low: 1, very_low: 2, incomplete: 0, ungraded: 1 });
  });

  it('narrows to the chips, and to none where none fits', () => {
    expect(statementsFor(engine, '', { certainty: ['high', 'moderate'] })).toHaveLength(2);
    expect(ask(engine, '', { certainty: ['high'], verdict: ['contradicted'] }).total).toBe(0);
    expect(ask(engine, '', { certainty: [], verdict: [] }).total).toBe(6);
  });

  it('gives as many hits as asked for and says how many there are', () => {
    const { hits, total } = ask(engine, '', { limit: 2 });
    expect(hits).toHaveLength(2);
    expect(total).toBe(6);
    expect(ask(engine, '', { limit: 0 }).hits).toEqual([]);
  });

  it('scores from 0 to 1, better matches higher', () => {
    const scores = ask(engine, 'running lumbar discs').hits.map((hit) => hit.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score).toBeGreaterThan(0);
    for (const score of scores) expect(score).toBeLessThanOrEqual(1);
  });

  it('leaves out what is excluded and keeps to phrases', () => {
    expect(statementsFor(engine, 'running -hydrated')).toEqual([wear.statement]);
    expect(statementsFor(engine, '"low back"')).toEqual([exercise.statement]);
    expect(statementsFor(engine, '"back low"')).toEqual([]);
    expect(statementsFor(engine, '-running -low')).toHaveLength(3);
  });

  it('says where the words are there but not the filters', () => {
    expect(ask(engine, 'running certainty:high').notes).toEqual(['2 claims match the words, but not the filters.']);
  });

  it('without a hit names the nearest words, as the claims write them', () => {
    const none = ask(engine, 'oedemateux zebre');
    expect(none.total).toBe(0);
    expect(none.nearest).toContain('œdème');
  });

  it('does not take a claim with one of many words for an answer', () => {
    expect(statementsFor(engine, 'zebra migration in the savannah running')).toEqual([]);
  });

  it('of an empty vault is empty', () => {
    expect(ask(engineWith(), 'anything')).toMatchObject({ hits: [], total: 0, notes: [], nearest: [] });
    expect(ask(engineWith(), '').total).toBe(0);
  });
});

describe('Any query gets an answer', () => {
  const endless = 'lumbar disc hydration '.repeat(250);
  it.each([
    ['5,000 characters', endless], ['one word of 5,000 letters', 'x'.repeat(5000)], ['5,000 different words', Array.from({ length: 800 }, (_, at) => `w${at}`).join(' ')],
    ['only operators', 'certainty:high -is:stale year:>2000'], ['operators without values', 'certainty: tag: -is:'], ['only punctuation', '?!.,;:-–—/\\'],
    ['quotation marks that nobody closed', '"lumbar disc'], ['only quotation marks', '""""""'], ['emoji', '🏃‍♀️ 💊'], ['right-to-left', 'آلام أسفل الظهر'],
    ['Hebrew', 'כאבי גב'], ['Chinese', '腰椎间盘 水合'], ['Thai', 'ปวดหลัง'], ['signs of regular expressions', '(.*)+[a-z]{2,}^$|\\'], ['signs of Fuse.js', "='exact !not ^start end$ | or"],
    ['a lone surrogate', '\ud83d disc'], ['a null', 'disc\u0000'], ['names of properties', 'constructor __proto__ toString'], ['an operator named so', 'constructor:x __proto__:y'],
    ['5,000 hyphens', '-'.repeat(5000)], ['5,000 quotation marks', '"'.repeat(5000)], ['5,000 colons', 'a:'.repeat(2500)], ['5,000 combining accents', `e${'\u0301'.repeat(4999)}`],
  ])('%s', (_what, query) => {
    for (const order of ['strength', 'score'] as const) {
      const { hits, total } = ask(engine, query, { order });
      expect(hits.length).toBe(Math.min(total, 20));
    }
  });

  it('finds the claim in the midst of a text that is far too long', () => {
    expect(statementsFor(engine, endless)[0]).toBe(hydration.statement);
  });
});
