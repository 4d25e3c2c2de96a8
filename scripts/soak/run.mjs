import { setTimeout as wait } from 'node:timers/promises';
import { moveOn } from './clock.mjs';
import { judge, judgeVerdicts } from './judge.mjs';
import { Memory } from './memory.mjs';
import { operationsOf } from './operations.mjs';
import { settledMs } from './plans.mjs';
import { startThere } from './there.mjs';
import { truthOf } from './truth.mjs';
import { work } from './workers.mjs';
import { clientsOf, targetsOf } from './world.mjs';

/** The soak itself: works under faults, then holds what was told against what is there. */
export async function soak(options) {
  const started = performance.now();
  const there = await startThere({ seed: options.seed });
  try {
    const targets = await targetsOf(there);
    const before = await there.ask('counts');
    await there.ask('begin');
    const memory = new Memory(options.operations);
    const outcomes = await toil(there, targets, options, memory);
    await there.ask('clear');
    // What the clients did not wait for is done all the same.
    await wait(settledMs);
    const after = await there.ask('counts');
    const truth = await truthOf(there, targets, outcomes.intents);
    // Some minutes later Meta's lists are settled.
    moveOn(300_000);
    const verdicts = {};
    const contradictions = await judgeVerdicts(outcomes.intents, truth, verdicts);
    const violations = [...judgeAll(outcomes, truth, options), ...contradictions, ...memory.violations()];
    const result = summary({ outcomes, before, after, memory, verdicts, violations, started });
    return { result, media: targets.media };
  } finally {
    there.close();
  }
}

const judgeAll = ({ untyped, wrong, intents }, truth, { seed }) => [
  ...untyped.map((one) => ({ problem: 'untyped error', ...one })),
  ...wrong.map((one) => ({ problem: 'wrong answer', ...one })),
  ...judge(intents, truth, seed),
];

function toil(there, targets, { seed, operations, workers }, memory) {
  const advance = (ms) => there.ask('advance', ms);
  const list = operationsOf({ seed, operations });
  const all = { operations: list, workers, clients: clientsOf(there), targets, advance };
  return work(all, () => memory.step());
}

function summary({ outcomes, before, after, memory, verdicts, violations, started }) {
  const { byKind, errors } = outcomes;
  const count = (...problems) => violations.filter(({ problem }) => problems.includes(problem)).length;
  return {
    byKind,
    errors,
    requests: after.requests - before.requests,
    items: after.items - before.items,
    faults: after.faults,
    verdicts,
    duplicates: count('duplicate', 'meant by nobody'),
    lost: count('lost'),
    unknown: outcomes.intents.filter(({ told }) => told === 'unknown').length,
    untyped: count('untyped error'),
    memory: memory.quarters(),
    seconds: Math.round((performance.now() - started) / 100) / 10,
    violations,
  };
}
