import type { ShownCitation } from '../../../src/application/citing/cited-note';
import { parseCitations } from '../../../src/application/citing/grammar';
import { outermost, ShownByLook, spotCitations } from '../../../src/application/citing/spot-citations';

/** The citations of a note, each reading as its number in the text. */
function shownIn(note: string, wikilinkKey?: (target: string) => string | undefined): ShownCitation[] {
  return parseCitations(note, wikilinkKey && { wikilinkKey }).map((cluster, index) => ({ cluster, unknown: [], text: [{ text: String(index + 1) }] }));
}

/** What rendered text reads once citations are put in. */
function read(note: string, rendered: string): string {
  const byLook = new ShownByLook(shownIn(note));
  let text = rendered;
  for (const spotted of [...spotCitations(rendered, {})].reverse()) {
    const [shown] = byLook.find(spotted);
    if (shown) text = `${text.slice(0, spotted.from)}<${shown.text?.[0]?.text ?? ''}>${text.slice(spotted.to)}`;
  }
  return text;
}

describe('citations in rendered text', () => {
  it.each([
    ['one', 'Discs [@a].', 'Discs [@a].', 'Discs <1>.'],
    ['each its own', '[@a] and [@b] and [@a]', '[@a] and [@b] and [@a]', '<1> and <2> and <1>'],
    ['places and words', '[see @a, p. 3; @b]', '[see @a, p. 3; @b]', '<1>'],
    ['alike but for their words', '[@a] [see @a]', '[see @a] [@a]', '<2> <1>'],
    ['emphasis that lost its marks', '[@a, see *b*] [@a, **p. 4**]', '[@a, see b] [@a, p. 4]', '<1> <2>'],
    ['code that lost its marks', '[@a, see `x`]', '[@a, see x]', '<1>'],
    ['a link that lost its address', '[@a, see [this](https://e.org)]', '[@a, see this]', '<1>'],
    ['an author in the text', '@a [p. 3] says', '@a [p. 3] says', '<1> says'],
    ['over two lines', '[@a;\n@b]', '[@a;\n@b]', '<1>'],
    ['another key among the words', '[@a, but see @b]', '[@a, but see @b]', '<1>'],
    ['a key with signs', '[@{https://e.org/x}]', '[@{https://e.org/x}]', '<1>'],
    ['a key with a dollar sign inside', '[@a$b]', '[@a$b]', '<1>'],
    ['signs that were escaped', '\\$5 [@a] and \\$6, \\*not\\* [@b]', '$5 [@a] and $6, *not* [@b]', '$5 <1> and $6, *not* <2>'],
    ['a beginning like a heading, a list or code', '\\# [@a]', '# [@a]', '# <1>'],
    ['what the note does not cite', '[@a]', 'x@a.org, [@z], @a.b', 'x@a.org, [@z], @a.b'],
    ['an address that holds a key', '@a', 'me@a.org', 'me@a.org'],
  ])('%s', (_what, note, rendered, expected) => {
    expect(read(note, rendered)).toBe(expected);
  });

  it('reads links where they cite', () => {
    const wikilinkKey = (target: string): string | undefined => (target === 'khan2009' ? 'khan2009' : undefined);
    expect(spotCitations('See [[khan2009]] and [[other]].', { wikilinkKey })).toMatchObject([{ from: 4, to: 16 }]);
  });

  it('has no place for a handle that names nobody', () => {
    const [cluster] = parseCitations('@someone');
    if (!cluster) throw new Error('no citation');
    const [spotted] = spotCitations('@someone', {});
    expect(spotted && new ShownByLook([{ cluster, unknown: [] }]).find(spotted)).toEqual([]);
  });

  it('takes those inside others for part of them', () => {
    const citations = shownIn('[@a, but see @b] [@c]');
    expect(citations).toHaveLength(3);
    expect(outermost(citations).map(({ cluster }) => cluster.items[0]?.id)).toEqual(['a', 'c']);
  });

  it('stays linear on a block of a million brackets', () => {
    expect(spotCitations('[@'.repeat(500_000), {})).toEqual([]);
  });
});
