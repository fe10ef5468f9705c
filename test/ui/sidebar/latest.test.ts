import { Latest } from '../../../src/ui/sidebar/latest';

function asker() {
  const open = new Map<string, { resolve: (answer: string) => void; reject: (error: Error) => void }>();
  const got: string[] = [];
  const latest = new Latest<string, string>(
    (question) => new Promise((resolve, reject) => open.set(question, { resolve, reject })),
    (answer) => got.push(answer),
    (error) => got.push(`failed: ${String(error)}`),
  );
  return { open, got, latest };
}

describe('the newest question', () => {
  it('gets its answer', async () => {
    const { open, got, latest } = asker();
    const asked = latest.ask('a');
    open.get('a')?.resolve('A');
    await asked;
    expect(got).toEqual(['A']);
  });

  it('is not overwritten by the late answer to an older one', async () => {
    const { open, got, latest } = asker();
    const both = [latest.ask('a'), latest.ask('ab')];
    open.get('ab')?.resolve('AB');
    open.get('a')?.resolve('A');
    await Promise.all(both);
    expect(got).toEqual(['AB']);
  });

  it('does not see the failure of an older one', async () => {
    const { open, got, latest } = asker();
    const both = [latest.ask('a'), latest.ask('ab')];
    open.get('a')?.reject(new Error('no'));
    open.get('ab')?.resolve('AB');
    await Promise.all(both);
    expect(got).toEqual(['AB']);
  });

  it('is told of its own failure', async () => {
    const { open, got, latest } = asker();
    const asked = latest.ask('a');
    open.get('a')?.reject(new Error('no'));
    await asked;
    expect(got).toEqual(['failed: Error: no']);
  });

  it('gets nothing after the end', async () => {
    const { open, got, latest } = asker();
    const asked = latest.ask('a');
    latest.close();
    open.get('a')?.resolve('A');
    await asked;
    expect(got).toEqual([]);
  });
});
