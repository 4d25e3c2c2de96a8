// One process of a fleet: node worker.mjs REDIS|- GRAPH PREFIX CALLS DELAY. Prints calls, seconds and commands as JSON.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { GraphClient } from '@edgewalk/core';
import { limiter } from '@edgewalk/core/limits';
import { redisStore } from '@edgewalk/redis';
import { Redis } from 'ioredis';

const [redisUrl, graph, prefix, calls, delay] = process.argv.slice(2);
const counted = { commands: 0 };
const accounts = 50;

/** A link to Redis on which each byte takes a while, in both directions together. */
async function slowLink(port, delayMs) {
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      from.setNoDelay(true);
      from.on('data', (bytes) => setTimeout(() => to.write(bytes), delayMs / 2));
      from.on('close', () => to.destroy());
      from.on('error', () => {});
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

let link;
let redis;
let limits = false;
if (redisUrl !== '-') {
  const port = Number(new URL(redisUrl).port);
  link = Number(delay) > 0 ? await slowLink(port, Number(delay)) : undefined;
  redis = new Redis(link?.address().port ?? port, '127.0.0.1');
  const store = redisStore(redis, { prefix });
  const exchange = (...message) => {
    counted.commands += 1;
    return store.exchange(...message);
  };
  limits = limiter({ store: { ...store, exchange } });
}
const client = new GraphClient({ accessToken: 'EAAfleet', baseUrl: graph, limits });
const clients = Array.from({ length: accounts }, (_, index) => client.with({}, `1${index}`));

const run = async (count) => {
  let next = 0;
  const work = async () => {
    while (next < count) {
      next += 1;
      await clients[next % accounts].get(`1${next % accounts}`);
    }
  };
  await Promise.all(Array.from({ length: 50 }, work));
};
// The connections, the code and the cost of a call are learned first.
await run(1_000);
counted.commands = 0;
const start = performance.now();
await run(Number(calls));
const seconds = (performance.now() - start) / 1_000;
await client.close();
redis?.disconnect();
link?.close();
console.log(JSON.stringify({ calls: Number(calls), seconds, ...counted }));
