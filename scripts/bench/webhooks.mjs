// Receives signed deliveries over node:http, 50 at a time, with the store in memory; every tenth comes twice. Prints how
// many a second were handled, and how many were lost or handled twice.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { testDelivery, webhooks } from '@edgewalk/webhooks';
import { nodeWebhooks } from '@edgewalk/webhooks/node';

const { Agent, request } = createRequire(new URL('../../packages/core/package.json', import.meta.url))('undici');

const secret = 'secret of the app';
const count = 5_000;
const width = 50;

const deliveries = await Promise.all(
  Array.from({ length: count }, (_, index) =>
    testDelivery(
      { object: 'instagram', field: 'comments', account: '178', value: { id: String(index), text: 'Grüße 🎉' } },
      { secret },
    ),
  ),
);
const handled = new Map();
const hook = webhooks({ secrets: secret, verifyToken: 'token' }).on(
  'instagram',
  'comments',
  async ({ value: { id } }) => {
    handled.set(id, (handled.get(id) ?? 0) + 1);
  },
);
const listener = nodeWebhooks(hook);
const server = createServer((incoming, response) => void listener(incoming, response));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/hook`;
const dispatcher = new Agent({ connections: width });

const start = performance.now();
let next = 0;
await Promise.all(
  Array.from({ length: width }, async () => {
    while (next < count) {
      const index = next++;
      for (let times = index % 10 === 0 ? 2 : 1; times > 0; times -= 1) await deliver(deliveries[index]);
    }
  }),
);
const seconds = (performance.now() - start) / 1000;
await dispatcher.close();
server.close();
const doubled = [...handled.values()].filter((times) => times > 1).length;
console.log(JSON.stringify({ perSecond: count / seconds, lost: count - handled.size, doubled }));

async function deliver({ method, headers, body }) {
  const answer = await request(url, { method, headers, body, dispatcher });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
}
