/* global window, PerformanceObserver, MessageChannel */
/**
 * Counts in the page what blocks it: tasks over 50 ms as the browser reports them, and gaps between the ticks of a timer of our own.
 * Both say that something blocked, not what: `trace.mjs` says what.
 */
export async function watchLongTasks(page) {
  await page.addInitScript(() => {
    const tasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ at: startTime, ms: duration });
    }).observe({ type: 'longtask', buffered: true });
    const channel = new MessageChannel();
    let last = performance.now();
    let worst = 0;
    let running = false;
    channel.port1.onmessage = () => {
      const now = performance.now();
      worst = Math.max(worst, now - last);
      last = now;
      if (running) setTimeout(() => channel.port2.postMessage(0), 0);
    };
    window.longTasks = {
      tasks,
      begin() {
        tasks.length = 0;
        worst = 0;
        last = performance.now();
        running = true;
        channel.port2.postMessage(0);
      },
      end() {
        running = false;
        return { worstGap: Math.round(worst), tasks: tasks.map(({ ms }) => Math.round(ms)) };
      },
    };
  });
}

/** Runs `act` and gives the long tasks and the worst gap meanwhile, in milliseconds. */
export async function duringWhich(page, act) {
  await page.evaluate(() => window.longTasks.begin());
  const result = await act();
  const seen = await page.evaluate(() => window.longTasks.end());
  return { ...seen, result };
}
