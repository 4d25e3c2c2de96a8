import { describe, expect, test } from '@jest/globals';
import { emulated, form, type Json } from '../support.js';

const { here, send, accountId } = emulated();

const batch = async (items: unknown, more: Record<string, string> = {}) => {
  const reply = await send('/v27.0/', form({ batch: JSON.stringify(items), ...more }));
  const parts = reply.body as unknown as (Json | null)[];
  const bodies = Array.isArray(parts)
    ? parts.map((part) => (part === null ? null : (JSON.parse(part['body'] as string) as Json)))
    : [];
  return { ...reply, parts, bodies };
};

const calls = async (): Promise<number> => {
  const { headers } = await send('/v27.0/me');
  return (JSON.parse(headers.get('x-app-usage') ?? '') as { call_count: number }).call_count;
};

describe('a batch', () => {
  test('answers every operation in its order, and one failure spoils nothing', async () => {
    const id = await accountId();
    const { status, parts, bodies } = await batch([
      { method: 'GET', relative_url: `${id}?fields=username` },
      { method: 'GET', relative_url: '123' },
      { method: 'GET', relative_url: `v25.0/${id}/media?limit=1` },
    ]);
    expect(status).toBe(200);
    expect(parts.map((part) => part?.['code'])).toEqual([200, 400, 200]);
    expect(bodies[0]).toEqual({ id, username: expect.any(String) });
    expect(bodies[1]!['error']).toMatchObject({ code: 100, error_subcode: 33 });
    expect(new URL(bodies[2]!['paging'].next as string).pathname).toBe(`/v25.0/${id}/media`);
    expect(parts[0]!['headers']).toContainEqual({
      name: 'Content-Type',
      value: 'application/json; charset=UTF-8',
    });
  });

  test('may be sent to any path, as JSON, with operations as they are', async () => {
    const id = await accountId();
    const sent = JSON.stringify({ batch: [{ method: 'GET', relative_url: id }], include_headers: false });
    const { body } = await send('/me', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: sent,
    });
    expect(body).toEqual([{ code: 200, body: JSON.stringify({ id }) }]);
  });

  test('writes with a body, and with a token of its own for an operation', async () => {
    const { body } = await send(`/${await accountId()}/media?limit=1`);
    const media = body['data'][0].id as string;
    const token = here.emulator.tokens.readOnly;
    const { parts, bodies } = await batch([
      { method: 'POST', relative_url: media, body: 'comment_enabled=false' },
      { method: 'POST', relative_url: media, body: `comment_enabled=true&access_token=${token}` },
      { method: 'POST', relative_url: media, body: 'comment_enabled=true', access_token: token },
      { method: 'GET', relative_url: `${media}?fields=is_comment_enabled` },
    ]);
    expect(parts.map((part) => part?.['code'])).toEqual([200, 403, 403, 200]);
    expect(bodies[3]).toMatchObject({ is_comment_enabled: false });
  });

  test('fills in values of operations before, whose own answers are left out', async () => {
    const id = await accountId();
    const { parts, bodies } = await batch([
      { method: 'GET', relative_url: '{result=one:$.data.0.id}?fields=id' },
      { method: 'GET', name: 'one', relative_url: `${id}/media?limit=1` },
      { method: 'GET', name: 'kept', relative_url: `${id}/media?limit=2`, omit_response_on_success: false },
      { method: 'GET', relative_url: '{result=kept:$.data[1].id}' },
    ]);
    expect(parts[1]).toBeNull();
    const [first, second] = bodies[2]!['data'] as Json[];
    expect(bodies[0]).toEqual(first);
    expect(bodies[3]).toEqual(second);
  });

  test('skips what depends on a failure', async () => {
    const id = await accountId();
    const { parts } = await batch([
      { method: 'GET', name: 'lost', relative_url: '123' },
      { method: 'GET', relative_url: id, depends_on: 'lost' },
    ]);
    expect(parts.map((part) => part?.['code'])).toEqual([400, undefined]);
  });

  test('refuses operations that wait for each other, for themselves, or for nobody', async () => {
    const id = await accountId();
    const { parts } = await batch([
      { method: 'GET', name: 'a', relative_url: id, depends_on: 'b' },
      { method: 'GET', name: 'b', relative_url: id, depends_on: 'a' },
      { method: 'GET', name: 'c', relative_url: id, depends_on: 'c' },
      { method: 'GET', relative_url: id, depends_on: 'd' },
      { method: 'GET', name: 'e', relative_url: id, omit_response_on_success: false },
      { method: 'GET', relative_url: '{result=e:$[?]}' },
    ]);
    expect(parts.map((part) => part?.['code'] ?? null)).toEqual([null, 400, 400, 400, 200, 400]);
  });

  test('takes fifty operations and not one more', async () => {
    const item = { method: 'GET', relative_url: await accountId() };
    expect((await batch(Array.from({ length: 50 }, () => item))).parts).toHaveLength(50);
    const { status, body } = await batch(Array.from({ length: 51 }, () => item));
    expect(status).toBe(400);
    expect(body['error']).toMatchObject({
      code: 100,
      message: 'Too many requests in batch message. Maximum batch size is 50',
    });
  });

  test.each(['{', '{}', '"x"', '[{"method":"GET"}]'])('refuses %s as a whole', async (text) => {
    const { status, body } = await send('/', form({ batch: text }));
    expect([status, body['error'].code]).toEqual([400, 100]);
  });

  test('needs a token as a whole', async () => {
    const sent = form({ batch: '[{"method":"GET","relative_url":"me"}]' });
    expect((await send('/', { token: '', ...sent })).body['error'].code).toBe(104);
    expect((await send('/', { token: 'EAAx', ...sent })).body['error'].code).toBe(190);
  });

  test('inside a batch is refused', async () => {
    const { parts } = await batch([{ method: 'POST', relative_url: await accountId(), body: 'batch=[]' }]);
    expect(parts[0]!['code']).toBe(400);
  });

  test('counts each operation as a call', async () => {
    here.emulator.reset();
    const item = { method: 'GET', relative_url: await accountId() };
    const before = await calls();
    for (let round = 0; round < 4; round += 1) await batch(Array.from({ length: 50 }, () => item));
    expect(await calls()).toBeGreaterThanOrEqual(before + 3);
  });

  test('leaves no token in the log', async () => {
    const { tokens, requests } = here.emulator;
    await batch([{ method: 'GET', relative_url: `me?access_token=${encodeURIComponent(tokens.app)}` }]);
    expect(JSON.stringify(requests)).not.toContain(encodeURIComponent(tokens.app));
    expect(JSON.stringify(requests)).not.toContain(tokens.facebook);
    expect(requests.at(-1)).toMatchObject({ method: 'POST', path: '/', version: 'v27.0', status: 200 });
  });
});
