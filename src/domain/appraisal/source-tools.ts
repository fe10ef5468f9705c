import type { Design } from '../source';
import type { FrameworkQuestion, SourceFramework } from './framework';

type Answers = Readonly<Record<string, string>>;

/** The worst answer decides, and nothing is said until every question is answered. `scale` runs from best to worst. */
function worstOf(questions: readonly FrameworkQuestion[], scale: readonly string[]): SourceFramework['rule'] {
  return (answers) => {
    const places = questions.map(({ id }) => scale.indexOf(answers[id] ?? ''));
    return places.includes(-1) ? undefined : scale[Math.max(...places)];
  };
}

/** Questions that share their allowed answers. */
function asked(answers: readonly string[], questions: Readonly<Record<string, string>>): FrameworkQuestion[] {
  return Object.entries(questions).map(([id, ask]) => ({ id, ask, answers }));
}

/** A tool of which only the overall verdict is kept. */
function overallOnly(tool: Omit<SourceFramework, 'appliesTo' | 'questions' | 'rule'>): SourceFramework {
  const questions = asked(tool.results, { overall: 'What is your overall verdict with this tool?' });
  return { ...tool, appliesTo: 'source', questions, rule: ({ overall }) => tool.results.find((result) => result === overall) };
}

const ROB2_SCALE = ['low', 'some_concerns', 'high'];
const ROB2_QUESTIONS = asked(ROB2_SCALE, {
  randomisation: 'Could the way people were allocated have made the groups differ from the start?',
  deviations: 'Could departures from the planned care have shifted the result?',
  missing: 'Could missing results have shifted the answer?',
  measurement: 'Could the way the outcome was measured have favoured one group?',
  reporting: 'Could the reported result have been picked among several?',
});

const ROBINS_SCALE = ['low', 'moderate', 'serious', 'critical'];
const ROBINS_QUESTIONS = asked(ROBINS_SCALE, {
  confounding: 'Could something else explain both who was exposed and the outcome?',
  selection: 'Could the way people came into the study, or into the analysis, have shifted the result?',
  classification: 'Could people have been put into the wrong group?',
  deviations: 'Could care that differed from what was intended have shifted the result?',
  missing: 'Could missing data have shifted the answer?',
  measurement: 'Could the way the outcome was measured have favoured one group?',
  reporting: 'Could the reported result have been picked among several?',
});

const QUADAS_SCALE = ['low', 'unclear', 'high'];
const QUADAS_QUESTIONS = asked(QUADAS_SCALE, {
  patients: 'Could the choice of patients have shifted the accuracy?',
  index_test: 'Could the way the test was done or read have shifted the accuracy?',
  reference: 'Could the reference standard, or the way it was read, have shifted the accuracy?',
  flow: 'Could timing, or patients left out of the analysis, have shifted the accuracy?',
});

const AMSTAR_CRITICAL: Readonly<Record<string, string>> = {
  protocol: 'Was a protocol fixed beforehand?',
  search: 'Was the search wide enough?',
  excluded: 'Are the excluded studies listed with reasons?',
  risk_of_bias: 'Was the risk of bias of each study judged well?',
  synthesis: 'Were the results combined in a sound way?',
  interpretation: 'Does the discussion take risk of bias into account?',
  publication_bias: 'Was publication bias looked for?',
};
const AMSTAR_OTHER: Readonly<Record<string, string>> = {
  question: 'Are question and inclusion criteria stated in full?',
  designs: 'Is the choice of study designs explained?',
  selection: 'Did two people select the studies?',
  extraction: 'Did two people extract the data?',
  description: 'Are the included studies described in enough detail?',
  study_funding: 'Is the funding of the included studies reported?',
  bias_impact: 'Was the effect of risk of bias on the combined result examined?',
  heterogeneity: 'Are differences between the results explained?',
  review_funding: 'Are the conflicts of interest of the reviewers stated?',
};
const AMSTAR_QUESTIONS = asked(['yes', 'partly', 'no'], { ...AMSTAR_CRITICAL, ...AMSTAR_OTHER });

