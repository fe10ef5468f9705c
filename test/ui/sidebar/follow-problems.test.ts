import { followProblems } from '../../../src/ui/sidebar/follow-problems';
import { SmallLibrary } from './kit';

const fault = { code: 'x', severity: 'error', where: 'a.md', what: 'What.', fix: 'Fix.' } as const;

describe('following the problems of the notes', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('tells those that are there at first, without doing the work at once', () => {
    const library = new SmallLibrary();
    library.found = [fault];
    const found = jest.fn();
    followProblems(library, found);
    expect(found).not.toHaveBeenCalled();
    jest.runAllTimers();
    expect(found.mock.calls).toEqual([[[fault]]]);
  });

  it('tells once for many changes, after each changed note was looked at', () => {
    const library = new SmallLibrary();
    const found = jest.fn();
    followProblems(library, found);
    jest.runAllTimers();
    for (let i = 0; i < 100; i++) library.changed(`Sources/${i}.md`);
    jest.runAllTimers();
    expect(found).toHaveBeenCalledTimes(2);
    expect(library.asked).toHaveLength(101);
  });

  it('gives the page back between slices where there is much to do', () => {
    const library = new SmallLibrary();
    library.count = 300;
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => now++);
    const found = jest.fn();
    followProblems(library, found);
    jest.advanceTimersToNextTimer();
    expect(library.asked.length).toBeGreaterThan(0);
    expect(library.asked.length).toBeLessThan(20);
    expect(found).not.toHaveBeenCalled();
    jest.runAllTimers();
    expect(library.asked).toHaveLength(300);
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('stops', () => {
    const library = new SmallLibrary();
    const found = jest.fn();
    followProblems(library, found)();
    jest.runAllTimers();
    expect([found.mock.calls.length, library.isFollowed, jest.getTimerCount()]).toEqual([0, false, 0]);
  });
});
