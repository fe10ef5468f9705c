import { createHost, facts, type Host, obsidian, runFact } from '.';

describe('what the host assumes of the app', () => {
  let host: Host;
  beforeAll(async () => {
    host = await createHost();
  });
  afterAll(() => host.dispose());

  it.each(facts.map((fact) => [fact.id, fact] as const))('%s', async (_id, fact) => {
    expect(await runFact(fact, host.app, obsidian)).toEqual(fact.expected);
  });

  it('has a source, a confidence and a name of its own for each', () => {
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
    for (const fact of facts) {
      expect(fact.source.length).toBeGreaterThan(3);
      expect(['high', 'medium', 'low']).toContain(fact.confidence);
    }
  });
});
