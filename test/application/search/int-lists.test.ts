import * as fc from 'fast-check';
import { IntLists } from '../../../src/application/search/int-lists';

type Step =
  | { readonly do: 'push'; readonly list: number; readonly value: number }
  | { readonly do: 'set'; readonly list: number; readonly values: readonly number[] }
  | { readonly do: 'remove'; readonly list: number; readonly value: number }
  | { readonly do: 'clear'; readonly list: number };

const list = fc.nat(6);
const value = fc.oneof(fc.nat(9), fc.constant(0xffffffff));
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('push' as const), list, value }),
    fc.record({ do: fc.constant('set' as const), list, values: fc.array(value, { maxLength: 40 }) }),
    fc.record({ do: fc.constant('remove' as const), list, value }),
    fc.record({ do: fc.constant('clear' as const), list }),
  ),
  { maxLength: 120 },
);

function apply(step: Step, lists: IntLists, plain: number[][]): void {
  const own = (plain[step.list] ??= []);
  if (step.do === 'push') {
    lists.push(step.list, step.value);
    own.push(step.value);
  } else if (step.do === 'set') {
    lists.set(step.list, step.values);
    plain[step.list] = [...step.values];
  } else if (step.do === 'clear') {
    lists.clear(step.list);
    plain[step.list] = [];
  } else {
    const at = own.indexOf(step.value);
    expect(lists.removeFirst(step.list, step.value, 0)).toBe(at >= 0);
    if (at >= 0) own.splice(at, 1);
  }
}

describe('Many lists in one block of memory', () => {
  it('hold what plain arrays hold, whatever happens to them', () => {
    fc.assert(fc.property(steps, (all) => {
      const lists = new IntLists();
      const plain: number[][] = [];
      for (const step of all) apply(step, lists, plain);
      plain.forEach((own, name) => expect([...lists.values(name)].sort()).toEqual([...(own ?? [])].sort()));
    }));
  });

  it('give their room to others when they shrink', () => {
    const lists = new IntLists();
    for (let round = 0; round < 50; round++) {
      lists.set(round % 3, Array.from({ length: 1000 }, (_, at) => at));
      lists.clear(round % 3);
    }
    expect(lists.pool.length).toBeLessThan(4000);
  });
});
