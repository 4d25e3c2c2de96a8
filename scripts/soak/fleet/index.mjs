// Three processes publish for many accounts and read them, while they are killed and stopped, accounts refuse, and Redis dies,
// pauses and comes back: `npm run soak -- --fleet --seed 7 --seconds 45`. The emulator sees all that was sent.
import { setTimeout as wait } from 'node:timers/promises';
import { findPost, schedulePost } from '@edgewalk/queue';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { readAll, startEmulatorProcess } from '../emulator-process.mjs';
import { createRandom } from '../random.mjs';
import { checkClosed, checkPosts, checkStandstill } from './check.mjs';
import { Disturbances } from './disturb.mjs';
import { FleetJournal } from './journal.mjs';
import { RedisServer } from './redis.mjs';
import { Workers } from './workers.mjs';

const processes = 3;
/** After so long without a post that is published, the rest is lost, in milliseconds. */
const patienceMs = 20_000;
const image_url = 'https://images.example/loaf.jpg';

/** Runs the fleet; returns what was wrong. */
export async function soakFleet({ seed, seconds, accounts }) {
  const redis = new RedisServer();
  await redis.start();
  const emulator = await startEmulatorProcess({ seed, accounts }, new URL('server.mjs', import.meta.url));
  const { url, token } = emulator;
  const workers = new Workers({ port: redis.port, url, token, accounts: emulator.accounts, readers: 8 });
  const connection = new Redis(redis.port, '127.0.0.1', { maxRetriesPerRequest: null }).on('error', () => undefined);
  const queue = new Queue('posts', { connection }).on('error', () => undefined);
  try {
    return await runFleet({ seed, seconds, redis, emulator, workers, queue });
  } finally {
    workers.close();
    await queue.close().catch(() => undefined);
    connection.disconnect();
    emulator.close();
    await redis.close();
  }
}

async function runFleet({ seed, seconds, redis, emulator, workers, queue }) {
  const [journal, random] = [new FleetJournal(), createRandom(seed)];
  // After a refusal an account reopens at some calls a minute: posts would take longer than the soak.
  const [publishing, refusing] = halves(emulator.accounts);
  const posts = await schedule(queue, publishing, Math.round(seconds * 2));
  await workers.start(processes);
  const disturbances = new Disturbances({ workers, redis, emulator, random, journal, accounts: refusing });
  const span = await disturb({ disturbances, queue, posts, seconds, emulator });
  workers.close();
  const requests = await emulator.send('requests');
  const { throttles, outages, counts } = disturbances;
  const violations = [
    ...workers.unexpected,
    ...(await explainLost(queue, checkPosts(posts, await captionsOf(emulator)))),
    ...checkClosed(requests, throttles, outages),
    ...checkStandstill(requests, { ...span, accounts: emulator.accounts, throttles }),
  ];
  journal.report({ seed, seconds, posts, requests, violations, counts });
  return violations;
}

const halves = (list) => [0, 1].map((part) => list.filter((_, index) => index % 2 === part));

/** The first are due at once, the last when two thirds of the time are over. */
async function schedule(queue, accounts, count) {
  const posts = Array.from({ length: count }, (_, index) => `fleet post ${index}.`);
  for (const [index, caption] of posts.entries()) {
    const account = accounts[index % accounts.length];
    const at = new Date(Date.now() + 1_000 + (index * 1_000) / 3);
    await schedulePost(queue, { id: `post-${index}`, account, at, post: { image_url, caption } });
  }
  return posts;
}

/** Disturbs the fleet for the time that was given, and waits for the posts that are left. */
async function disturb({ disturbances, queue, posts, seconds, emulator }) {
  const deadline = performance.now() + seconds * 1_000;
  // The first calls are learnt.
  await wait(2_000);
  const from = await emulator.send('now');
  await disturbances.run(seconds, () => performance.now() > deadline);
  const until = await emulator.send('now');
  await untilDone(queue, posts.length);
  return { from, until };
}

/** Waits for the posts that are left, as long as some are published. */
async function untilDone(queue, count) {
  let [last, seenAt] = [-1, performance.now()];
  while (performance.now() - seenAt < patienceMs) {
    const { completed = 0, failed = 0 } = await queue.getJobCounts('completed', 'failed');
    if (completed + failed === count) return;
    if (completed > last) [last, seenAt] = [completed, performance.now()];
    await queue.promoteJobs().catch(() => undefined);
    await wait(500);
  }
}

/** Where the posts that are not live are in the queue, and why. */
async function explainLost(queue, violations) {
  for (const violation of violations.filter(({ problem }) => problem === 'lost')) {
    const { state, reason } = (await findPost(queue, `post-${String(/\d+/.exec(violation.caption))}`)) ?? {};
    Object.assign(violation, { state, reason });
  }
  return violations;
}

/** What is live on all accounts, by plain requests. */
async function captionsOf(emulator) {
  const captions = [];
  for (const id of emulator.accounts) {
    const media = await readAll(emulator, `${id}/media?fields=caption&limit=100`, emulator.token);
    captions.push(...media.flatMap(({ caption = '' }) => (/^fleet post \d+\.$/.test(caption) ? [caption] : [])));
  }
  return captions;
}
