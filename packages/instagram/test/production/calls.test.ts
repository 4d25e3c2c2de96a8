import { type HttpRequest, Instagram } from '@edgewalk/instagram';
import { right } from '@edgewalk/core/declare';
import { describe, expect, test } from '@jest/globals';
import { comments } from './comments.js';
import { discovery } from './discovery.js';
import { insights } from './insights.js';
import { messages } from './messages.js';
import { publishing } from './publishing.js';
import { reads } from './reads.js';
import type { Wire } from './wire.js';

/** What a call puts on the wire, without the version and the token, and what it makes of the answer. */
async function tried({ call, answer = {} }: Wire) {
  const requests: HttpRequest[] = [];
  const transport = (request: HttpRequest) => {
    requests.push(request);
    return () => Promise.resolve(right({ status: 200, headers: {}, body: JSON.stringify(answer) }));
  };
  const tree = (accessToken: string) => new Instagram({ accessToken, userId: '1784', transport });
  const value = await call(tree('EAAx'), tree('IGAAx')).either();
  const [request] = requests;
  if (request === undefined || requests.length > 1) throw new Error(`${requests.length} requests`);
  const { host, pathname, searchParams } = new URL(request.url);
  const form = typeof request.body === 'string' ? new URLSearchParams(request.body) : [];
  const params = { ...Object.fromEntries(searchParams), ...Object.fromEntries(form) };
  return { sends: `${request.method} ${host}${pathname.replace(/^\/v[\d.]+/, '')}`, params, value };
}

/** A decoded answer as plain data: a page is its members that JSON has. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

// As publishers, inboxes and connectors in daily use (2024 to 2026) send and read it, some of them Meta's own samples.
describe.each([
  ['reads', reads],
  ['discoveries', discovery],
  ['comments', comments],
  ['containers and posts', publishing],
  ['insights', insights],
  ['messages', messages],
])('production code’s %s go out as they do there', (_, calls) => {
  test.each(Object.entries(calls))('%s', async (__, wire) => {
    const { sends, params, value } = await tried(wire);
    expect({ sends, params }).toEqual({ sends: wire.sends, params: wire.params ?? {} });
    if (wire.answer === undefined) return;
    expect(plain(value)).toMatchObject({ _tag: 'Right', right: wire.gives ?? wire.answer });
  });
});
