import { Library } from '../../src/application/library';
import { aClaim, aNote, aSource, aSourceNote } from '../builders';

const KHAN = aSource().by('Khan').in(2009).with({ design: 'cohort' });
const SCOTT = aSource().by('Scott').in(2011).with({ design: 'cohort' });

function libraryOf(...notes: readonly Parameters<Library['put']>[0][]): Library {
  const library = new Library();
  library.putAll(notes);
  return library;
}

describe('an empty library', () => {
  it('has nothing, and no problem', () => {
    const library = new Library();
    expect([library.revision, library.sources(), library.claims(), library.claimViews(), library.problems(), library.get('x.md'), library.sourceByKey('x')])
      .toEqual([0, [], [], [], [], undefined, undefined]);
  });
});

describe('a claim’s view', () => {
  const claim = aClaim('Running helps').supportedBy('khan2009', 'scott2011').judged();

  it('counts its sources and computes its certainty', () => {
    const view = libraryOf(KHAN.note(), SCOTT.note(), claim.with({ background: ['[[who2020]]'] }).note(), aSourceNote('who2020')).claimView('Claims/Running helps.md');
    expect(view).toMatchObject({ certainty: 'low', supports: 2, contradicts: 0, newestYear: 2011, stale: false });
    expect(view?.sources.map(({ relation, source, counted }) => [relation, source.citekey, counted]))
      .toEqual([['supports', 'khan2009', true], ['supports', 'scott2011', true], ['background', 'who2020', false]]);
  });

  it('leaves a retracted source out and takes it back', () => {
    const library = libraryOf(KHAN.note(), SCOTT.note(), claim.note());
    const before = library.claimView('Claims/Running helps.md');
    library.put(SCOTT.with({ status: 'retracted' }).note());
    expect(library.claimView('Claims/Running helps.md')).toMatchObject({ supports: 1, newestYear: 2009 });
    library.put(KHAN.with({ status: 'retracted' }).note());
    expect(library.claimView('Claims/Running helps.md')).toMatchObject({ certainty: 'ungraded', supports: 0 });
    library.putAll([KHAN.note(), SCOTT.note()]);
    expect(library.claimView('Claims/Running helps.md')).toEqual(before);
  });

  it('stands among those that rest on a source, but not where the source is background', () => {
    const library = libraryOf(KHAN.note(), SCOTT.note(), claim.note(), aClaim('Against').with({ contradicts: ['[[khan2009]]'], background: ['[[scott2011]]'] }).note());
    expect(library.claimsOn('Sources/khan2009.md').map((view) => view.claim.statement)).toEqual(['Running helps', 'Against']);
    expect(library.claimsOn('Sources/scott2011.md').map((view) => view.claim.statement)).toEqual(['Running helps']);
    expect(library.claimsOn('Nothing.md')).toEqual([]);
  });

  it('stands there by how sure one can be, the strongest first', () => {
    const adopted = (statement: string, certainty: string): Parameters<Library['put']>[0] =>
      aClaim(statement).with({ supports: ['[[khan2009]]'], certainty, certainty_basis: 'adopted' }).note();
    const library = libraryOf(KHAN.note(), adopted('A', 'low'), adopted('B', 'high'), aClaim('C').with({ supports: ['[[khan2009]]'] }).note(), adopted('D', 'very_low'), adopted('E', 'high'));
    expect(library.claimsOn('Sources/khan2009.md').map(({ claim: { statement } }) => statement)).toEqual(['B', 'E', 'A', 'D', 'C']);
  });

  it('is stale once something that was graded has changed, and not after a rename', () => {
    const library = libraryOf(KHAN.note(), claim.note());
    const fingerprint = library.claimView('Claims/Running helps.md')?.fingerprint;
    library.put(claim.with({ grade_fingerprint: fingerprint, tags: ['x'] }).note());
    library.rename('Sources/khan2009.md', KHAN.at('Old/khan2009.md').note());
    expect(library.claimView('Claims/Running helps.md')).toMatchObject({ stale: false, supports: 1 });
    library.put(KHAN.at('Old/khan2009.md').with({ design: 'rct' }).note());
    expect(library.claimView('Claims/Running helps.md')).toMatchObject({ stale: true, certainty: 'high' });
  });

  it('shows an adopted certainty, and the computed one where the adopted word is unknown', () => {
    const adopted = claim.with({ certainty_basis: 'adopted', certainty: 'moderate' });
    expect(libraryOf(KHAN.note(), adopted.note()).claimViews()[0]).toMatchObject({ certainty: 'moderate', grading: { certainty: 'low' }, flags: expect.arrayContaining(['adopted-differs']) as string[] });
    expect(libraryOf(KHAN.note(), adopted.with({ certainty: 'middling' }).note()).claimViews()[0]).toMatchObject({ certainty: 'low' });
  });

  it('does not count a study that a review holds, whatever happens to the study’s note', () => {
    const review = aSource().by('Review').in(2020).with({ design: 'sr_observational', includes: ['[[khan2009]]'] });
    const library = libraryOf(review.note(), KHAN.note(), claim.supportedBy('review2020', 'khan2009').note());
    expect(library.claimViews()[0]).toMatchObject({ supports: 1 });
    library.put(KHAN.with({ citekey: 'khan2009x' }).at('Sources/khan2009.md').note());
    expect(library.claimViews()[0]).toMatchObject({ supports: 1 });
    library.put(aNote('Sources/khan2009.md'));
    expect(library.claimViews()[0]?.sources.map(({ source }) => source.citekey)).toEqual(['review2020']);
  });
});

