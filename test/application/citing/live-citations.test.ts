import type { CitedNote } from '../../../src/application/citing/cited-note';
import { LiveCitations } from '../../../src/application/citing/live-citations';

/** What a formatted note holds does not matter here: its cited keys say which text it was made of. */
function citedOf(text: string, embedded: CitedNote['embedded'] = []): CitedNote {
  return { read: { clusters: [], masks: [], markers: [] }, settings: {} as CitedNote['settings'], citations: [], embedded, entries: [], cited: [text], problems: [] };
}

function unavailable(text: string): CitedNote {
  return { ...citedOf(text), problems: [{ code: 'formatting-unavailable', severity: 'error', where: '', what: 'No.', fix: 'Wait.' }] };
}

interface Job {
  readonly path: string;
  readonly text: string;
  done(cited?: CitedNote): Promise<void>;
  fail(): Promise<void>;
}

let jobs: Job[];
let told: string[];
let live: LiveCitations;
let newest: Record<string, string>;
let setReady: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  jobs = [];
  told = [];
  newest = {};
  live = new LiveCitations({
    ready: new Promise<void>((resolve) => { setReady = resolve; }),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    textOf: (path) => Promise.resolve(newest[path]),
    cite: (path, text) => new Promise((resolve, reject) => {
      const settle = async (act: () => void): Promise<void> => {
        act();
        await pass();
      };
      jobs.push({ path, text, done: (cited = citedOf(text)) => settle(() => resolve(cited)), fail: () => settle(() => reject(new Error('no'))) });
    }),
  });
  live.onChange((path) => told.push(path));
});
afterEach(() => jest.useRealTimers());

const pass = (milliseconds = 0): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
const REST = 150;

async function begin(text = 'one', path = 'A.md'): Promise<void> {
  setReady();
  live.want(path, text);
  await pass();
  await jobs.at(-1)?.done();
}

