import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fuseCloseness } from '../../../src/application/search/matcher';

const ask = (words: readonly string[], texts: readonly string[]): number[] => fuseCloseness(words.map((word) => ({ word, weight: 1 })), texts);

describe('Fuse.js as a second opinion', () => {
  it('is higher the closer the letters are, wherever they stand', () => {
    const filler = 'in adults who were followed for ten years by their own doctors after a first visit to the hospital in town ';
    const [right = 0, misspelt = 0, none = 0] = ask(['hydration'], [`${filler}hydration`, `${filler}hidration`, 'statins']);
    expect(right).toBeGreaterThan(misspelt);
    expect(misspelt).toBeGreaterThan(none);
    expect(none).toBe(0);
  });

  it('looks for each word by itself', () => {
    const [both = 0, one = 0] = ask(['lumbar', 'hydration'], ['hydration of discs, lumbar', 'lumbar discs']);
    expect(both).toBeGreaterThan(one);
  });

  it.each([
    ['no words', [], ['a text']], ['no texts', ['word'], []], ['empty words', [''], ['a text']], ['single letters', ['a'], ['a text']],
    ['an endless word', ['x'.repeat(5000)], ['a text']], ['signs of its own language', ["='^!|$"], ['a text']], ['fifty words', Array.from({ length: 50 }, (_, at) => `word${at}`), ['word1']],
  ])('takes %s', (_what, words, texts) => {
    const closeness = ask(words, texts);
    expect(closeness).toHaveLength(texts.length);
    for (const value of closeness) expect(value).toBeGreaterThanOrEqual(0);
    for (const value of closeness) expect(value).toBeLessThanOrEqual(1);
  });

  it('is asked in one file only', () => {
    const source = path.join(__dirname, '../../../src');
    const users = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && /from 'fuse\.js(\/\w+)?'/.test(readFileSync(path.join(source, file), 'utf8')));
    expect(users.map((file) => file.replaceAll('\\', '/'))).toEqual(['application/search/matcher.ts']);
  });
});
