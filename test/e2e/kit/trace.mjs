/**
 * Says what blocked the page, from Chromium's own trace: how long every task of the main thread ran, and for how much of that the
 * plugin was on the stack (its own code, and whatever it called of the app's). Times are of the thread, so a busy machine that takes the
 * processor away does not count against anyone.
 */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', 'disabled-by-default-v8.cpu_profiler'];

/** The name under which the host evaluates the plugin. */
const PLUGIN_SOURCE = 'plugin:main.js';

/**
 * Runs `act` under the trace. Resolves to `tasks` of the page, longest first, each `{ms, plugin}` in milliseconds: the whole task,
 * and the part in which the plugin was at work.
 */
export async function traced(session, page, act) {
  await session.browser.startTracing(page, { categories: CATEGORIES });
  let result;
  let buffer;
  try {
    result = await act();
  } finally {
    buffer = await session.browser.stopTracing();
  }
  return { result, tasks: tasksOf(JSON.parse(buffer.toString('utf8')).traceEvents) };
}

/** The worst of a trace: the longest task in which the plugin was at work for most of the time, and the most it worked in any one task. */
export function worstOf(tasks) {
  const mine = tasks.filter(({ ms, plugin }) => plugin > ms / 2);
  return {
    task: Math.round(mine[0]?.ms ?? 0),
    inOneTask: Math.round(Math.max(0, ...tasks.map(({ plugin }) => plugin))),
    total: Math.round(tasks.reduce((sum, { plugin }) => sum + plugin, 0)),
    anyTask: Math.round(tasks[0]?.ms ?? 0),
  };
}

function tasksOf(events) {
  const thread = mainThread(events);
  const samples = samplesOf(events.filter(({ pid }) => pid === thread.pid), thread.tid);
  const runs = events
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === thread.pid && tid === thread.tid)
    .map(({ ts, dur = 0, tdur = dur }) => ({ from: ts, to: ts + dur, share: dur === 0 ? 1 : Math.min(1, tdur / dur), ms: Math.min(dur, tdur) / 1000 }))
    .sort((a, b) => a.from - b.from);
  let at = 0;
  const tasks = runs.map((run) => {
    let plugin = 0;
    while (at < samples.length && samples[at].ts < run.from) at++;
    for (; at < samples.length && samples[at].ts <= run.to; at++) if (samples[at].ours) plugin += samples[at].lasted;
    return { ms: run.ms, plugin: Math.min(run.ms, (plugin / 1000) * run.share) };
  });
  return tasks.sort((a, b) => b.ms - a.ms);
}

/** The renderer's main thread that ran our page: the one whose profile has most samples. */
function mainThread(events) {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = (main) => events.filter((event) => event.name === 'RunTask' && event.pid === main.pid && event.tid === main.tid).length;
  return mains.sort((a, b) => tasks(b) - tasks(a))[0];
}

/** Samples of the profiler in time order: when, how long until the next (microseconds), and whether the plugin was on the stack. */
function samplesOf(events, tid) {
  const start = events.find(({ name, tid: of }) => name === 'Profile' && of === tid);
  if (!start) return [];
  const nodes = new Map();
  const samples = [];
  let ts = start.args.data.startTime;
  for (const { args } of events.filter(({ name, id }) => name === 'ProfileChunk' && id === start.id).sort((a, b) => a.ts - b.ts)) {
    const { cpuProfile, timeDeltas = [] } = args.data;
    for (const node of cpuProfile?.nodes ?? []) {
      const url = node.callFrame.url ?? '';
      nodes.set(node.id, url.endsWith(PLUGIN_SOURCE) || nodes.get(node.parent) === true);
    }
    for (const [i, id] of (cpuProfile?.samples ?? []).entries()) {
      ts += timeDeltas[i] ?? 0;
      samples.push({ ts, ours: nodes.get(id) === true, lasted: 0 });
    }
  }
  samples.sort((a, b) => a.ts - b.ts);
  for (let i = 0; i + 1 < samples.length; i++) samples[i].lasted = Math.min(20_000, samples[i + 1].ts - samples[i].ts);
  return samples;
}
