import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { startEmulator } from '../../src/index.js';
import { emulated, form, type Json, type Sending } from '../support.js';

const { here, send, accountId } = emulated();

const comment = async (): Promise<string> => {
  const { body } = await send(`/${await accountId()}/media?fields=id,comments.limit(1){id}&limit=30`);
  const media = (body['data'] as Json[]).find((item) => item['comments'] !== undefined);
  return media!['comments'].data[0].id as string;
};

const multipart = (values: Record<string, string>): Sending => {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.set(name, value);
  return { method: 'POST', body };
};
const json = (values: Json): Sending => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(values),
});

describe('a body', () => {
  test.each([
    ['a form', form({ hide: 'true' })],
    ['a form with a digit for a switch', form({ hide: '1' })],
    ['multipart', multipart({ hide: 'true' })],
    ['JSON', json({ hide: true })],
    ['JSON with text in it', json({ hide: 'true' })],
  ])('may be %s', async (_, sending) => {
    const id = await comment();
    await send(`/${id}`, form({ hide: 'false' }));
    expect((await send(`/${id}`, sending)).body).toEqual({ success: true });
    expect((await send(`/${id}?fields=hidden`)).body).toEqual({ hidden: true, id });
  });

  test('and the query are one', async () => {
    const id = await comment();
    expect((await send(`/${id}?hide=true`, { method: 'POST' })).body).toEqual({ success: true });
    expect((await send(`/${id}?hide=true`, form({ hide: 'false' }))).body).toEqual({ success: true });
    expect((await send(`/${id}?fields=hidden`)).body['hidden']).toBe(false);
  });

  test.each([
    ['JSON that is broken', { headers: { 'content-type': 'application/json' }, body: '{' }],
    ['JSON that is no object', { headers: { 'content-type': 'application/json' }, body: '[1]' }],
    ['multipart that is broken', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--y' }],
  ])('of %s is refused', async (_, sending) => {
    const { status, body } = await send('/me', { method: 'POST', ...sending });
    expect([status, body['error'].code]).toEqual([400, 100]);
  });
});

describe('answers', () => {
  test('carry the headers of Meta', async () => {
    const { headers, body } = await send('/v24.0/123');
    expect(headers.get('content-type')).toBe('application/json; charset=UTF-8');
    expect(headers.get('facebook-api-version')).toBe('v24.0');
    expect(headers.get('x-fb-request-id')).toBe(body['error'].fbtrace_id);
    expect(body['error'].fbtrace_id.startsWith(headers.get('x-fb-trace-id'))).toBe(true);
    expect(JSON.parse(headers.get('x-app-usage') ?? '')).toEqual({
      call_count: expect.any(Number),
      total_cputime: expect.any(Number),
      total_time: expect.any(Number),
    });
    const id = await accountId();
    const account = await send(`/${id}`);
    const usage = JSON.parse(account.headers.get('x-business-use-case-usage') ?? '') as Json;
    expect(usage[id]).toEqual([expect.objectContaining({ type: 'instagram', estimated_time_to_regain_access: 0 })]);
  });

  test.each([
    ['/v25.0/', 'v25.0'],
    ['/', 'v27.0'],
    ['/v12.0/', 'v21.0'],
    ['/v19.0/', 'v21.0'],
    ['/v20.0/', 'v21.0'],
    // Seen live before its release: a number that Meta has announced.
    ['/v28.0/', 'v21.0'],
  ])('to %s are served by %s', async (prefix, served) => {
    const { headers, status } = await send(`${prefix}${await accountId()}`);
    expect([status, headers.get('facebook-api-version')]).toEqual([200, served]);
  });

  // Seen live: a number that Meta never gave is read as the name of an object.
  test.each(['v99.0', 'v25.1', 'v0.9'])('to %s are refused', async (version) => {
    const { body, status } = await send(`/${version}/me`);
    expect([status, body['error'].code, body['error'].message]).toEqual([400, 2500, 'Unknown path components: /me']);
  });

  test('hide their status when asked to', async () => {
    const { status, body } = await send('/123?suppress_http_code=1');
    expect(status).toBe(200);
    expect(body['error'].code).toBe(100);
  });
});

describe('requests', () => {
  test('may delete by POST', async () => {
    const id = await comment();
    expect((await send(`/${id}`, form({ method: 'delete' }))).body).toEqual({ success: true });
    expect((await send(`/${id}`)).body['error']).toMatchObject({ code: 100, error_subcode: 33 });
  });

  test('may carry what Meta ignores', async () => {
    const id = await accountId();
    const ignored = 'pretty=0&locale=en_US&callback=cb&debug=all&metadata=1&format=json&return_ssl_resources=1';
    expect((await send(`/${id}?${ignored}`)).body).toEqual({ id });
  });

  test('with ids fail with 500 and code 100', async () => {
    const { status, body } = await send('/?ids=1,2');
    expect(status).toBe(500);
    expect(body['error']).toMatchObject({
      code: 100,
      message: 'The ids query parameter is deprecated in v26.0+',
    });
  });

  test('that reach too far are told to ask for less', async () => {
    const fields = 'media.limit(100){comments.limit(50){replies.limit(50){text}},children{id}}';
    const deep = `${fields},tags.limit(100){children{id}}`;
    const all = Array.from({ length: 9 }, (_, index) => deep.replaceAll(/(media|tags)\./g, `$1.as(a${index}$1).`));
    const { status, body } = await send(`/${await accountId()}?fields=${all.join(',')}`);
    expect(status).toBe(500);
    expect(body['error']).toMatchObject({ code: 1, error_subcode: 99 });
    expect(body['error'].message).toContain('reduce the amount of data');
  });

  test('with date_format are refused', async () => {
    expect((await send('/me?date_format=U')).body['error'].code).toBe(100);
  });

  test('with parameters nobody takes are refused', async () => {
    const id = await accountId();
    const { body } = await send(`/${id}/media?colour=red`);
    expect(body['error']).toMatchObject({ code: 100, message: expect.stringContaining('colour') });
    const posted = await send(`/${await comment()}`, form({ hide: 'true', hidden: 'true' }));
    expect(posted.body['error'].message).toContain('hidden');
  });

  test('without a parameter that is needed are told which', async () => {
    const { body } = await send(`/${await comment()}/replies`, { method: 'POST' });
    expect(body['error']).toMatchObject({ code: 100, message: '(#100) The parameter message is required' });
    const search = await send('/ig_hashtag_search?q=coffee');
    expect(search.body['error'].message).toBe('(#100) The parameter user_id is required');
  });

  test('with a parameter of the wrong kind are told so', async () => {
    const { body } = await send(`/${await comment()}`, form({ hide: 'perhaps' }));
    expect(body['error']).toMatchObject({ code: 100, message: '(#100) Param hide must be boolean' });
  });

  test('for what Meta does not offer are unsupported', async () => {
    const id = await accountId();
    for (const [path, method] of [
      [`/${id}`, 'POST'],
      [`/${id}/media`, 'DELETE'],
      [`/${id}/nothing`, 'POST'],
      [`/${id}/media_publish`, 'GET'],
    ] as const) {
      const { status, body } = await send(path, { method });
      expect(status).toBe(400);
      expect(body['error']).toMatchObject({ code: 100, error_subcode: 33, type: 'GraphMethodException' });
      expect(body['error'].message).toMatch(
        new RegExp(`^Unsupported ${method.toLowerCase()} request\\. Object with ID '${id}' does not exist`),
      );
    }
  });

  test('for objects nobody knows differ for numbers and for words', async () => {
    expect((await send('/17841999999999999')).body['error']).toMatchObject({ code: 100, error_subcode: 33 });
    const { status, body } = await send('/nobody.here');
    expect(status).toBe(404);
    expect(body['error']).toMatchObject({
      code: 803,
      message: '(#803) Some of the aliases you requested do not exist: nobody.here',
    });
  });

  test('may name their fields as a list in JSON', async () => {
    const id = await accountId();
    const { body } = await send(`/${id}?fields=${encodeURIComponent('["id","username"]')}`);
    expect(body).toEqual({ id, username: expect.any(String) });
  });

  test('with a verb that has no meaning are unsupported', async () => {
    const { body } = await send('/me', { method: 'PATCH' });
    expect(body['error']).toMatchObject({ code: 100, error_subcode: 33 });
  });

  test('with a body beyond all bounds are refused', async () => {
    const body = new Uint8Array(33 * 1024 * 1024);
    expect((await send('/me', { method: 'POST', body })).status).toBe(413);
  });

  test('for paths that are too long are told where', async () => {
    const { body } = await send(`/${await accountId()}/media/x/y`);
    expect(body['error']).toMatchObject({ code: 2500, message: 'Unknown path components: /x/y' });
  });

  test('that name fields in a write read back what was written', async () => {
    const id = await comment();
    const { body } = await send(`/${id}/replies`, form({ message: 'So do we', fields: 'id,text' }));
    expect(body).toEqual({ text: 'So do we', id: expect.any(String) });
  });
});

describe('the emulator', () => {
  test('is forgotten on reset', async () => {
    const id = await comment();
    await send(`/${id}`, { method: 'DELETE' });
    here.emulator.reset();
    expect(here.emulator.requests).toEqual([]);
    expect((await send(`/${id}`)).status).toBe(200);
    expect(here.emulator.requests).toHaveLength(1);
    expect(here.emulator.requests).toMatchObject([
      { at: expect.any(Number), method: 'GET', path: `/${id}`, version: undefined, params: {}, status: 200 },
    ]);
  });

  test('is the same for the same seed, and another for another', async () => {
    const [one, two] = await Promise.all([startEmulator({ seed: 7 }), startEmulator({ seed: 8 })]);
    expect(one.tokens.facebook).not.toBe(two.tokens.facebook);
    const again = await startEmulator({ seed: 7 });
    expect(again.tokens).toEqual(one.tokens);
    await Promise.all([one.close(), two.close(), again.close()]);
  });

  test('has the token for everything first', () => {
    const { tokens } = here.emulator;
    expect(Object.values(tokens)[0]).toBe(tokens.facebook);
    expect(tokens.facebook).toMatch(/^EAA/);
    expect(tokens.instagram).toMatch(/^IGAA/);
  });

  test('listens on loopback only, and closes while a client hangs on', async () => {
    const emulator = await startEmulator();
    expect(new URL(emulator.url).hostname).toBe('127.0.0.1');
    const socket = connect(Number(new URL(emulator.url).port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write('POST /me HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhalf');
    await emulator.close();
    socket.destroy();
  });
});
