import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readArticle, type Article } from '../../../src/application/importing/article';

const FOLDER = path.join(__dirname, 'articles');

/** What a sample is expected to become, as its `.json` says it. */
interface Expected {
  readonly title: string | null;
  readonly language: string;
  readonly references: readonly Readonly<Record<string, string | number>>[];
  readonly statements: readonly { readonly statement: string; readonly references: readonly string[]; readonly missing?: readonly string[]; readonly caveats?: readonly string[] }[];
  readonly leftovers: readonly string[];
  readonly problems: readonly string[];
}

function described(article: Article): Expected {
  return {
    title: article.title ?? null,
    language: article.language,
    references: article.references.map(({ id, parsed: { authorsText, item } }) => Object.fromEntries(Object.entries({
      id, authors: authorsText, title: item.title, container: item['container-title'], year: item.issued?.['date-parts']?.[0]?.[0], volume: item.volume, issue: item.issue, pages: item.page, doi: item.DOI,
    }).filter(([, value]) => value !== undefined)) as Record<string, string | number>),
    statements: article.statements.map(({ statement, references, missing, caveats }) => ({
      statement, references, ...(missing.length > 0 && { missing }), ...(caveats.length > 0 && { caveats }),
    })),
    leftovers: article.leftovers.map((leftover) => leftover.text),
    problems: article.problems.map((problem) => problem.code),
  };
}

const samples = readdirSync(FOLDER).filter((file) => !file.endsWith('.json'));

describe('sample articles are read as the file beside them says', () => {
  it('there are samples in three languages', () => {
    expect(samples.length).toBeGreaterThanOrEqual(12);
    for (const language of ['-en-', '-fr-', '-de-']) expect(samples.filter((file) => file.includes(language)).length).toBeGreaterThanOrEqual(2);
  });

  it.each(samples)('%s', (file) => {
    const expected = JSON.parse(readFileSync(path.join(FOLDER, file.replace(/\.\w+$/, '.json')), 'utf8')) as Expected;
    expect(described(readArticle(readFileSync(path.join(FOLDER, file), 'utf8')))).toEqual(expected);
  });

  it.each(samples.filter((file) => !file.endsWith('.html')))('%s: nothing is made up, every span names its text', (file) => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8');
    const article = readArticle(text);
    const plain = (part: string): string => part.replace(/[\s>]+/g, ' ').trim();
    for (const { span, sentence, statement, markers } of article.statements) {
      expect(plain(text.slice(span?.from, span?.to))).toBe(plain(sentence));
      for (const marker of markers) expect(text.slice(marker.from, marker.to)).toBe(marker.text);
      const words = new Set(text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, ' ').match(/[\p{L}\p{N}]+/gu));
      expect((statement.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !words.has(word))).toEqual([]);
    }
    for (const { span, text: entry } of article.references) {
      expect(text.slice(span?.from, span?.to).replace(/\s+/g, '')).toContain(entry.replace(/\s+/g, ''));
    }
  });

  it.each(samples)('%s: with Windows line ends the same', (file) => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8');
    expect(described(readArticle(text.replace(/\r?\n/g, '\r\n')))).toEqual(described(readArticle(text)));
  });
});
