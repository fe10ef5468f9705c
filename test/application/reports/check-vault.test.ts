import { Library } from '../../../src/application/library';
import type { NoteText } from '../../../src/application/ports';
import { checkVault } from '../../../src/application/reports/check-vault';
import { certaintyUpdate } from '../../../src/application/grade-note';
import { aClaim, aNote, aSource } from '../../builders';

const TODAY = '2026-06-01';

function libraryOf(...notes: readonly NoteText[]): Library {
  const library = new Library();
  library.putAll(notes);
  return library;
}

const findings = (...notes: readonly NoteText[]): string[] => checkVault(libraryOf(...notes), TODAY).map(({ code, where }) => `${code} at ${where}`);

const cohort = aSource().by('Belavy, D.').in(2017).with({ design: 'cohort' });
const claim = aClaim('Running is linked to taller discs').at('Claims/a.md').supportedBy('belavy2017').judged().with({ claim_kind: 'association' });

/** The claim with the certainty and fingerprint that fit its sources. */
function graded(note: ReturnType<typeof aClaim>, ...sources: readonly NoteText[]): ReturnType<typeof aClaim> {
  const view = libraryOf(note.note(), ...sources).claimViews()[0];
  return note.with({ ...(view && certaintyUpdate(view)) });
}

describe('a vault in order', () => {
  it('has no findings', () => {
    expect(findings(cohort.note(), graded(claim, cohort.note()).note())).toEqual([]);
  });

  it('has none where it is empty', () => {
    expect(findings()).toEqual([]);
  });
});

