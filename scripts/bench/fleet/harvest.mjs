// A harvest of many accounts in 50 slots: node harvest.mjs '{"url":…}' TOGETHER. Prints seconds, rows and heap as JSON.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { limiter } from '@edgewalk/core/limits';
import { Instagram } from '@edgewalk/instagram';
import { harvest } from '@edgewalk/queue/harvest';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');
const [given, together] = process.argv.slice(2);
const { url, token, ids } = JSON.parse(given);
const agency = new Instagram({ accessToken: token, userId: ids[0], baseUrl: url, limits: limiter() });
const media = { fields: ['id', 'caption', 'like_count', 'comments_count'], limit: 50 };
const rows = harvest(ids, ['username', 'followers_count', { media }], {
  accounts: (id) => agency.as({ userId: id }).user,
  concurrency: 50,
  together: Number(together),
});

const counts = { read: 0, failed: 0, held: 0 };
const heap = [];
let measuring = 0;
const start = performance.now();
for await (const { value, error } of rows) {
  counts[value ? 'read' : error ? 'failed' : 'held'] += 1;
  const done = counts.read + counts.failed + counts.held;
  if (done % Math.ceil(ids.length / 8) !== 0) continue;
  const before = performance.now();
  gc();
  heap.push(process.memoryUsage().heapUsed);
  measuring += performance.now() - before;
}
const seconds = (performance.now() - start - measuring) / 1_000;
await agency.client.close();
console.log(JSON.stringify({ seconds, ...counts, heap }));
