// The emulator, in a separate process so that its memory is not counted with the clients'. Controlled by IPC messages.
import { startEmulator } from '@edgewalk/emulator';
import { plans } from './plans.mjs';
import { NewEntries } from './new-entries.mjs';

const { seed, limits } = JSON.parse(process.argv[2] ?? '{}');
const emulator = await startEmulator({ seed, ...(limits && { limits }) });
const requests = new NewEntries(() => emulator.requests);
const faults = new NewEntries(() => emulator.faults.log);
const counts = { requests: 0, items: 0, refused: 0, faults: {} };

const commands = {
  begin: (value) => emulator.faults.add(...(value ?? plans)),
  clear: () => emulator.faults.clear(),
  advance: (ms) => emulator.clock.advance(ms),
  counts: () => count(),
};

// Both logs keep only the last 20,000 entries.
setInterval(count, 200).unref();
process.on('disconnect', () => process.exit());
process.on('message', ({ id, name, value }) => {
  process.send({ id, result: commands[name](value) ?? null });
});
process.send({ url: emulator.url, tokens: emulator.tokens, apps: emulator.apps });

function count() {
  for (const { status, params } of requests.read()) {
    counts.requests += 1;
    if (params.batch !== undefined) counts.items += JSON.parse(params.batch).length;
    if (status >= 400) counts.refused += 1;
  }
  for (const { fault } of faults.read()) {
    const kind = nameFault(fault);
    counts.faults[kind] = (counts.faults[kind] ?? 0) + 1;
  }
  return counts;
}

function nameFault(fault) {
  const [[name, detail]] = Object.entries(fault);
  if (name === 'delay') return detail > 1_000 ? 'delay beyond timeout' : 'delay';
  if (typeof detail !== 'object') return detail === true ? name : `${name} ${detail}`;
  return `${name} ${[detail.code, detail.subcode].filter(Boolean).join('/')}`;
}