describe('formatting a note that somebody looks at', () => {
  it('waits until every source was read', async () => {
    live.want('A.md', 'one');
    await pass(1000);
    expect(jobs).toEqual([]);
    setReady();
    await pass();
    await jobs[0]?.done();
    expect(live.of('A.md')).toEqual({ text: 'one', cited: citedOf('one') });
    expect(told).toEqual(['A.md']);
  });

  it('begins when the text has come to rest, and keeps what is known until then', async () => {
    await begin();
    for (const text of ['one t', 'one tw', 'one two']) {
      live.want('A.md', text);
      await pass(REST - 1);
    }
    expect(jobs).toHaveLength(1);
    expect(live.of('A.md')?.text).toBe('one');
    await pass(1);
    expect(jobs.map(({ text }) => text)).toEqual(['one', 'one two']);
  });

  it('asks for the text only when it begins', async () => {
    await begin();
    const text = jest.fn(() => 'two');
    live.want('A.md', text);
    await pass(REST - 1);
    expect(text).not.toHaveBeenCalled();
    await pass(1);
    expect(jobs.at(-1)?.text).toBe('two');
  });

  it('does nothing for a text that it has formatted', async () => {
    await begin();
    live.want('A.md', 'one');
    live.want('A.md', () => 'one');
    await pass(REST);
    expect(jobs).toHaveLength(1);
  });

  it('formats a note once at a time and drops what is out of date', async () => {
    await begin();
    live.want('A.md', 'two');
    await pass(REST);
    live.want('A.md', 'three');
    await pass(REST);
    expect(jobs).toHaveLength(2);
    await jobs[1]?.done();
    expect([live.of('A.md')?.text, told.length]).toEqual(['one', 1]);
    expect(jobs.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    await jobs[2]?.done();
    expect([live.of('A.md')?.text, told.length]).toEqual(['three', 2]);
  });

  it('formats two notes at the same time', async () => {
    setReady();
    live.want('A.md', 'one');
    live.want('B.md', 'two');
    await pass();
    expect(jobs.map(({ path }) => path)).toEqual(['A.md', 'B.md']);
  });

  it('keeps what it showed where nothing can format now, and goes on', async () => {
    await begin();
    live.want('A.md', 'two');
    await pass(REST);
    await jobs[1]?.done(unavailable('two'));
    expect([live.of('A.md')?.text, told.length]).toEqual(['one', 1]);
    live.want('A.md', 'three');
    await pass(REST);
    await jobs[2]?.done();
    expect(live.of('A.md')?.text).toBe('three');
  });

  it('shows what is known where nothing could be formatted from the start', async () => {
    setReady();
    live.want('A.md', 'one');
    await pass();
    await jobs[0]?.done(unavailable('one'));
    expect(live.of('A.md')?.cited.problems).toHaveLength(1);
  });

  it('keeps what it showed where formatting fails, and goes on', async () => {
    await begin();
    live.want('A.md', 'two');
    await pass(REST);
    await jobs[1]?.fail();
    expect(live.of('A.md')?.text).toBe('one');
    live.want('A.md', 'three');
    await pass(REST);
    await jobs[2]?.done();
    expect(live.of('A.md')?.text).toBe('three');
  });

  it('reads the newest text itself where the asker has none, once for all who ask', async () => {
    setReady();
    newest = { 'A.md': 'from the disk' };
    live.ask('A.md');
    live.ask('A.md');
    live.ask('Gone.md');
    await pass();
    expect(jobs.map(({ text }) => text)).toEqual(['from the disk']);
  });
});

describe('what makes a note out of date', () => {
  it('makes every held note again when sources, settings or styles change', async () => {
    live.hold('A.md');
    await begin();
    live.refresh();
    live.refresh();
    await pass(REST);
    expect(jobs.map(({ text }) => text)).toEqual(['one', 'one']);
    await jobs[1]?.done();
    expect(told).toEqual(['A.md', 'A.md']);
  });

  it('forgets the others then', async () => {
    await begin();
    live.refresh();
    expect(live.of('A.md')).toBeUndefined();
  });

  it('reads a held note again when it changed on the disk', async () => {
    live.hold('A.md');
    await begin();
    newest = { 'A.md': 'two' };
    live.textChanged('A.md');
    await pass(REST);
    expect(jobs.at(-1)?.text).toBe('two');
  });

  it('makes a note again when a note inside it changed', async () => {
    live.hold('A.md');
    setReady();
    live.want('A.md', '![[B]]');
    await pass();
    await jobs[0]?.done(citedOf('![[B]]', [{ path: 'B.md', citations: [] }]));
    live.textChanged('B.md');
    live.textChanged('C.md');
    await pass(REST);
    expect(jobs.map(({ path }) => path)).toEqual(['A.md', 'A.md']);
  });

  it('still knows the text of a pane that is closed', async () => {
    live.hold('A.md');
    setReady();
    let open = true;
    live.want('A.md', () => (open ? 'one' : ''));
    await pass();
    await jobs[0]?.done();
    open = false;
    live.refresh();
    await pass(REST);
    expect(jobs[1]?.text).toBe('one');
  });
});

describe('memory', () => {
  it('keeps the last eight notes that nobody holds, and every held one', async () => {
    const stop = live.hold('Held.md');
    await begin('x', 'Held.md');
    for (let n = 1; n <= 10; n += 1) await begin('x', `${n}.md`);
    const known = (): string[] => ['Held.md', ...Array.from({ length: 10 }, (_, n) => `${n + 1}.md`)].filter((path) => live.of(path));
    expect(known()).toEqual(['Held.md', '3.md', '4.md', '5.md', '6.md', '7.md', '8.md', '9.md', '10.md']);
    stop();
    stop();
    expect(known()).not.toContain('Held.md');
  });

  it('forgets on request only what nobody holds', async () => {
    const stops = [live.hold('A.md'), live.hold('A.md')];
    await begin();
    stops[0]?.();
    live.release('A.md');
    expect(live.of('A.md')).toBeDefined();
    stops[1]?.();
    live.release('A.md');
    expect(live.of('A.md')).toBeUndefined();
  });

  it('tells once more when it is closed, and then nobody', async () => {
    await begin();
    live.want('A.md', 'two');
    await pass(REST);
    live.close();
    await jobs[1]?.done();
    live.want('B.md', 'x');
    live.ask('C.md');
    await pass(REST);
    expect([jobs.length, told.length, live.of('A.md')]).toEqual([2, 2, undefined]);
  });
});
