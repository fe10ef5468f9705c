import { isCaveat } from '../../../../src/application/importing/article/caveats';
import { htmlToText, looksLikeHtml } from '../../../../src/application/importing/article/html-to-text';
import { isListHeading } from '../../../../src/application/importing/article/list-headings';
import { expand } from '../../../../src/application/importing/article/markers';
import { sentencesOf } from '../../../../src/application/importing/article/sentences';
import { articleSteps, readArticle } from '../../../../src/application/importing/article';
import { finish } from '../../../../src/application/importing/format';

const LIST = `\n\nReferences\n${Array.from({ length: 9 }, (_, at) => `${at + 1}. Adams B. Walking ${at + 1}. Pain Test. 20${10 + at};12:1-9.`).join('\n')}\n`;

/** The labels that a passage cites, where every number up to 9 has an entry. */
function cited(passage: string): readonly (readonly string[])[] {
  return readArticle(`${passage}${LIST}`).statements.map((statement) => [...statement.references, ...statement.missing.map((label) => `${label}?`)]);
}

describe('markers that cite', () => {
  it.each([
    ['Walking helps most knees (1).', ['1']],
    ['Walking helps most knees (3–6).', ['3', '4', '5', '6']],
    ['Walking helps most knees (3-5, 8).', ['3', '4', '5', '8']],
    ['Walking helps most knees [1,3-5].', ['1', '3', '4', '5']],
    ['Walking helps most knees [1][3].', ['1', '3']],
    ['Walking helps most knees ［1］.', ['1']],
    ['Walking helps most knees ［2，4］.', ['2', '4']],
    ['Walking helps most knees.¹⁻³', ['1', '2', '3']],
    ['Walking helps most knees¹˒⁴.', ['1', '4']],
    ['Walking helps most knees.1,2 It is free.', ['1', '2']],
    ['Walking helps most knees,2 and it is free.', ['2']],
    ['Walking helps most knees <sup>1,2</sup>.', ['1', '2']],
    ['Walking helps most knees^1,2^.', ['1', '2']],
    ['Walking helps most knees [[1]](#ref1).', ['1']],
    ['Walking helps most knees \\[2\\].', ['2']],
    ['Walking helps most knees [ref. 4].', ['4']],
    ['Walking helps most knees [7, p. 12].', ['7']],
    ['Walking helps most knees (1, 1, 2).', ['1', '2']],
    ['Walking (1) helps most knees (2), even old ones (3).', ['1', '2', '3']],
    ['Walking helps at L4/5 (2).', ['2']],
    ['Walking raises vitamin B12 (4).', ['4']],
    ['Nobody walked in 2017 (3).', ['3']],
    ['Pain fell by 30% (2).', ['2']],
    ['The risk was 1,8 (2, 3).', ['2', '3']],
    ['It cost 40 (3–6), or less.', ['3', '4', '5', '6']],
    ['Walking helps most knees [12].', ['12?']],
  ])('%s', (passage, labels) => {
    expect(cited(passage)).toEqual([labels]);
  });

  it.each([
    ['They scanned 79 people between 25 and 35.'],
    ['Load shapes tissue (see previous post).'],
    ['Walking did not help 2 (n = 40) of the groups.'],
    ['We asked adults (n = 79) about walking.'],
    ['Recreational runners (20-40km/week) had no pain.'],
    ['Nerves at L4/5 were not hurt.'],
    ['The trial was small (2017).'],
    ['Walking had no effect (95% CI 1–3).'],
    ['Walking had an effect (p < 0.05).'],
    ['They rested for a while (2 weeks).'],
    ['We had two aims: (1) to walk, (2) to rest.'],
    ['Walk with (1) good shoes and (2) a friend.'],
    ['Call the practice at (033) 123 45 67.'],
    ['The median pain was 5 (3–6) after a year.'],
    ['The risk was higher (IC 95 % [1,2–2,6]).'],
    ['The risk was higher (OR 1,8 [1,2; 2,6]).'],
    ['The mean age was 61 (9).'],
    ['They rated pain on a scale (1–10).'],
    ['Pain fell in 12 (3) of the groups.'],
    ['The gain was 1.5 [1.2].'],
    ['Look at figure (2) and table (3) for more.'],
    ['y = ax + b (1)'],
    ['Take 2.5 mg twice a day and 1.5 mg at night.'],
    ['The room had 20 m² and the scanner 10³ coils.'],
    ['They used ¹³C and H₂O.'],
    ['It costs 3.50 a day.'],
    ['Dose: 5 mg/kg (max. 400 mg).'],
  ])('“%s” cites nothing', (passage) => {
    expect(cited(passage)).toEqual([]);
  });

  it('round brackets do not count where the article marks in square ones', () => {
    expect(cited('Walking helps [1]. Rest harms [2]. Both were tried (3).')).toEqual([['1'], ['2']]);
  });

  it.each([['1,3–5', '1 3 4 5'], ['5-3', '5 3'], ['¹⁻³', '1 2 3'], ['2; 4', '2 4'], ['1-500', '1 500']])('%s spells out as %s', (numbers, labels) => {
    expect(expand(numbers).join(' ')).toBe(labels);
  });
});