describe('a change', () => {
  it('names every note that may look different: the source, the claims that link it, and through a review theirs', () => {
    const review = aSource().by('Review').in(2020).with({ includes: ['[[khan2009]]'] });
    const library = libraryOf(KHAN.note(), SCOTT.note(), review.note(), aClaim('A').supportedBy('khan2009').note(), aClaim('B').supportedBy('review2020').note(), aClaim('C').supportedBy('scott2011').note());
    const seen: (readonly string[])[] = [];
    const stop = library.onChange(({ paths }) => seen.push([...paths].sort()));
    library.put(KHAN.with({ status: 'retracted' }).note());
    stop();
    stop();
    library.remove('Claims/C.md');
    expect(seen).toEqual([['Claims/A.md', 'Claims/B.md', 'Sources/khan2009.md', 'Sources/review2020.md']]);
  });

  it('that changes no front matter is none', () => {
    const library = libraryOf(KHAN.note());
    const revision = library.revision;
    library.put({ ...KHAN.note(), modified: 5 });
    library.remove('Nowhere.md');
    expect(library.revision).toBe(revision);
    library.put(KHAN.with({ tags: ['x'] }).note());
    expect(library.revision).toBe(revision + 1);
  });

  it('leaves the lists that were handed out as they were', () => {
    const library = libraryOf(KHAN.note());
    const before = library.sources();
    library.put(SCOTT.note());
    expect([before.length, library.sources().length]).toEqual([1, 2]);
  });

  it('makes a claim that waited for its source whole', () => {
    const library = libraryOf(aClaim('A').supportedBy('khan2009').judged().note());
    expect(library.problems()).toMatchObject([{ code: 'link-missing', where: 'Claims/A.md › supports', what: '“khan2009” is linked, but there is no note of that name, so it does not count.' }]);
    library.put(KHAN.note());
    expect([library.problems(), library.claimViews()[0]?.certainty]).toEqual([[], 'low']);
    library.remove('Sources/khan2009.md');
    expect([library.problems().length, library.claimViews()[0]?.certainty]).toEqual([1, 'ungraded']);
  });
});

describe('two notes with one citekey', () => {
  const second = aSource({ citekey: 'KHAN2009', title: 'Another' }).at('Sources/zz.md');

  it('both have the problem, and the first by path is cited, whichever came first', () => {
    for (const notes of [[KHAN.note(), second.note()], [second.note(), KHAN.note()]]) {
      const library = libraryOf(...notes);
      expect(library.sourceByKey('Khan2009')?.path).toBe('Sources/khan2009.md');
      expect(library.problems().map(({ code, where, what }) => [code, where, what])).toEqual([
        ['citekey-shared', 'Sources/khan2009.md › citekey', 'The citekey “khan2009” also belongs to “Sources/zz.md”, and a citation gets this note.'],
        ['citekey-shared', 'Sources/zz.md › citekey', 'The citekey “KHAN2009” also belongs to “Sources/khan2009.md”, and a citation gets “Sources/khan2009.md” instead.'],
      ]);
    }
  });

  it('have none once one of them is gone', () => {
    const library = libraryOf(KHAN.note(), second.note());
    expect(library.get('Sources/zz.md')?.problems).toHaveLength(1);
    library.remove('Sources/khan2009.md');
    expect([library.problems(), library.sourceByKey('khan2009')?.path]).toEqual([[], 'Sources/zz.md']);
  });
});

describe('links to other notes', () => {
  it('resolve as in the app, so that another note of that name may win', () => {
    const library = libraryOf(KHAN.note(), aNote('khan2009.md', { title: 'Not evidence' }), aClaim('A').supportedBy('khan2009').note(), aClaim('B').supportedBy('Sources/khan2009').note());
    expect(library.resolve({ target: 'khan2009' }, '')).toBeUndefined();
    expect(library.claimView('Claims/B.md')?.sources).toHaveLength(1);
    expect(library.problems()).toMatchObject([{ code: 'link-wrong-kind', where: 'Claims/A.md › supports', fix: 'Link a source note, or write “evidence: source” in the properties of “khan2009”.' }]);
  });

  it('keep the problems of a note that cannot be read', () => {
    const problem = { code: 'front-matter-broken', severity: 'error', where: 'Sources/a.md:3', what: 'W', fix: 'F' } as const;
    expect(libraryOf({ path: 'Sources/a.md', modified: 0, problems: [problem] }).problems()).toEqual([problem]);
  });
});
