// One process of the fleet: node worker.mjs '{"name":…}'. It reads all accounts over and over, and publishes from the queue.
import { limiter } from '@edgewalk/core/limits';
import { checkpointsIn, Instagram } from '@edgewalk/instagram';
import { publishWorker } from '@edgewalk/queue';
import { redisStore } from '@edgewalk/redis';
import { redisRowStore } from '@edgewalk/redis/rows';
import { Redis } from 'ioredis';
import { timeoutMs } from './limits.mjs';

const { name, port, url, token, accounts, readers } = JSON.parse(process.argv[2]);
// What a lost connection says is heard by those who wait for an answer.
const connect = (options) => new Redis(port, '127.0.0.1', options).on('error', () => undefined);
const [limits, jobs] = [connect({ enableOfflineQueue: false }), connect({ maxRetriesPerRequest: null })];
const agency = new Instagram({
  accessToken: token,
  userId: accounts[0],
  baseUrl: url,
  timeoutMs,
  limits: limiter({ store: redisStore(limits, { prefix: 'fleet' }), whenHeld: 'fail' }),
});

const worker = publishWorker('posts', {
  connection: jobs,
  accounts: (id) => agency.as({ userId: id }).user,
  checkpoints: checkpointsIn(redisRowStore(jobs, { name: 'checkpoints' })),
  lockMs: 2_000,
  publish: { pollEveryMs: 200 },
  worker: { name, stalledInterval: 1_000, settings: { backoffStrategy: () => 1_000 } },
});
worker.on('error', () => undefined);

let next = Math.floor(Math.random() * accounts.length);
async function readOn() {
  for (;;) {
    const userId = accounts[(next += 1) % accounts.length];
    const call = agency.as({ userId }).user.get({ fields: ['id'], 'raw:worker': name });
    const result = await call.either();
    // Held accounts are left to a later round.
    if (result._tag === 'Left') await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
for (let at = 0; at < readers; at += 1) void readOn();
await worker.waitUntilReady();
process.send('ready');
process.on('disconnect', () => process.exit());
