import { FRAMEWORKS, findFramework } from '../../../src/domain/appraisal';
import { shownCertainty } from '../../../src/domain/appraisal/claim-input';
import type { SourceFramework } from '../../../src/domain/appraisal/framework';
import { SOURCE_TOOLS, isWorrying } from '../../../src/domain/appraisal/source-tools';
import { DESIGNS } from '../../../src/domain/source';
import { input, member } from './bodies';

const answerAll = (tool: SourceFramework, answer: (question: SourceFramework['questions'][number], index: number) => string | undefined): string | undefined =>
  tool.rule(Object.fromEntries(tool.questions.map((question, index) => [question.id, answer(question, index) ?? ''])));

describe.each(FRAMEWORKS.map((framework) => [framework.title, framework] as const))('%s', (_, framework) => {
  it('is found by its id, which no other has', () => {
    expect(findFramework(framework.id.toLowerCase())).toBe(framework);
  });

  it('asks each question once, as a question with at least two answers', () => {
    const ids = framework.questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ask, answers } of framework.questions) {
      expect(ask).toMatch(/\?$/u);
      expect(new Set(answers).size).toBeGreaterThan(1);
    }
  });

  it('gives only results that it declares', () => {
    const results = framework.appliesTo === 'claim'
      ? DESIGNS.map((design) => framework.rule(input([member(design)])))
      : [0, 1, 2].map((place) => answerAll(framework, ({ answers }) => answers[place % answers.length]));
    for (const result of results) expect([undefined, ...framework.results]).toContain(result);
    expect(results.some((result) => result !== undefined)).toBe(true);
  });
});

describe.each(SOURCE_TOOLS.map((tool) => [tool.title, tool] as const))('%s, a tool for one source', (_, tool) => {
  it('names the designs it was made for and which of its verdicts worry', () => {
    expect(tool.designs.length).toBeGreaterThan(0);
    expect(tool.results.filter((result) => isWorrying(tool.id, result))).toEqual(tool.results.filter((result) => tool.worrying.includes(result)));
    expect(tool.worrying.length).toBeGreaterThan(0);
  });

  it('says nothing before everything is answered', () => {
    expect(answerAll(tool, ({ answers }, index) => (index === 0 ? undefined : answers[0]))).toBeUndefined();
  });
});

describe('the overall verdict of a tool', () => {
  const rob2 = findFramework('CochraneRoB2') as SourceFramework;
  const amstar = findFramework('AMSTAR2') as SourceFramework;
  const failing = (...ids: readonly string[]): string | undefined => answerAll(amstar, ({ id }) => (ids.includes(id) ? 'no' : 'yes'));

  it('is the worst answer in RoB 2', () => {
    expect(answerAll(rob2, (_, index) => (index === 3 ? 'some_concerns' : 'low'))).toBe('some_concerns');
  });

  it.each<[readonly string[], string]>([
    [[], 'high'], [['designs'], 'high'], [['designs', 'question'], 'moderate'], [['search'], 'low'], [['search', 'protocol'], 'critically_low'],
  ])('is, with weaknesses in %j, %s in AMSTAR 2', (ids, verdict) => {
    expect(failing(...ids)).toBe(verdict);
  });
});

describe('the certainty that is shown', () => {
  const computed = { certainty: 'low', flags: ['mixed-design'] } as const;
  it.each([
    ['is the computed one', { basis: 'computed', writtenCertainty: 'high' }, 'low', ['mixed-design']],
    ['is the adopted one where the note adopts it, and says so where it differs', { basis: 'adopted', writtenCertainty: 'moderate' }, 'moderate', ['mixed-design', 'adopted-differs']],
    ['needs no flag where both are the same', { basis: 'adopted', writtenCertainty: 'low' }, 'low', ['mixed-design']],
    ['is the computed one where nothing was written to adopt', { basis: 'adopted' }, 'low', ['mixed-design']],
  ] as const)('%s', (_, claim, certainty, flags) => {
    expect(shownCertainty(claim, computed)).toEqual({ certainty, flags });
  });
});
