import 'obsidian';
import { ClaimList, ROWS_A_FRAME } from '../../../src/ui/sidebar/claim-list';
import { MOST_SOURCES } from '../../../src/ui/sidebar/source-row';
import { accessibilityFaults } from '../accessible';
import { aDocument, aHit, aSourceDocument, hits, place, settled, words } from './kit';

function aList(touch = false): ClaimList {
  const parent = place();
  parent.createSpan({ text: '3 claims', attr: { id: 'count' } });
  return new ClaimList(parent, words, 'count', touch);
}

const shown = (list: ClaimList): string[] =>
  Array.from(list.el.querySelectorAll('.evidence-vault-statement, .evidence-vault-source-who'), (el) => el.textContent ?? '');
const row = (list: ClaimList, path: string): HTMLElement => list.el.querySelector(`[data-path="${path}"]`) as HTMLElement;

describe('the list of claims', () => {
  it('follows the order of the hits, whatever was drawn before', () => {
    const list = aList();
    const [a, b, c] = hits(3) as [ReturnType<typeof aHit>, ReturnType<typeof aHit>, ReturnType<typeof aHit>];
    for (const order of [[a, b, c], [c, b, a], [b], [b, a], [c, a, b]]) {
      list.draw({ hits: order, total: order.length });
      expect(shown(list)).toEqual(order.map((hit) => hit.document.statement));
    }
  });

  it('keeps the elements of rows that did not change', () => {
    const list = aList();
    const before = hits(3);
    list.draw({ hits: before, total: 3 });
    const kept = row(list, 'Claims/1.md').firstElementChild;
    list.draw({ hits: [aHit({ path: 'Claims/new.md' }), ...before], total: 4 });
    expect(row(list, 'Claims/1.md').firstElementChild).toBe(kept);
  });

  it('draws a row again when its claim or its matched words changed', () => {
    const list = aList();
    list.draw({ hits: [aHit({ path: 'a' })], total: 1 });
    list.draw({ hits: [aHit({ path: 'a', statement: 'Another sentence.' }, [[0, 7]])], total: 1 });
    expect(row(list, 'a').querySelector('mark')?.textContent).toBe('Another');
  });

  it('tells how many rows there are beyond those drawn', () => {
    const list = aList();
    list.draw({ hits: hits(2), total: 900 });
    expect(row(list, 'Claims/1.md').getAttribute('aria-posinset')).toBe('2');
    expect(row(list, 'Claims/1.md').getAttribute('aria-setsize')).toBe('900');
  });

  it.each([['a mouse', false, 'true', 0], ['fingers', true, null, 1]])('for %s can be dragged or has a menu button', (_, touch, draggable, menus) => {
    const list = aList(touch);
    list.draw({ hits: hits(1), total: 1 });
    expect(row(list, 'Claims/0.md').getAttribute('draggable')).toBe(draggable);
    expect(list.el.querySelectorAll('[data-does=menu]')).toHaveLength(menus);
  });

  it('draws a screenful at once and the others frame by frame', async () => {
    const list = aList();
    const all = hits(30);
    list.draw({ hits: all, total: 30 });
    expect(shown(list)).toEqual(all.slice(0, ROWS_A_FRAME).map((hit) => hit.document.statement));
    await settled();
    expect(shown(list)).toEqual(all.map((hit) => hit.document.statement));
  });

  it('draws the newest hits, whatever was still to be drawn of the older ones', async () => {
    const list = aList();
    list.draw({ hits: hits(30), total: 30 });
    const newer = [...hits(20, 100), ...hits(10)];
    list.draw({ hits: newer, total: 30 });
    await settled();
    expect(shown(list)).toEqual(newer.map((hit) => hit.document.statement));
  });

  it('draws nothing more after its end', async () => {
    const list = aList();
    list.draw({ hits: hits(30), total: 30 });
    list.close();
    await settled();
    expect(shown(list)).toHaveLength(ROWS_A_FRAME);
  });

  it('is gone from sight while it is empty', () => {
    const list = aList();
    list.draw({ hits: [], total: 0 });
    expect(list.el.classList).toContain('evidence-vault-gone');
  });

  it.each([['folded', false], ['unfolded', true]])('passes the accessibility check %s', async (_, unfolded) => {
    const list = aList();
    list.draw({ hits: hits(3), total: 3 });
    list.unfold('Claims/1.md', unfolded);
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});

describe('the sources under a claim', () => {
  it('are shown and hidden', () => {
    const list = aList();
    list.draw({ hits: hits(2), total: 2 });
    list.unfold('Claims/0.md');
    expect(row(list, 'Claims/0.md').getAttribute('aria-expanded')).toBe('true');
    expect(shown(list)).toEqual(['Claim number 0.', 'Belavý DL et al. 2017', 'Claim number 1.']);
    list.unfold('Claims/0.md');
    expect(row(list, 'Claims/0.md').getAttribute('aria-expanded')).toBe('false');
    expect(shown(list)).toEqual(['Claim number 0.', 'Claim number 1.']);
  });

  it('stay unfolded while the query changes, and follow the note', () => {
    const list = aList();
    list.draw({ hits: [aHit({ path: 'a' })], total: 1 });
    list.unfold('a');
    list.draw({ hits: [], total: 0 });
    list.draw({ hits: [aHit({ path: 'a', sources: [aSourceDocument({ authors: 'Khan A', year: 2009 })] })], total: 1 });
    expect(shown(list)).toContain('Khan A 2009');
  });

  it('cannot be unfolded where there are none', () => {
    const list = aList();
    list.draw({ hits: [aHit({ path: 'a', sources: [] })], total: 1 });
    list.unfold('a');
    expect(row(list, 'a').hasAttribute('aria-expanded')).toBe(false);
    expect(list.isUnfolded('a')).toBe(false);
  });

  it('are counted beyond the first fifty', () => {
    const list = aList();
    const sources = Array.from({ length: MOST_SOURCES + 7 }, (_, i) => aSourceDocument({ citekey: `s${i}` }));
    list.draw({ hits: [{ ...aHit(), path: 'a', document: aDocument({ path: 'a', sources }) }], total: 1 });
    list.unfold('a');
    expect(list.el.querySelectorAll('[data-citekey]')).toHaveLength(MOST_SOURCES);
    expect(list.el.textContent).toContain('and 7 more: open the claim to see them all');
  });
});

describe('the focus in the list', () => {
  it('has one stop for Tab, with its buttons', () => {
    const list = aList();
    list.draw({ hits: hits(3), total: 3 });
    list.focus.first();
    list.focus.by(1, row(list, 'Claims/0.md'));
    const reachable = Array.from(list.el.querySelectorAll('[tabindex="0"]'));
    expect(reachable.every((el) => row(list, 'Claims/1.md').contains(el))).toBe(true);
    expect(reachable.map((el) => el.tagName)).toContain('BUTTON');
  });

  it('can be reached by Tab before anything was focused', () => {
    const list = aList();
    list.draw({ hits: hits(3), total: 3 });
    expect(row(list, 'Claims/0.md').tabIndex).toBe(0);
  });

  it.each([
    ['its row moves', (all: ReturnType<typeof hits>) => [...all].reverse(), 'Claims/1.md'],
    ['its row is drawn again', () => [aHit({ path: 'Claims/1.md', statement: 'New words.' })], 'Claims/1.md'],
    ['rows come before it', (all: ReturnType<typeof hits>) => [...hits(2, 10), ...all], 'Claims/1.md'],
    ['its row goes: the next takes its place', (all: ReturnType<typeof hits>) => all.filter((hit) => hit.path !== 'Claims/1.md'), 'Claims/2.md'],
  ])('stays where it is when %s', (_, change, path) => {
    const list = aList();
    const before = hits(3);
    list.draw({ hits: before, total: 3 });
    row(list, 'Claims/1.md').focus();
    const after = change(before);
    list.draw({ hits: after, total: after.length });
    expect(document.activeElement).toBe(row(list, path));
  });

  it('stays on a button of a row that is drawn again', () => {
    const list = aList();
    list.draw({ hits: hits(1), total: 1 });
    row(list, 'Claims/0.md').querySelector<HTMLElement>('[data-does=cite]')?.focus();
    list.draw({ hits: [aHit({ path: 'Claims/0.md', statement: 'New words.' })], total: 1 });
    expect(document.activeElement?.getAttribute('data-does')).toBe('cite');
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
  });

  it('goes from a source that is folded away to its claim', () => {
    const list = aList();
    list.draw({ hits: hits(1), total: 1 });
    list.unfold('Claims/0.md');
    list.focus.by(1, row(list, 'Claims/0.md'));
    expect(document.activeElement?.getAttribute('data-citekey')).toBe('belavy2017');
    list.unfold('Claims/0.md');
    expect(document.activeElement).toBe(row(list, 'Claims/0.md'));
  });

  it('is not taken from elsewhere', () => {
    const list = aList();
    const box = document.body.createEl('input');
    box.focus();
    list.draw({ hits: hits(3), total: 3 });
    list.draw({ hits: [], total: 0 });
    expect(document.activeElement).toBe(box);
  });
});
