import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { challenge, receive, type SignedDelivery, testDelivery, type Webhooks, webhooks } from '@edgewalk/webhooks';
import { answers, canReply } from '@edgewalk/webhooks/answers';
import { signDelivery } from '@edgewalk/webhooks/delivery';
import { expressWebhooks } from '@edgewalk/webhooks/express';
import { fastifyWebhooks } from '@edgewalk/webhooks/fastify';
import { fetchWebhooks } from '@edgewalk/webhooks/fetch';
import { honoWebhooks } from '@edgewalk/webhooks/hono';
import { lambdaWebhooks } from '@edgewalk/webhooks/lambda';
import { nodeWebhooks } from '@edgewalk/webhooks/node';
import { subscriptions } from '@edgewalk/webhooks/subscriptions';

const secret = 'app secret';
const account = '17841400000000001';

void main();

/** Each path receives a delivery of its own. */
async function main(): Promise<void> {
  const ids: string[] = [];
  const hook = webhooks({ secrets: secret, verifyToken: 'rye' });
  hook.on('instagram', 'comments', ({ value }) => ids.push(value.id));
  const paths = Object.entries(ways(hook));
  for (const [name, send] of paths) {
    const value = { id: name, from: { id: '901', username: 'ana' } };
    const delivery = await testDelivery({ object: 'instagram', field: 'comments', account, value }, { secret });
    if ((await send(delivery)) !== 200) throw new Error(`${name} refused a delivery`);
  }
  if (ids.join() !== paths.map(([name]) => name).join()) throw new Error(`handled: ${ids.join()}`);
  await useOthers();
}

type Send = (delivery: SignedDelivery) => Promise<number>;

/** What is used of Fastify, which the workspace's root does not depend on. */
interface Fastify {
  register(plugin: ReturnType<typeof fastifyWebhooks>, options: object): PromiseLike<unknown>;
  inject(request: object): Promise<{ readonly statusCode: number }>;
}

function ways(hook: Webhooks): Readonly<Record<string, Send>> {
  return {
    handle: async (delivery) => (await hook.handle(delivery)).status,
    fetch: async (delivery) => (await fetchWebhooks(hook).fetch(requestOf(delivery))).status,
    hono: async (delivery) => {
      const raw = requestOf(delivery);
      const req = { raw, method: raw.method, arrayBuffer: () => raw.arrayBuffer() };
      return (await honoWebhooks(hook)({ req })).status;
    },
    lambda: async ({ headers, body }) => {
      const event = { httpMethod: 'POST', headers, body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
      return (await lambdaWebhooks(hook)(event)).statusCode;
    },
    node: (delivery) => overHttp(nodeWebhooks(hook), delivery),
    express: (delivery) => overHttp(expressWebhooks(hook), delivery),
    fastify: async ({ method, headers, body }) => {
      const framework: string = 'fastify';
      const { default: fastify } = (await import(framework)) as { default: () => Fastify };
      const app = fastify();
      await app.register(fastifyWebhooks(hook), { prefix: '/hook' });
      return (await app.inject({ method, url: '/hook', headers, payload: Buffer.from(body) })).statusCode;
    },
  };
}

function requestOf(delivery: SignedDelivery): Request {
  return new Request('https://your.app/hook', delivery);
}

async function overHttp(listener: ReturnType<typeof nodeWebhooks>, delivery: SignedDelivery): Promise<number> {
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { status } = await fetch(`http://127.0.0.1:${port}/`, delivery);
  server.closeAllConnections();
  server.close();
  return status;
}

async function useOthers(): Promise<void> {
  const [event] = await receive({
    ...(await signDelivery({ object: 'page', entry: [{ id: '5' }] }, secret)),
    secrets: secret,
  });
  if (event !== undefined) throw new Error('expected no event');
  const changes = [{ field: 'comments', value: { id: '1' } }];
  const body = { object: 'instagram', entry: [{ id: account, time: Math.floor(Date.now() / 1000), changes }] };
  const [comment] = await receive({ ...(await signDelivery(body, secret)), secrets: secret });
  if (comment === undefined || !canReply(comment).isOpen) throw new Error('expected an open window');
  const { status } = await challenge('?hub.mode=subscribe&hub.challenge=7&hub.verify_token=rye', {
    verifyToken: 'rye',
  });
  if (status !== 200) throw new Error('expected a handshake');
  for (const call of [answers.comment, answers.privately, answers.message, subscriptions.ensure, subscriptions.explain])
    if (typeof call !== 'function') throw new Error('expected functions');
}
