// The emulator, in a process of its own so that its memory is not counted with the clients'. It is asked by messages.
import { startEmulator } from '@edgewalk/emulator';
import { plans } from './plans.mjs';
import { Tail } from './tail.mjs';

const { seed, limits } = JSON.parse(process.argv[2] ?? '{}');
const emulator = await startEmulator({ seed, ...(limits && { limits }) });
const requests = new Tail(() => emulator.requests);
const faults = new Tail(() => emulator.faults.log);
const counts = { requests: 0, items: 0, refused: 0, faults: {} };

const asks = {
  begin: (given) => emulator.faults.add(...(given ?? plans)),
  clear: () => emulator.faults.clear(),
  advance: (ms) => emulator.clock.advance(ms),
  counts: () => count(),
};

// Both logs keep the last 20,000 only.
setInterval(count, 200).unref();
process.on('disconnect', () => process.exit());
process.on('message', ({ id, name, given }) => {
  process.send({ id, answer: asks[name](given) ?? null });
});
process.send({ url: emulator.url, tokens: emulator.tokens });

function count() {
  for (const { status, params } of requests.fresh()) {
    counts.requests += 1;
    if (params.batch !== undefined) counts.items += JSON.parse(params.batch).length;
    if (status >= 400) counts.refused += 1;
  }
  for (const { fault } of faults.fresh()) {
    const kind = kindOf(fault);
    counts.faults[kind] = (counts.faults[kind] ?? 0) + 1;
  }
  return counts;
}

function kindOf(fault) {
  const [[name, detail]] = Object.entries(fault);
  if (name === 'delay') return detail > 1_000 ? 'delay beyond patience' : 'delay';
  if (typeof detail !== 'object') return detail === true ? name : `${name} ${detail}`;
  return `${name} ${[detail.code, detail.subcode].filter(Boolean).join('/')}`;
}
