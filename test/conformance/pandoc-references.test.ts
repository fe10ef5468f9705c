import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inlineFormatting } from '../../src/application/citing/inline-formatting';
import { toPlainText } from '../../src/application/citing/rich-text';
import type { StyleInfo } from '../../src/application/citing/styles';
import type { CslItem } from '../../src/domain/csl';
import { collectedStyle } from './csl-collection';

/** References as `pandoc --citeproc` prints them, against ours in the style of the same name. */
const folder = path.join(__dirname, '../../../shared/data/pandoc-references');

/** What we know to differ, as changes to both texts that make them the same. */
const CLASSES: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['months of a newer locale', (text) => text.replace(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?=[ ;:.,)])/g, '$1')],
  ['hyphens and dashes', (text) => text.replace(/[‐-―−-]+/g, '-')],
  ['pandoc’s short page ranges', (text) => text.replace(/(\d+)-[\d:]+/g, '$1-')],
  ['quotation marks and apostrophes', (text) => text.replace(/[“”„«»"‘’‚'`]/g, '').replace(/\s+/g, ' ')],
  ['markup that pandoc shows, raised letters that it does not', (text) => text.replace(/<\/?span[^>]*>/g, '').normalize('NFKC')],
  ['pandoc’s day 0', (text) => text.replace(/\b0\.? (?=\p{L})/gu, '')],
  ['spaces', (text) => text.replace(/\s+/g, '')],
  ['punctuation where two marks meet', (text) => text.replace(/[.,;:?!…]+/g, '.')],
  ['letter case of titles', (text) => text.toLowerCase()],
];
/** Debian’s BMJ is of 2023; the style has changed since (a full stop after the journal, a space after `doi:`), so it is not counted. */
const CHANGED_STYLES: ReadonlySet<string> = new Set(['bmj']);

function text(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&amp;/g, '&')
    .replace(/\u00A0|\u202F|\u2009/g, ' ').replace(/\s+/g, ' ').trim();
}

/** The first class that makes two texts the same, the earlier ones taken together with it. */
function classOf(one: string, other: string): string | undefined {
  let [a, b] = [one, other];
  for (const [name, change] of CLASSES) {
    [a, b] = [change(a), change(b)];
    if (a === b) return name;
  }
  return undefined;
}

if (existsSync(folder)) {
  const items = new Map((JSON.parse(readFileSync(path.join(folder, 'items.json'), 'utf8')) as CslItem[]).map((item) => [item.id, item]));
  const rendered = JSON.parse(readFileSync(path.join(folder, 'rendered.json'), 'utf8')) as Record<string, Record<string, string>>;

  const withoutIdentifiers = new Map([...items].map(([id, { DOI: _doi, PMID: _pmid, ...bare }]) => [id, bare as CslItem]));

  it('references read as pandoc prints them', async () => {
    const formatting = inlineFormatting();
    let same = 0;
    let all = 0;
    const classes = new Map<string, number>();
    for (const [name, expected] of Object.entries(rendered)) {
      const [id = '', locale = ''] = name.split('|');
      if (CHANGED_STYLES.has(id) || collectedStyle(id) === undefined) continue;
      const style: StyleInfo = { id, title: id, kind: 'numeric', cacheKey: `collected:${id}`, tree: () => collectedStyle(id) ?? { name: 'style', attrs: {}, children: [] } };
      // Pandoc prints the address beside a DOI, we do not: where that is the difference, the items without DOI are compared.
      const lists = await Promise.all([items, withoutIdentifiers].map(async (list) => {
        const { value } = await formatting.format({ style, locale, request: { items: list, citations: [], uncited: [...list.keys()] } });
        return new Map(value?.entries.map(({ id: key, text: entry }) => [key, text(toPlainText(entry))]));
      }));
      for (const [key, html] of Object.entries(expected)) {
        const ours = lists.map((list) => list.get(key) ?? '');
        const theirs = text(html).replace(/^[[(]?\d+[\])]?\.?\s*/, '');
        all += 1;
        if (ours.includes(theirs)) same += 1;
        else {
          const difference = ours.map((mine) => classOf(mine, theirs)).find(Boolean) ?? 'other';
          classes.set(difference, (classes.get(difference) ?? 0) + 1);
          if (process.env['SHOW_DIFFERENCES'] === difference) console.info('%s\n  pandoc %s\n  ours   %s', name, theirs, ours.join('\n         '));
        }
      }
    }
    console.info('References as pandoc: %d of %d the same (%s %%); %s', same, all, ((100 * same) / all).toFixed(1), [...classes].map(([name, count]) => `${name}: ${count}`).join(', '));
    // The rest that no class explains are styles that changed after 2023 (web pages, AMA’s “Published”).
    expect(same / all).toBeGreaterThanOrEqual(0.86);
    expect((classes.get('other') ?? 0) / all).toBeLessThanOrEqual(0.03);
  }, 300_000);
} else {
  it.skip('references read as pandoc prints them: ../shared/data/pandoc-references is missing', () => undefined);
}
