import fc from 'fast-check';
import { CERTAINTIES, LEVELS, isLevel } from '../../../src/domain/certainty';
import type { GradeJudgement } from '../../../src/domain/claim';
import { gradingFingerprint } from '../../../src/domain/appraisal/fingerprint';
import { gradeClaim } from '../../../src/domain/appraisal/grade';
import { DOWN_DOMAINS, type DownDomain, type GradeInput } from '../../../src/domain/appraisal/grading';
import { anyInput, completeJudgement, member } from './bodies';
import { without } from '../without';

const height = (claim: GradeInput): number => {
  const { certainty } = gradeClaim(claim);
  return isLevel(certainty) ? LEVELS.indexOf(certainty) : -1;
};

const SCALES: Readonly<Record<DownDomain, readonly string[]>> = {
  rob: ['none', 'serious', 'very_serious', 'extremely_serious'],
  inconsistency: ['none', 'serious', 'very_serious'],
  indirectness: ['none', 'serious', 'very_serious'],
  imprecision: ['none', 'serious', 'very_serious'],
  publicationBias: ['none', 'suspected'],
};

const judgedOtherwise = (claim: GradeInput, domain: DownDomain, word: string | undefined): GradeInput => {
  const rest = without(claim.judgement, domain);
  return { ...claim, judgement: (word === undefined ? rest : { ...rest, [domain]: word }) as GradeJudgement };
};

const reversedKeys = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T;

describe('whatever the claim', () => {
  it('the result is one of the six values, with a start exactly where something can be graded', () => {
    fc.assert(fc.property(anyInput(), (claim) => {
      const grading = gradeClaim(claim);
      expect(CERTAINTIES).toContain(grading.certainty);
      expect(grading.start === undefined).toBe(grading.certainty === 'ungraded');
    }));
  });

  it('the order of sources and of keys changes neither the result nor the fingerprint', () => {
    fc.assert(fc.property(anyInput(), (claim) => {
      const turned = reversedKeys({ ...claim, judgement: reversedKeys(claim.judgement), body: [...claim.body].reverse().map(reversedKeys) });
      expect(gradeClaim(turned)).toEqual(gradeClaim(claim));
      expect(gradingFingerprint(turned)).toBe(gradingFingerprint(claim));
    }));
  });

  it('two notes that share a citekey by mistake do not make the order matter', () => {
    fc.assert(fc.property(anyInput(), anyInput(), (one, other) => {
      const body = [...one.body, ...other.body];
      expect(gradeClaim({ ...one, body: [...body].reverse() })).toEqual(gradeClaim({ ...one, body }));
    }));
  });

  it('worsening one domain never raises the level', () => {
    fc.assert(fc.property(anyInput(completeJudgement), fc.constantFrom(...DOWN_DOMAINS), (claim, domain) => {
      const heights = SCALES[domain].map((word) => height(judgedOtherwise(claim, domain, word)));
      expect(heights).toEqual([...heights].sort((a, b) => b - a));
    }));
  });

  it('a domain that nobody judged is never taken for "none"', () => {
    fc.assert(fc.property(anyInput(completeJudgement), fc.constantFrom(...DOWN_DOMAINS), (claim, domain) => {
      const grading = gradeClaim(judgedOtherwise(claim, domain, undefined));
      expect(['incomplete', 'ungraded']).toContain(grading.certainty);
      expect(grading.missing).toEqual([domain]);
    }));
  });

  it('randomised bodies are never raised', () => {
    fc.assert(fc.property(anyInput(completeJudgement), (claim) => {
      const body = claim.body.map((source) => ({ ...source, design: 'rct' as const }));
      expect(gradeClaim({ ...claim, body }).up).toBe(0);
    }), { numRuns: 500 });
  });

  it('a body that starts low is raised only where nothing lowers it, and reaches high only by two steps', () => {
    fc.assert(fc.property(anyInput(completeJudgement), (claim) => {
      const { start, down, up, certainty } = gradeClaim(claim);
      fc.pre(start === 'low');
      if (down > 0) expect(up).toBe(0);
      if (certainty === 'high') expect({ down, enough: up >= 2 }).toEqual({ down: 0, enough: true });
    }), { numRuns: 500 });
  });
});

describe('sources that come and go', () => {
  it.each(['mechanistic', 'animal', 'in_vitro', 'expert_opinion', 'narrative_review', 'guideline', 'qualitative', 'other', 'unknown'] as const)(
    'adding a source of the ungradable design %s changes no level',
    (design) => {
      fc.assert(fc.property(anyInput(), (claim) => {
        const more = { ...claim, body: [...claim.body, member(design, { id: 'new2025', includes: ['a1999', 'b2004'] })] };
        const { certainty, start, down, up, kept } = gradeClaim(claim);
        expect(gradeClaim(more)).toMatchObject({ certainty, down, up, kept });
        expect(gradeClaim(more).start).toBe(start);
      }), { numRuns: 40 });
    },
  );

  it('adding background changes nothing at all', () => {
    fc.assert(fc.property(anyInput(), (claim) => {
      const more = { ...claim, body: [...claim.body, member('sr_rct', { id: 'new2025', relation: 'background', includes: ['a1999'] })] };
      expect(gradeClaim(more)).toEqual(gradeClaim(claim));
      expect(gradingFingerprint(more)).toBe(gradingFingerprint(claim));
    }));
  });

  it('retracting every source gives ungraded, and taking it back restores the former result exactly', () => {
    fc.assert(fc.property(anyInput(), (claim) => {
      const retracted = claim.body.map((source) => ({ ...source, status: 'retracted' as const, acknowledged: false }));
      expect(gradeClaim({ ...claim, body: retracted })).toMatchObject({ certainty: 'ungraded', counted: [] });
      const restored = retracted.map((source, index) => ({ ...source, ...claim.body[index] }));
      expect(gradeClaim({ ...claim, body: restored })).toEqual(gradeClaim(claim));
    }));
  });
});