describe('sentences', () => {
  const split = (text: string): readonly string[] => sentencesOf(text).map(({ from, to }) => text.slice(from, to));

  it.each([
    ['One ends. Two begins.', 2], ['Dr. Adams walked. She was 3.5 km from home.', 2], ['Khan et al. showed this. Others did not.', 2], ['It works, e.g. in knees. Rest does not.', 2],
    ['See Fig. 3 for more. It is clear.', 2], ['“It hurts.” She stopped.', 2], ['Is it so? Yes! It is.', 3], ['B. C. Adams wrote it. We read it.', 2], ['Take vitamin D. It is cheap.', 2],
    ['z. B. Knie und v. a. Hüften. Danach Ruhe.', 2], ['Am 3. Mai begann es. Im 19. Jahrhundert nicht.', 2], ['Das gilt bzw. galt. Heute nicht.', 2],
    ['P. ex. la marche. M. Durand marche.', 2], ['C’est vrai (p. ex. ici). Ou non ?', 2], ['Wait… Then go.', 2], ['pH 7.4 vs. pH 7.0 in water', 1], ['研究です。次です。', 2], ['„Es hilft.“ Das sagen viele.', 2], ['« Oui. » Puis non.', 2],
  ])('%s → %i', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it.each(['discs.1 Next one.', 'discs (1). Next one.', 'discs.(1) Next one.', 'discs. (1) Next one.', 'discs.[1] Next one.', 'discs.¹ Next one.', 'discs.”1 Next one.'])('the marker of “%s” belongs to the sentence before it', (text) => {
    const [statement, ...more] = readArticle(`Walking is good for the ${text}${LIST}`).statements;
    expect(more).toEqual([]);
    expect(statement?.statement).toMatch(/^Walking is good for the discs\.?”?\.?$/);
    expect(statement?.references).toEqual(['1']);
  });
});

describe('caveats', () => {
  it.each([
    'It may be inadvisable to run with intense pain.', 'Ask your doctor or physiotherapist for advice.', 'Imaging is only one piece of the puzzle.', 'It is important to take a step back.',
    'More research is needed.', 'Further large trials are required.', 'We still have a lot to learn about discs.', 'It is essential to be progressive in your training.', 'Results should be interpreted with caution.', 'Whether this prevents falls remains unclear.',
    'A single look in time cannot show that running was the cause.', 'That study is only one piece of a much larger picture.', 'Please talk to your doctor or physiotherapist before you run.', 'This has yet to be confirmed.', 'The evidence is limited.', 'Be careful if the pain grows.',
    'Il faut rester prudent.', 'Cette étude ne permet pas de conclure.', 'Das muss noch bestätigt werden.', 'Daraus lässt sich nicht ableiten, dass Laufen hilft.', 'Die Bildgebung ist nur ein Teil des ganzen Bildes.',
    'Demandez conseil à votre médecin.', 'Ces résultats sont à interpréter avec prudence.', 'D’autres études sont nécessaires.', 'La course est déconseillée en cas de douleur.', 'L’imagerie n’est qu’une pièce du puzzle.', 'Il reste beaucoup à apprendre.',
    'Fragen Sie Ihren Arzt oder Ihre Physiotherapeutin.', 'Die Ergebnisse sind mit Vorsicht zu interpretieren.', 'Weitere Studien sind nötig.', 'Das Bild ist nur ein Teil des Puzzles.', 'Steigern Sie die Belastung langsam, langsam steigern ist wichtig.', 'Laufen ist dann nicht ratsam.',
  ])('“%s” is one', (sentence) => {
    expect(isCaveat(sentence)).toBe(true);
  });

  it.each([
    'Running is linked to better hydrated discs.', 'The study may interest runners.', 'They observed thicker discs in seasoned runners.', 'Little scientific information is available regarding discs.', 'La marche réduit la douleur.', 'Gehen verringert Schmerzen.',
    'A doctor led the study.', 'The work was done in Melbourne.',
  ])('“%s” is none', (sentence) => {
    expect(isCaveat(sentence)).toBe(false);
  });

  it('about “these studies” at the start of a passage belong to every statement of the passage before', () => {
    const { statements } = readArticle(`Walking helps knees (1). Running helps discs (2).\n\nThese studies were small, so their results should be interpreted with caution.${LIST}`);
    expect(statements.map((statement) => statement.caveats.length)).toEqual([1, 1]);
  });

  it('before any statement belong to the first of their section', () => {
    const { statements } = readArticle(`# Walking\n\nAsk your doctor first. Walking helps knees (1). Running helps discs (2).${LIST}`);
    expect(statements.map((statement) => statement.caveats)).toEqual([['Ask your doctor first.'], []]);
  });
});

describe('lists of references', () => {
  it.each(['References', '## References', '**REFERENCES:**', 'Références', 'Références bibliographiques :', 'Bibliographie', 'Literatur', 'Literaturverzeichnis', 'Quellen:', '5. References', 'Works cited', 'Sources', '=== References ==='])('“%s” is a heading of one', (line) => {
    expect(isListHeading(line)).toBe(true);
  });

  it.each(['References to walking are common in novels', 'Sources of pain', 'Literature has much to say.', 'Walking'])('“%s” is none', (line) => {
    expect(isListHeading(line)).toBe(false);
  });

  const numbered = (label: (n: number) => string, gap = '\n'): string => Array.from({ length: 3 }, (_, at) => `${label(at + 1)}Adams B. Walking number ${at + 1}. Pain Test. 201${at};12:1-9.`).join(gap);

  it.each([
    ['1. ', (n: number) => `${n}. `], ['1) ', (n: number) => `${n}) `], ['[1] ', (n: number) => `[${n}] `], ['(1) ', (n: number) => `(${n}) `], ['¹ ', (n: number) => `${'⁰¹²³'.charAt(n)} `], ['1⇥', (n: number) => `${n}\t`], ['1 ', (n: number) => `${n} `],
  ])('numbered like “%s”, with and without a heading, with and without blank lines', (_name, label) => {
    for (const heading of ['References\n', '']) {
      for (const gap of ['\n', '\n\n']) {
        const { references } = readArticle(`Walking helps (1). Rest does not (2).\n\n${heading}${numbered(label, gap)}\n`);
        expect(references.map((reference) => [reference.label, reference.parsed.item.title])).toEqual([['1', 'Walking number 1'], ['2', 'Walking number 2'], ['3', 'Walking number 3']]);
      }
    }
  });

  it('steps of a recipe are no references', () => {
    expect(readArticle('How to walk:\n\n1. Put on shoes.\n2. Open the door.\n3. Go.\n').references).toEqual([]);
  });

  it('in one line after “Sources:” are read one by one', () => {
    const { references } = readArticle(`Walking helps (1).\n\nSources: ${numbered((n) => `${n}. `, ' ')}`);
    expect(references.map((reference) => reference.parsed.item.title)).toEqual(['Walking number 1', 'Walking number 2', 'Walking number 3']);
  });

  it('what follows the list is text again', () => {
    const article = readArticle(`Walking helps (1).\n\nReferences\n${numbered((n) => `${n}. `)}\n\nAbout the author\n\nB. Adams walks to work every day and writes about it for this page.`);
    expect(article.references).toHaveLength(3);
    expect(article.references[2]?.text).not.toMatch(/author/);
  });
});

describe('HTML', () => {
  const text = (html: string): string => finish(htmlToText(html));

  it.each([
    ['<p>discs<sup>1,2</sup> and</p>', 'discs¹˒² and'], ['<p>discs<sup>[3–6]</sup></p>', 'discs³⁻⁶'], ['<p>the 2<sup>nd</sup> day</p>', 'the 2nd day'], ['<ol><li>a</li><li>b</li></ol>', '1. a\n\n2. b'], ['<ol start="4"><li>a</li></ol>', '4. a'],
    ['<h2>Why</h2><p>so</p>', '## Why\n\nso'], ['a&nbsp;&amp;&#8211;&#x2013;&eacute;&unknown;', 'a &––é&unknown;'], ['<script>alert("x")</script>ok', 'ok'], ['<style>p{}</style><p>ok<br>so</p>', 'ok\nso'], ['a < b and c > d', 'a < b and c > d'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', '| a | b |'], ['<blockquote><p>said</p></blockquote>', '> said'], ['<p onclick="x()">plain</p><!-- hidden -->', 'plain'], ['<img src=x onerror=alert(1)>', ''],
  ])('%s → %s', (html, expected) => {
    expect(text(html)).toBe(expected);
  });

  it.each([['<!DOCTYPE html><p>x', true], ['<p>a</p><p>b</p><p>c</p>', true], ['if a<b and b<c then p<0.05', false], ['Walking <sup>1</sup> helps', false], ['', false]])('%s is HTML: %s', (input, expected) => {
    expect(looksLikeHtml(input)).toBe(expected);
  });
});

describe('bad texts', () => {
  const codes = (input: string): readonly string[] => readArticle(input).problems.map((problem) => problem.code);

  it.each([
    ['', ['empty-text']], [' \n\t\n', ['empty-text']],
    ['A text about walking without any source.', ['no-references']],
    [`Walking is free.${LIST}`, ['no-citations']],
    ['Walking helps Ã©lÃ¨ves and Ã¤rzte with Ã¶dem (1).', ['text-garbled', 'no-references']],
    [`${'\u0000\u0001'.repeat(50)}PK`, ['not-text', 'no-references']],
  ])('%j gives %j', (input, expected) => {
    expect(codes(input)).toEqual(expected);
  });

  it('every problem says what it means and what to do, in sentences', () => {
    for (const input of ['', 'Nothing.', `Walking is free.${LIST}`, `Walking (1) helps [12].${LIST}`, `Walking helps (1).${LIST}9`]) {
      for (const { what, fix } of readArticle(input).problems) {
        expect(what).toMatch(/^\p{Lu}.{20,}[.…”]$/su);
        expect(fix).toMatch(/^\p{Lu}.{10,}\.$/su);
      }
    }
  });

  it('a list that is cut off is said to be, with its last words', () => {
    const { problems } = readArticle('Walking helps (1). Rest does not (2). Sleep does (3, 4).\n\nReferences\n1. Adams B. Walking. Pain Test. 2016;12:1-9.\n2. Cole D. Resti');
    expect(problems.map((problem) => problem.code)).toEqual(['reference-missing', 'list-cut-off']);
    expect(problems[0]?.what).toContain('numbers 3 and 4');
    expect(problems[1]?.what).toContain('Resti');
  });

  it('five megabytes are read in slices, and twice the text takes about twice the steps', () => {
    const passage = 'Many people with a sore knee walk less than they could, which weakens the leg (1). No harm was found (2, 3).\n\n';
    const steps = (length: number): number => {
      const generator = articleSteps(passage.repeat(Math.ceil(length / passage.length)) + LIST);
      let count = 0;
      while (generator.next().done !== true) count += 1;
      return count;
    };
    const [one, two] = [steps(500_000), steps(1_000_000)];
    expect(two / one).toBeGreaterThan(1.7);
    expect(two / one).toBeLessThan(2.3);
  });

  it('texts made to be slow are read all the same', () => {
    const start = performance.now();
    for (const part of ['(', '[1]', '¹', '. ', 'A ', '*a ', '<', '> ', '|', '```\n', '[^1]: a\n', 'References\n', '1. a\n2. b\n', '<p>a</p>', '<script>', '10.1000/x']) readArticle(part.repeat(Math.ceil(60_000 / part.length)));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
