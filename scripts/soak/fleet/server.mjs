// The emulator with many accounts, in a process of its own: it sees every request, whoever sent it. Controlled by IPC messages.
import { startEmulator } from '@edgewalk/emulator';
import { NewEntries } from '../new-entries.mjs';

const { seed, accounts } = JSON.parse(process.argv[2]);
const publish = 'POST /{ig-user}/media_publish';
const faults = [
  { on: publish, chance: 0.1, fault: { lost: 'applied' } },
  { on: publish, chance: 0.05, fault: { lost: 'not applied' } },
  { on: 'POST /{ig-user}/media', chance: 0.05, fault: { status: 503 } },
  { on: 'GET', chance: 0.01, fault: { status: 503 } },
  { chance: 0.5, fault: { delay: { least: 1, most: 20 } } },
];
const emulator = await startEmulator({ seed, accounts: { count: accounts, media: 4 }, faults });
const log = new NewEntries(() => emulator.requests);
const requests = [];
// The log keeps only the last 20,000 entries.
setInterval(collect, 200).unref();

function collect() {
  for (const { at, method, path, params } of log.read())
    requests.push({ at, method, account: path.split('/')[1], worker: params.worker });
  return requests;
}

const commands = {
  now: () => emulator.clock.now(),
  throttle: ({ account, ms }) => {
    const from = emulator.clock.now();
    emulator.throttle(account, ms);
    return { account, from, until: from + ms };
  },
  requests: collect,
};

process.on('disconnect', () => process.exit());
process.on('message', ({ id, name, value }) => {
  process.send({ id, result: commands[name](value) ?? null });
});
const [agency] = emulator.agencies;
process.send({ url: emulator.url, token: agency.tokens.user, accounts: [...emulator.accounts].map(({ id }) => id) });
