import { createHmac } from 'node:crypto';
import { get } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { longTime } from '../../src/login/auth.js';
import { emulated, form } from '../support.js';

const { here, send, accountId } = emulated();

describe('a token', () => {
  test('may come as a parameter, as Bearer, as OAuth, and in a form', async () => {
    const id = await accountId();
    const { facebook } = here.emulator.tokens;
    expect((await send(`/${id}?access_token=${facebook}`, { token: '' })).status).toBe(200);
    expect((await send(`/${id}`)).status).toBe(200);
    const headers = { authorization: `OAuth ${facebook}` };
    expect((await send(`/${id}`, { token: '', headers })).status).toBe(200);
    const media = (await send(`/${id}/media?limit=1`)).body['data'][0].id as string;
    const sent = form({ access_token: facebook, comment_enabled: 'true' });
    expect((await send(`/${media}`, { token: '', ...sent })).body).toEqual({ success: true });
  });

  test('is needed', async () => {
    const me = await send('/me', { token: '' });
    expect(me.body['error']).toMatchObject({
      code: 2500,
      message: 'An active access token must be used to query information about the current user.',
    });
    const other = await send(`/${await accountId()}`, { token: '' });
    expect(other.body['error']).toMatchObject({ code: 104, type: 'OAuthException' });
  });

  test('that nobody gave out cannot be parsed', async () => {
    const { status, headers, body } = await send('/me', { token: 'EAAmadeup' });
    expect(status).toBe(400);
    expect(body['error']).toMatchObject({
      code: 190,
      message: 'Invalid OAuth access token - Cannot parse access token',
    });
    expect(headers.get('www-authenticate')).toBe(
      'OAuth "Facebook Platform" "invalid_token" "Invalid OAuth access token - Cannot parse access token"',
    );
  });

  test.each([
    [
      'expired',
      463,
      /^Error validating access token: Session has expired on \w+day, \d\d-\w{3}-\d\d .*\. The current time is/,
    ],
    ['revoked', 460, /changed their password/],
    ['checkpointed', 459, /log in to www\.facebook\.com/],
  ] as const)('that is %s is refused with subcode %d', async (name, subcode, message) => {
    const { body } = await send('/me', { token: here.emulator.tokens[name] });
    expect(body['error']).toMatchObject({ code: 190, error_subcode: subcode });
    expect(body['error'].message).toMatch(message);
  });

  test('runs out when its time comes', async () => {
    const { clock } = here.emulator;
    const before = clock.now();
    clock.advance(60 * 86_400_000);
    expect((await send('/me')).body['error']).toMatchObject({ code: 190, error_subcode: 463 });
    clock.set(before);
    expect((await send('/me')).status).toBe(200);
  });

  test('of the app cannot stand for a person', async () => {
    const { body } = await send(`/${await accountId()}`, { token: here.emulator.tokens.app });
    expect(body['error'].code).toBe(102);
  });

  test('that lacks a permission is told which', async () => {
    const id = await accountId();
    const token = here.emulator.tokens.readOnly;
    expect((await send(`/${id}?fields=username`, { token })).status).toBe(200);
    const image = form({ image_url: 'https://example.com/a.jpg' });
    const { status, body } = await send(`/${id}/media`, { token, ...image });
    expect(status).toBe(403);
    expect(body['error']).toMatchObject({
      code: 200,
      message: '(#200) Requires instagram_content_publish permission to perform this operation',
    });
  });

  test('of the Instagram login does not reach what only the Facebook login has', async () => {
    const token = here.emulator.tokens.instagram;
    const edge = await send('/me/recently_searched_hashtags', { token });
    expect(edge.body['error']).toMatchObject({ code: 100 });
    const discovery = await send('/me?fields=business_discovery.username(tide){id}', { token });
    expect(discovery.body['error'].message).toContain('nonexisting field (business_discovery)');
    const { body } = await send('/me/media?limit=1', { token });
    const removal = await send(`/${body['data'][0].id}`, { token, method: 'DELETE' });
    expect(removal.body['error']).toMatchObject({ code: 100, error_subcode: 33 });
  });
});

test('on a host of Meta only tokens of its own login count', async () => {
  const { tokens, url } = here.emulator;
  const ask = (host: string, token: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { host, authorization: `Bearer ${token}` };
      get(`${url}/me`, { headers }, ({ statusCode }) => resolve(statusCode)).on('error', reject);
    });
  expect(await ask('graph.facebook.com', tokens.facebook)).toBe(200);
  expect(await ask('graph.facebook.com', tokens.instagram)).toBe(400);
  expect(await ask('graph.instagram.com', tokens.instagram)).toBe(200);
  expect(await ask('graph.instagram.com', tokens.facebook)).toBe(400);
});

describe('appsecret_proof', () => {
  test('is checked when it is given', async () => {
    const { app, tokens } = here.emulator;
    const proof = createHmac('sha256', app.secret).update(tokens.facebook).digest('hex');
    expect((await send(`/me?appsecret_proof=${proof}`)).status).toBe(200);
    expect((await send('/me?appsecret_proof=00')).body['error']).toMatchObject({
      code: 100,
      type: 'GraphMethodException',
      message: 'Invalid appsecret_proof provided in the API argument',
    });
  });

  test('may be bound to a time', async () => {
    const { app, tokens } = here.emulator;
    const proof = createHmac('sha256', app.secret).update(`${tokens.facebook}|1700000000`).digest('hex');
    expect((await send(`/me?appsecret_proof=${proof}&appsecret_time=1700000000`)).status).toBe(200);
  });
});

describe('tokens can be asked about', () => {
  test('with debug_token, also when they work no more', async () => {
    const { expired, facebook } = here.emulator.tokens;
    const { body } = await send(`/debug_token?input_token=${facebook}`, { token: here.emulator.tokens.app });
    expect(body['data']).toMatchObject({ is_valid: true, type: 'USER', app_id: here.emulator.app.id });
    const late = await send(`/debug_token?input_token=${expired}`);
    expect(late.body['data'].is_valid).toBe(false);
  });

  test('with me/permissions', async () => {
    const { body } = await send('/me/permissions');
    expect(body['data']).toContainEqual({ permission: 'instagram_basic', status: 'granted' });
  });
});

test('times are told by the clock of California', () => {
  expect(longTime(Date.UTC(2024, 2, 30, 23))).toBe('Saturday, 30-Mar-24 16:00:00 PDT');
  expect(longTime(Date.UTC(2024, 11, 1, 8))).toBe('Sunday, 01-Dec-24 00:00:00 PST');
});