/** Confidence in a review: critical weaknesses weigh most (Shea et al., BMJ 2017;358:j4008). */
function amstarRule(answers: Answers): string | undefined {
  if (!AMSTAR_QUESTIONS.every((question) => question.answers.includes(answers[question.id] ?? ''))) return undefined;
  const failed = (table: Readonly<Record<string, string>>): number => Object.keys(table).filter((id) => answers[id] === 'no').length;
  const critical = failed(AMSTAR_CRITICAL);
  if (critical > 1) return 'critically_low';
  if (critical === 1) return 'low';
  return failed(AMSTAR_OTHER) > 1 ? 'moderate' : 'high';
}

const TRIALS: readonly Design[] = ['rct'];
const OBSERVATIONAL: readonly Design[] = ['nonrandomised_trial', 'cohort', 'case_control', 'cross_sectional'];
const REVIEWS: readonly Design[] = ['sr_rct', 'sr_observational'];

/** The tools that a source note may name in `rob_tool`, with the verdicts each allows in `rob`. */
export const SOURCE_TOOLS: readonly SourceFramework[] = [
  { id: 'CochraneRoB2', title: 'RoB 2', appliesTo: 'source', designs: TRIALS, questions: ROB2_QUESTIONS, results: ROB2_SCALE,
    worrying: ['high'], rule: worstOf(ROB2_QUESTIONS, ROB2_SCALE) },
  { id: 'ROBINSI', title: 'ROBINS-I', appliesTo: 'source', designs: OBSERVATIONAL, questions: ROBINS_QUESTIONS,
    results: [...ROBINS_SCALE, 'no_information'], worrying: ['serious', 'critical'], rule: worstOf(ROBINS_QUESTIONS, ROBINS_SCALE) },
  { id: 'QUADAS2', title: 'QUADAS-2', appliesTo: 'source', designs: ['diagnostic_accuracy'], questions: QUADAS_QUESTIONS,
    results: QUADAS_SCALE, worrying: ['high'], rule: worstOf(QUADAS_QUESTIONS, QUADAS_SCALE) },
  { id: 'AMSTAR2', title: 'AMSTAR 2', appliesTo: 'source', designs: REVIEWS, questions: AMSTAR_QUESTIONS,
    results: ['high', 'moderate', 'low', 'critically_low'], worrying: ['low', 'critically_low'], rule: amstarRule },
  overallOnly({ id: 'ROBINSE', title: 'ROBINS-E', designs: OBSERVATIONAL, results: ['low', 'some_concerns', 'high', 'very_high'],
    worrying: ['high', 'very_high'] }),
  overallOnly({ id: 'PROBAST', title: 'PROBAST', designs: ['cohort', 'case_control', 'cross_sectional'],
    results: ['low', 'unclear', 'high'], worrying: ['high'] }),
  overallOnly({ id: 'ROBIS', title: 'ROBIS', designs: REVIEWS, results: ['low', 'unclear', 'high'], worrying: ['high'] }),
  overallOnly({ id: 'NewcastleOttawa', title: 'Newcastle–Ottawa Scale', designs: ['cohort', 'case_control', 'cross_sectional'],
    results: ['good', 'fair', 'poor'], worrying: ['poor'] }),
  overallOnly({ id: 'AGREEII', title: 'AGREE II', designs: ['guideline'],
    results: ['recommended', 'recommended_with_changes', 'not_recommended'], worrying: ['not_recommended'] }),
  overallOnly({ id: 'CASP', title: 'CASP checklist', designs: [...TRIALS, ...OBSERVATIONAL, ...REVIEWS, 'diagnostic_accuracy', 'qualitative'],
    results: ['low', 'some_concerns', 'high'], worrying: ['high'] }),
];

/** Verdicts that worry where the tool is not named or not known. */
const WORRYING_ANYWHERE = ['high', 'very_high', 'serious', 'critical'];

/** Whether a source's risk-of-bias verdict suggests lowering a claim that rests on it. */
export function isWorrying(tool: string | undefined, verdict: string | undefined): boolean {
  const known = SOURCE_TOOLS.find(({ id }) => id === tool);
  return verdict !== undefined && (known?.worrying ?? WORRYING_ANYWHERE).includes(verdict);
}
