import { getRequestListener } from '@hono/node-server';
import { describe, expect, test } from '@jest/globals';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { expressWebhooks } from '../../src/adapters/express.js';
import { fastifyWebhooks } from '../../src/adapters/fastify.js';
import { fetchWebhooks } from '../../src/adapters/fetch.js';
import { honoWebhooks } from '../../src/adapters/hono.js';
import { lambdaWebhooks, type LambdaEvent } from '../../src/adapters/lambda.js';
import { nodeWebhooks } from '../../src/adapters/node.js';
import { BodyTooLargeError, ParsedBodyError } from '../../src/index.js';
import { delivery, expected, listening, serving, text, verifyToken, visit } from './hook.js';

const overHttp = (url: string) => (path: string, init: RequestInit) => fetch(url + path, init);

const request = (path: string, init: RequestInit) => new Request(`https://a.example/hook${path}`, init);

describe('each adapter answers handshakes and deliveries, on the real framework', () => {
  test('node:http', async () => {
    const { hook, texts } = listening();
    await serving(nodeWebhooks(hook), async (url) => expect(await visit(overHttp(url))).toEqual(expected));
    expect(texts).toEqual([text, text]);
  });

  test.each([
    ['above the parser', (app: express.Express) => app],
    ['with express.raw()', (app: express.Express) => app.use(express.raw({ type: '*/*' }))],
    [
      'below a parser that keeps the bytes',
      (app: express.Express) =>
        app.use(express.json({ verify: (parsed, _, bytes) => Object.assign(parsed, { rawBody: bytes }) })),
    ],
  ])('Express, %s', async (_, prepare) => {
    const { hook, texts } = listening();
    const app = prepare(express());
    app.all('/hook', expressWebhooks(hook));
    app.use(express.json());
    await serving(app, async (url) => expect(await visit(overHttp(url))).toEqual(expected));
    expect(texts).toEqual([text, text]);
  });

  test('Fastify, beside routes that parse JSON', async () => {
    const { hook, texts } = listening();
    const app = fastify();
    app.post('/other', async ({ body }) => body);
    await app.register(fastifyWebhooks(hook), { prefix: '/hook' });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    try {
      expect(await visit(overHttp(`${url}/hook`))).toEqual(expected);
      const other = await fetch(`${url}/other`, {
        method: 'POST',
        body: '{"a":1}',
        headers: { 'content-type': 'application/json' },
      });
      expect(await other.json()).toEqual({ a: 1 });
    } finally {
      await app.close();
    }
    expect(texts).toEqual([text, text]);
  });

  test('Hono, in process and over HTTP, also after a middleware has read the body', async () => {
    for (const reads of [false, true]) {
      const { hook, texts } = listening();
      const app = new Hono();
      if (reads)
        app.use(async (context, next) => {
          await context.req.text();
          await next();
        });
      app.all('/hook', honoWebhooks(hook));
      expect(await visit(async (path, init) => app.request(`/hook${path}`, init))).toEqual(expected);
      await serving(getRequestListener(app.fetch), async (url) => {
        expect((await fetch(url, await delivery('over HTTP'))).status).toBe(200);
      });
      expect(texts).toEqual([text, text, text]);
    }
  });

  test('the fetch standard, with and without a runtime that waits', async () => {
    const { hook, texts } = listening();
    const { fetch: handle, GET, POST } = fetchWebhooks(hook);
    expect(await visit((path, init) => handle(request(path, init)))).toEqual(expected);
    expect((await GET(request('', {}))).status).toBe(400);
    expect((await POST(request('', await delivery('4')))).status).toBe(200);
    const works: Promise<unknown>[] = [];
    const runtime = { waitUntil: (work: Promise<unknown>) => works.push(work) };
    expect((await handle(request('', await delivery('5')), runtime)).status).toBe(200);
    expect(works).toHaveLength(1);
    await Promise.all(works);
    expect(texts).toHaveLength(4);
  });

  test('Lambda: a function URL, API Gateway, and bodies in Base64', async () => {
    const { hook, texts } = listening();
    const handle = lambdaWebhooks(hook);
    const forms: ((path: string, init: RequestInit, body: Buffer) => LambdaEvent)[] = [
      (path, init, body) => ({
        requestContext: { http: { method: init.method ?? 'GET' } },
        rawQueryString: path.slice(1),
        headers: init.headers as Record<string, string>,
        body: body.toString('utf8'),
      }),
      (path, init, body) => ({
        httpMethod: init.method ?? 'GET',
        queryStringParameters: Object.fromEntries(new URLSearchParams(path)),
        multiValueHeaders: Object.fromEntries(
          Object.entries(init.headers ?? {}).map(([name, value]) => [name, [String(value)]]),
        ),
        headers: null,
        body: body.toString('base64'),
        isBase64Encoded: true,
      }),
    ];
    for (const form of forms) {
      const { hook: fresh, texts: seen } = form === forms[0] ? { hook, texts } : listening();
      const answers = await visit(async (path, init) => {
        const body = Buffer.from(await new Response(init.body ?? '').arrayBuffer());
        const answer = await (form === forms[0] ? handle : lambdaWebhooks(fresh))(form(path, init, body));
        return new Response(answer.body, { status: answer.statusCode, headers: answer.headers });
      });
      expect(answers).toEqual(expected);
      expect(seen).toEqual([text, text]);
    }
  });
});

describe('a body that a parser has read', () => {
  test('is refused with the line to change', async () => {
    const { hook, refused } = listening();
    const app = express().use(express.json());
    app.all('/hook', expressWebhooks(hook));
    await serving(app, async (url) => expect((await fetch(url, await delivery('1'))).status).toBe(500));
    expect(refused).toEqual([expect.any(ParsedBodyError)]);
    expect(refused[0]?.advice).toContain("app.all('/hook', expressWebhooks(hook)) above app.use(express.json())");

    const read = request('', await delivery('2'));
    await read.text();
    expect((await fetchWebhooks(hook).fetch(read)).status).toBe(500);
    expect(refused).toHaveLength(2);
  });
});

describe('a body of 50 MB', () => {
  const huge = { method: 'POST', body: new Uint8Array(50_000_000), headers: { 'content-type': 'application/json' } };

  /** The connection ends before all is sent: a client sees the answer or the end. */
  const statusOf = (url: string): Promise<number | 'ended'> =>
    fetch(url, huge).then(
      ({ status }) => status,
      () => 'ended' as const,
    );

  test('is refused before it is read whole', async () => {
    const { hook, refused } = listening({ maxBytes: 1_000_000 });
    await serving(nodeWebhooks(hook), async (url) => {
      expect([413, 'ended']).toContain(await statusOf(url));
    });
    expect((await fetchWebhooks(hook).fetch(new Request('https://a.example/', huge))).status).toBe(413);
    expect(refused).toEqual([expect.any(BodyTooLargeError), expect.any(BodyTooLargeError)]);
    const app = fastify();
    await app.register(fastifyWebhooks(hook), { prefix: '/hook' });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    expect([413, 'ended']).toContain(await statusOf(`${url}/hook`));
    await app.close();
  });
});

test('a handshake in the query that Express parsed is read, too', async () => {
  const { hook } = listening();
  const nested = { hub: { mode: 'subscribe', challenge: '7', verify_token: verifyToken } };
  expect(await hook.handle({ method: 'GET', query: nested })).toMatchObject({ status: 200, body: '7' });
});
