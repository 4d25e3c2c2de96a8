import { Facebook, type HttpRequest } from '@edgewalk/facebook';
import { describe, expect, test } from '@jest/globals';
import { right } from '@edgewalk/core/declare';
import { content } from './content.js';
import { insights } from './insights.js';
import { messages } from './messages.js';
import { posts } from './posts.js';
import { reads } from './reads.js';
import { videos } from './videos.js';
import type { Wire } from './wire.js';

/** What a call puts on the wire, without what every call has: the host, the version and the token; and what it gives. */
async function wireOf({ call, answer = {} }: Wire) {
  const requests: HttpRequest[] = [];
  const transport = (request: HttpRequest) => {
    requests.push(request);
    return () => Promise.resolve(right({ status: 200, headers: {}, body: JSON.stringify(answer) }));
  };
  const value = await call(new Facebook({ accessToken: 'EAAx', transport })).either();
  const [request] = requests;
  if (request === undefined || requests.length > 1) throw new Error(`${requests.length} requests`);
  const { pathname, searchParams } = new URL(request.url);
  const params = { ...Object.fromEntries(searchParams), ...(await paramsOf(request.body)) };
  return { sends: `${request.method} ${pathname.replace(/^\/v[\d.]+/, '')}`, params, value };
}

async function paramsOf(body: HttpRequest['body']): Promise<Record<string, string>> {
  if (body === undefined) return {};
  if (typeof body === 'string') return Object.fromEntries(new URLSearchParams(body));
  const chunks: Uint8Array[] = [];
  for await (const chunk of body.stream()) chunks.push(chunk);
  const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': String(body.type) } }).formData();
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : 'a file']));
}

describe.each([
  ['reads', reads],
  ['posts, comments and conversations', content],
  ['insights', insights],
  ['posts', posts],
  ['videos', videos],
  ['messages', messages],
])('production code’s %s go out as they do there', (_, calls) => {
  test.each(Object.entries(calls))('%s', async (__, wire) => {
    const { sends, params, value } = await wireOf(wire);
    expect({ sends, params }).toEqual({ sends: wire.sends, params: wire.params ?? {} });
    if (wire.answer === undefined) return;
    // As plain data: a page is its members that JSON has.
    const plain: unknown = JSON.parse(JSON.stringify(value));
    expect(plain).toMatchObject({ _tag: 'Right', right: wire.gives ?? wire.answer });
  });
});

/** The headers that a call sends. */
const headersOf = async (call: Wire['call']) => {
  let headers: HttpRequest['headers'] = {};
  const transport = (request: HttpRequest) => {
    headers = request.headers;
    return () => Promise.resolve(right({ status: 200, headers: {}, body: '{"success":true}' }));
  };
  await call(new Facebook({ accessToken: 'EAAx', transport })).either();
  return headers;
};

describe('the file of a reel goes out as headers, as it does in production', () => {
  test('as an address, with an offset or without', async () => {
    const file_url = 'https://example.org/a.mp4';
    const plain = await headersOf((fb) => fb.video('9').upload.create({ file_url }));
    expect(plain).toMatchObject({ authorization: 'OAuth EAAx', file_url });
    const offset = await headersOf((fb) => fb.video('9').upload.create({ file_url, offset: 0 }));
    expect(offset).toMatchObject({ authorization: 'OAuth EAAx', file_url, offset: '0' });
  });

  test('as bytes', async () => {
    const headers = await headersOf((fb) => fb.video('9').upload.create({ file: new Uint8Array(9) }));
    expect(headers).toMatchObject({ authorization: 'OAuth EAAx', offset: '0', file_size: '9' });
  });
});
