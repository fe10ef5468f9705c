import { inertText } from '../../../src/application/notes/inert-text';
import { claimNoteText } from '../../../src/application/notes/write-claim';
import { quoteBlock } from '../../../src/application/notes/write-source';

describe('text of others in a note of ours', () => {
  it.each([
    ['an image of HTML', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['a script and its end', '<script>1</script>', '\\<script>1\\</script>'],
    ['an HTML comment', '<!-- hidden -->', '\\<!-- hidden -->'],
    ['an address that would be asked for', '![x](https://a.example/x.png)', '!\\[x]\\(https://a.example/x.png)'],
    ['a link', '[x](javascript:alert(1))', '[x]\\(javascript:alert(1))'],
    ['a link to a note', '[[Claims]]', '\\[\\[Claims]]'],
    ['an embedded note', '![[Claims]]', '!\\[\\[Claims]]'],
    ['a comment that would hide the rest', 'a %% b', 'a &#37;% b'],
    ['code that another plugin would run', '`$= dv.pages()`', '\\`$= dv.pages()\\`'],
    ['a fence', '~~~dataviewjs', '\\~~~dataviewjs'],
    ['a command of a template', '<%* alert(1) %>', '&lt;%* alert(1) %>'],
  ])('%s does not come to life', (_what, text, inert) => {
    expect(inertText(text)).toBe(inert);
  });

  it.each([
    'Tissues adapt (1), p < 0.05, 20% vs 30% [95% CI 1.2–3.4], n>5; “Übung” – see [1,3-5].',
    'a < b > c, ~20 km, 5 [sic] (2), *P* = .03',
  ])('stays as it is where it is an ordinary sentence: %s', (text) => {
    expect(inertText(text)).toBe(text);
  });

  it('is so in the quotation of a claim and in the reference of a source', () => {
    const hostile = '<img src=x> ![x](https://a.example/x.png)';
    const inert = '\\<img src=x> !\\[x]\\(https://a.example/x.png)';
    expect(quoteBlock(`${hostile}\n\`\`\`dataviewjs`)).toBe(`> ${inert}\n> \\\`\\\`\\\`dataviewjs`);
    expect(claimNoteText({ statement: 'x', supports: [], caveats: [], quotation: hostile, article: 'A' })).toContain(`- [[A]]: "${inert}"`);
  });
});