describe('findings', () => {
  const retracted = cohort.with({ status: 'retracted' });
  it.each<[string, readonly NoteText[], readonly string[]]>([
    ['a level that its judgements do not give', [cohort.note(), claim.with({ certainty: 'high' }).note()], ['certainty-differs at Claims/a.md › certainty']],
    ['a level that another one could be adopted for, said to be adopted', [cohort.note(), claim.with({ certainty: 'high', certainty_basis: 'adopted' }).note()], []],
    ['an imported claim whose source has no design yet', [aSource().by('Khan').in(2009).note(), aClaim('A').supportedBy('khan2009').with({ certainty: 'incomplete' }).note()], []],
    ['a source that changed after grading', [cohort.with({ design: 'case_control' }).note(), graded(claim, cohort.note()).note()], ['certainty-stale at Claims/a.md › certainty']],
    ['a causal verb in an association', [cohort.note(), claim.with({ claim: 'Running strengthens discs' }).note()], ['causal-verb at Claims/a.md › claim']],
    ['the same in the sentence for patients', [cohort.note(), claim.with({ plain_fr: 'La course renforce les disques' }).note()], ['causal-verb at Claims/a.md › plain_fr']],
    ['a causal verb in a causal claim', [cohort.note(), claim.with({ claim: 'Running strengthens discs', claim_kind: 'causal' }).note()], []],
    ['a sentence for patients that asserts what studies contradict',
      [cohort.note(), claim.with({ verdict: 'contradicted', plain_en: 'Running is linked to taller discs' }).note()], ['plain-too-sure at Claims/a.md › plain_en']],
    ['one that is surer than very low', [cohort.note(), claim.judged({ rob: 'very_serious' }).with({ grade_why_rob: 'x', plain_en: 'Running is linked to taller discs' }).note()],
      ['plain-too-sure at Claims/a.md › plain_en']],
    ['one that leaves it open', [cohort.note(), claim.judged({ rob: 'very_serious' }).with({ grade_why_rob: 'x', plain_en: 'It is not clear whether running is linked to taller discs' }).note()], []],
    ['a judgement without its reason', [cohort.note(), claim.judged({ publication_bias: 'suspected' }).note()], ['reason-missing at Claims/a.md › grade_why_publication_bias']],
    ['an overdue review', [cohort.note(), claim.with({ review_due: '2026-05-31' }).note()], ['review-overdue at Claims/a.md › review_due']],
    ['a review due today', [cohort.note(), claim.with({ review_due: TODAY }).note()], []],
    ['a review more than 36 months ago', [cohort.note(), claim.with({ reviewed: '2023-05-31' }).note()], ['review-overdue at Claims/a.md › review_due']],
    ['an overdue review of a claim that was replaced', [cohort.note(), claim.with({ review_due: '2020-01-01', state: 'superseded' }).note()], []],
    ['an overdue handout', [aNote('Handouts/h.md', { evidence: 'handout', review_due: '2026-01-01' })], ['review-overdue at Handouts/h.md › review_due']],
    ['a retracted source', [retracted.note(), claim.note()], ['retracted-left-out at Claims/a.md › supports']],
    ['a retracted source that is counted all the same', [retracted.with({ status_ack: 'Only the figure is wrong' }).note(), claim.note()], ['retracted-counted at Claims/a.md › supports']],
    ['a retracted source in the background', [retracted.note(), aClaim('A').linked('background', ['belavy2017']).note()], []],
    ['an expression of concern', [cohort.with({ status: 'concern' }).note(), claim.note()], ['source-in-doubt at Claims/a.md › supports']],
    ['a source on both sides, once', [cohort.note(), claim.contradictedBy('belavy2017').note()], ['supports-and-contradicts at Claims/a.md › contradicts']],
    ['a source on both sides under two spellings', [cohort.note(), claim.contradictedBy('Sources/belavy2017').note()], ['supports-and-contradicts at Claims/a.md › contradicts']],
    ['a link to nothing', [claim.note()], ['link-missing at Claims/a.md › supports']],
    ['two notes with one citekey', [cohort.note(), cohort.at('Sources/copy.md').with({ citekey: 'belavy2017' }).note()],
      ['citekey-shared at Sources/belavy2017.md › citekey', 'citekey-shared at Sources/copy.md › citekey']],
  ])('%s', (_, notes, expected) => {
    expect(findings(...notes)).toEqual(expected);
  });

  it('come in the order of paths, and tell in sentences what is wrong and what to do', () => {
    const problems = checkVault(libraryOf(claim.at('Claims/b.md').note(), aNote('Handouts/a.md', { evidence: 'handout', review_due: '2026-01-01' }), claim.note()), TODAY);
    expect(problems.map(({ where }) => where.split(' › ')[0])).toEqual(['Claims/a.md', 'Claims/b.md', 'Handouts/a.md']);
    for (const { what, fix } of problems) expect([what, fix]).toEqual([expect.stringMatching(/^\p{Lu}|^“.*\.$/u), expect.stringMatching(/\.$/u)]);
  });
});

describe('updating the certainty of a claim', () => {
  const viewOf = (...notes: readonly NoteText[]): NonNullable<ReturnType<Library['claimView']>> => {
    const view = libraryOf(...notes).claimView('Claims/a.md');
    if (view === undefined) throw new Error('no claim');
    return view;
  };

  it('writes the computed level and its fingerprint, and nothing else', () => {
    const update = certaintyUpdate(viewOf(cohort.note(), claim.note()));
    expect(update).toEqual({ certainty: 'low', grade_fingerprint: expect.stringMatching(/^g1-/u) });
  });

  it('writes nothing the second time', () => {
    expect(certaintyUpdate(viewOf(cohort.note(), graded(claim, cohort.note()).note()))).toBeUndefined();
  });

  it('leaves an adopted level alone', () => {
    expect(certaintyUpdate(viewOf(cohort.note(), claim.with({ certainty: 'high', certainty_basis: 'adopted' }).note()))).toBeUndefined();
  });

  it('keeps the note as certain as it was when the source is renamed', () => {
    const note = graded(claim, cohort.note()).note();
    const library = libraryOf(cohort.note(), note);
    library.rename('Sources/belavy2017.md', cohort.at('Elsewhere/belavy2017.md').note());
    expect(library.claimView('Claims/a.md')).toMatchObject({ certainty: 'low', stale: false });
  });
});
