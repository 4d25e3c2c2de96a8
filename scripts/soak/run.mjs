import { setTimeout as wait } from 'node:timers/promises';
import { advanceClock } from './clock.mjs';
import { check, checkVerdicts } from './check.mjs';
import { Memory } from './memory.mjs';
import { createOperations } from './operations.mjs';
import { settleMs } from './plans.mjs';
import { startEmulatorProcess } from './emulator-process.mjs';
import { readObserved } from './observed.mjs';
import { createTokens, currentToken } from './tokens.mjs';
import { work } from './workers.mjs';
import { createClients, readTargets } from './fixtures.mjs';

/** The soak itself: runs operations under faults, then compares reported outcomes with the observed state. */
export async function soak(options) {
  const started = performance.now();
  const emulator = await startEmulatorProcess({ seed: options.seed });
  try {
    const targets = await readTargets(emulator);
    const before = await emulator.send('counts');
    const memory = new Memory(options.operations);
    const { outcomes, expired } = await runUnderFaults(emulator, targets, options, memory);
    const after = await emulator.send('counts');
    const intents = outcomes.journal.take();
    const observed = await readObserved(emulator, targets, intents);
    // Meta's lists are consistent only after some minutes.
    advanceClock(300_000);
    const verdicts = {};
    const contradictions = await checkVerdicts(intents, observed, verdicts);
    const own = checkAll(outcomes, intents, observed, options);
    const violations = [...expired, ...own, ...contradictions, ...memory.violations()];
    const result = summarize({ outcomes, intents, before, after, memory, verdicts, violations, started });
    return { result, media: targets.media };
  } finally {
    emulator.close();
  }
}

const checkAll = ({ untyped, unexpected }, intents, observed, { seed }) => [
  ...untyped.map((one) => ({ problem: 'untyped error', ...one })),
  ...unexpected.map((one) => ({ problem: 'unexpected response', ...one })),
  ...check(intents, observed, seed),
];

/** Runs the operations; afterwards the emulator is at rest, and its token of Facebook Login the current one. */
async function runUnderFaults(emulator, targets, options, memory) {
  await emulator.send('begin');
  const expired = [];
  const tokens = await createTokens(emulator, (violation) => expired.push(violation));
  const outcomes = await runOperations({ emulator, tokens, targets }, options, memory);
  await emulator.send('clear');
  // Requests that timed out in the clients may still be processed.
  await wait(settleMs);
  emulator.tokens.facebook = await currentToken(tokens.facebook);
  return { outcomes, expired };
}

function runOperations({ emulator, tokens, targets }, { seed, operations, workers, postEvery }, memory) {
  const waitForQuota = () => emulator.advance(postEvery * 60_000);
  const clients = createClients(emulator, tokens);
  const all = { operations: createOperations({ seed, operations }), workers, clients, targets, waitForQuota };
  return work(all, () => memory.step());
}

function summarize({ outcomes, intents, before, after, memory, verdicts, violations, started }) {
  const { byKind, errors } = outcomes;
  const count = (...problems) => violations.filter(({ problem }) => problems.includes(problem)).length;
  return {
    byKind,
    errors,
    requests: after.requests - before.requests,
    items: after.items - before.items,
    faults: after.faults,
    verdicts,
    duplicates: count('duplicate', 'unexpected'),
    lost: count('lost'),
    unknown: intents.filter(({ reported }) => reported === 'unknown').length,
    untyped: count('untyped error'),
    memory: memory.quarters(),
    memorySlope: memory.slope(),
    seconds: Math.round((performance.now() - started) / 100) / 10,
    violations,
  };
}
