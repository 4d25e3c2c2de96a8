// A night and a day of an agency with 200 accounts: `npm run example -- agency`. By night it reads all of them, by day three
// processes publish for them, of which one is killed. It needs no Meta account, and works on an emulator of its own.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { limiter } from '@edgewalk/core/limits';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { abortOnInterrupt } from '../shared/connection.js';
import { Board } from './board.js';
import { harvestAll, type Night } from './nightly.js';
import { publishAll } from './posts.js';
import { openRedis, redisAdvice } from './services.js';
import { openSink, type Sink } from './sinks.js';
import { taskName, work, type WorkerTask } from './worker.js';

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '200' },
    posts: { type: 'string', default: '60' },
    out: { type: 'string', default: 'agency.ndjson' },
  },
});

const task = process.env[taskName];
await (task === undefined ? runAgency() : work(JSON.parse(task) as WorkerTask));

async function runAgency(): Promise<void> {
  const emulator = await startEmulator({ accounts: { count: Number(values.accounts), media: 6 } });
  try {
    const ids = [...emulator.accounts].map(({ id }) => id);
    const hasColour = process.stdout.isTTY && !process.env['NO_COLOR'];
    const board = new Board(ids, process.stdout, hasColour);
    const refused = disturb(emulator, ids);
    await runNight(emulator, ids, board);
    await runDay(emulator, ids.filter((id) => !refused.has(id)).slice(0, Number(values.posts)), board);
  } finally {
    await emulator.close();
  }
}

/** Has some accounts refuse, as some do every night. Returns those that no post can go to. */
function disturb(emulator: Emulator, ids: readonly string[]): ReadonlySet<string> {
  const held = ids.filter((_, index) => index % 40 === 7);
  const left = ids.filter((_, index) => index % 50 === 13);
  for (const id of held) emulator.throttle(id, '1h');
  for (const id of left) emulator.revoke(id);
  return new Set([...held, ...left]);
}

async function runNight(emulator: Emulator, ids: readonly string[], board: Board): Promise<void> {
  const sink = await openSink(values.out);
  const agency = new Instagram({ ...connectionOf(emulator), limits: limiter() });
  const { rows, held, refused } = await readInto(sink, agency, ids, board);
  board.end();
  console.log(`night: ${rows} rows of ${ids.length} accounts in ${sink.name}; ${held} held, ${refused} refused`);
}

async function readInto(sink: Sink, agency: Instagram, ids: readonly string[], board: Board): Promise<Night> {
  try {
    return await harvestAll(agency, ids, sink, board);
  } finally {
    await sink.close();
  }
}

async function runDay(emulator: Emulator, ids: readonly string[], board: Board): Promise<void> {
  const redis = await openRedis();
  if (redis === undefined) return console.log(`day: left out, ${redisAdvice}`);
  const runner = fileURLToPath(new URL('../../../../scripts/example/index.mjs', import.meta.url));
  const queue = `agency-${process.pid}`;
  const setup = {
    task: { ...connectionOf(emulator), queue, redisUrl: redis.url },
    program: [runner, 'agency'],
  } as const;
  try {
    const { scheduled, wrong } = await publishAll({ ...setup, ids, signal: abortOnInterrupt() }, board);
    board.end();
    for (const [caption, times] of wrong) console.log(`live ${times} times: ${caption}`);
    console.log(`day: ${scheduled} posts, ${scheduled - wrong.length} of them live once`);
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    await redis.close();
  }
}

/** The agency's token reaches all accounts. */
function connectionOf({ agencies, accounts, url }: Emulator) {
  const [agency] = agencies;
  if (agency === undefined) throw new Error('the emulator has no agency');
  return { accessToken: agency.tokens.user, baseUrl: url, userId: accounts.at(0).id };
}
