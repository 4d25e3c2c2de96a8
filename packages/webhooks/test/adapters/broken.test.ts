// Requests that end early, are too large, or come in the forms of load balancers and workers.
import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { Hono } from 'hono';
import { fetchWebhooks } from '../../src/adapters/fetch.js';
import { honoWebhooks } from '../../src/adapters/hono.js';
import { lambdaWebhooks } from '../../src/adapters/lambda.js';
import { nodeWebhooks } from '../../src/adapters/node.js';
import { delivery, listening, serving, text, verifyToken } from './hook.js';

/** Writes to a server as it stands; what came back by the end of the connection. */
const exchange = (url: string, lines: string, end: (socket: ReturnType<typeof connect>) => void): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write(lines);
      end(socket);
    });
    socket.on('data', (part) => (answer += String(part))).on('close', () => resolve(answer));
    socket.on('error', () => undefined);
  });

describe('a body that does not arrive whole', () => {
  test('is a refusal, and no unhandled rejection: node:http', async () => {
    const { hook, refused } = listening();
    let handled: Promise<void> | undefined;
    const listener = nodeWebhooks(hook);
    await serving(
      (request, response) => {
        handled = listener(request, response);
        request.socket.destroy();
      },
      (url) => exchange(url, 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nabc', () => undefined),
    );
    await handled;
    expect(refused.map(({ _tag }) => _tag)).toEqual(['BodyIncompleteError']);
  });

  test('and by the fetch standard, also where another has taken the stream', async () => {
    const { hook, refused } = listening();
    const { fetch: handle } = fetchWebhooks(hook);
    const failing = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
    const init = { method: 'POST', body: failing, duplex: 'half' } as RequestInit;
    expect((await handle(new Request('https://a.example/', init))).status).toBe(400);
    const locked = new Request('https://a.example/', { method: 'POST', body: 'x' });
    locked.body?.getReader();
    expect((await handle(locked)).status).toBe(500);
    const app = new Hono();
    app.use(async ({ req }, next) => {
      await req.raw.json();
      await next();
    });
    app.all('/hook', honoWebhooks(hook));
    expect((await app.request('/hook', await delivery('1'))).status).toBe(500);
    expect(refused.map(({ _tag }) => _tag)).toEqual(['BodyIncompleteError', 'ParsedBodyError', 'ParsedBodyError']);
  });
});

test('a body that is declared too large is refused before any of it is read', async () => {
  const { hook } = listening({ maxBytes: 1_000 });
  const head = 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 50000000\r\n\r\n';
  const answer = await serving(nodeWebhooks(hook), (url) => exchange(url, head, () => undefined));
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  expect(answer).toMatch(/connection: close/i);
});

test('a worker gives its context after the environment', async () => {
  const { hook, texts } = listening();
  const works: Promise<unknown>[] = [];
  const context = { waitUntil: (work: Promise<unknown>) => void works.push(work) };
  const request = new Request('https://a.example/', await delivery('1'));
  expect((await fetchWebhooks(hook).fetch(request, { SECRET: 'x' }, context)).status).toBe(200);
  expect(works).toHaveLength(1);
  await Promise.all(works);
  expect(texts).toEqual([text]);
});

// The forms are those of AWS's guide for targets of an Application Load Balancer.
describe('Lambda behind a load balancer', () => {
  const query = { 'hub.mode': 'subscribe', 'hub.challenge': '7', 'hub.verify_token': encodeURIComponent(verifyToken) };

  test('gets the query as it is encoded', async () => {
    const handle = lambdaWebhooks(listening().hook);
    const event = { httpMethod: 'GET', requestContext: { elb: {} }, queryStringParameters: query, headers: {} };
    expect(await handle(event)).toMatchObject({ statusCode: 200, body: '7' });
  });

  test('and lists, which it answers with lists', async () => {
    const handle = lambdaWebhooks(listening().hook);
    const lists = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]]));
    const event = {
      httpMethod: 'GET',
      requestContext: { elb: {} },
      multiValueQueryStringParameters: lists,
      multiValueHeaders: {},
    };
    expect(await handle(event)).toMatchObject({
      statusCode: 200,
      body: '7',
      multiValueHeaders: { 'content-type': ['text/plain; charset=utf-8'] },
    });
  });

  test('a body that a mapping template has parsed is refused as such', async () => {
    const { hook, refused } = listening();
    const answer = await lambdaWebhooks(hook)({ httpMethod: 'POST', body: { object: 'page' } as never });
    expect(answer.statusCode).toBe(500);
    expect(refused.map(({ _tag }) => _tag)).toEqual(['ParsedBodyError']);
  });
});
