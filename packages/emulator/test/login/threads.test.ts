import { describe, expect, test } from '@jest/globals';
import { present } from '../present.js';
import { callback, locationOf, loggingIn } from './flows.js';

const { here, app, get, post, press } = loggingIn();

const scope = 'threads_basic,threads_content_publish,threads_delete';

/** As `/login` of Meta's sample app (fbsamples/threads_api) opens it, up to the code. */
async function threadsCode(without?: readonly string[]): Promise<string> {
  const { client_id } = app('threads');
  const page = await get('/oauth/authorize', { scope, client_id, redirect_uri: callback, response_type: 'code' });
  const to = locationOf(await press(page, 'continue', without));
  expect(to).toMatch(/#_$/);
  return present(new URL(to).searchParams.get('code') ?? undefined);
}

const exchange = async (code: string) => ({
  ...app('threads'),
  grant_type: 'authorization_code',
  redirect_uri: callback,
  code,
});

async function shortToken(): Promise<string> {
  const { body } = await post('/oauth/access_token', await exchange(await threadsCode()));
  return String(body['access_token']);
}

describe('a code of Threads', () => {
  test('goes for a token of an hour, with the id of the person as a number, once', async () => {
    const code = await threadsCode();
    const got = await post('/oauth/access_token', await exchange(code));
    // As python-facebook shows it, and as threads-go reads it: a number, which JavaScript would round.
    expect(got.text).toMatch(/"user_id":\d+/);
    expect(got.body['access_token']).toMatch(/^THAA/);
    const again = await post('/oauth/access_token', await exchange(code));
    expect(again).toMatchObject({ status: 400, body: { error: { type: 'OAuthException', code: 100 } } });
  });

  test("goes in the address, as Meta's Postman collection sends it", async () => {
    const query = new URLSearchParams(await exchange(await threadsCode()));
    const { status } = await post(`/oauth/access_token?${query.toString()}`, {});
    expect(status).toBe(200);
  });

  test('needs the app of Threads and its secret', async () => {
    const wanted = await exchange(await threadsCode());
    const wrong = await post('/oauth/access_token', { ...wanted, client_secret: 'wrong' });
    expect(wrong.body['error']).toMatchObject({ code: 1 });
    const other = await post('/oauth/access_token', { ...wanted, redirect_uri: 'http://localhost:1/' });
    expect(other.body['error']).toMatchObject({ code: 100, error_subcode: 36_008 });
  });
});

test('the dialog takes permissions with commas only, and wants the basic one', async () => {
  const { client_id } = app('threads');
  const ask = (wanted: string) => get('/oauth/authorize', { client_id, redirect_uri: callback, scope: wanted });
  expect(await ask('threads_basic threads_delete')).toMatchObject({ status: 400 });
  expect(await ask('threads_delete')).toMatchObject({ status: 400 });
  expect(await ask('threads_basic,instagram_basic')).toMatchObject({ status: 400 });
  expect(await ask('threads_basic,threads_delete')).toMatchObject({ status: 200 });
});

test('who declines comes back with an error', async () => {
  const { client_id } = app('threads');
  const page = await get('/oauth/authorize', { scope, client_id, redirect_uri: callback, state: 's' });
  const to = new URL(locationOf(await press(page, 'cancel')));
  expect(Object.fromEntries(to.searchParams)).toEqual({
    error: 'access_denied',
    error_reason: 'user_denied',
    error_description: 'The user denied your request',
    state: 's',
  });
});

const extend = async (path = '/access_token', more = {}) =>
  get(path, {
    grant_type: 'th_exchange_token',
    client_secret: app('threads').client_secret,
    access_token: await shortToken(),
    ...more,
  });

describe('a token of Threads', () => {
  // The second is what python-facebook sends.
  test.each([['/access_token'], ['/oauth/access_token']])('goes for one of 60 days at %s', async (path) => {
    const { body } = await extend(path, path === '/access_token' ? {} : { client_id: app('threads').client_id });
    expect(body).toEqual({ access_token: expect.stringMatching(/^THAA/), token_type: 'bearer', expires_in: 5_184_000 });
  });

  test('is refreshed after a day, by the grant of Threads only', async () => {
    const { body } = await extend();
    const access_token = String(body['access_token']);
    const refresh = (grant_type: string) => get('/refresh_access_token', { grant_type, access_token });
    expect((await refresh('th_refresh_token')).body['error']).toMatchObject({ code: 100 });
    here.emulator.clock.advance(25 * 3_600_000);
    expect((await refresh('ig_refresh_token')).body['error']).toMatchObject({ code: 100 });
    expect((await refresh('th_refresh_token')).body).toMatchObject({ token_type: 'bearer', expires_in: 5_184_000 });
  });

  // As threads-go's DebugToken: the app's id and secret after TH|, or the person's own token.
  test('is described to its app and to its person, with what was granted', async () => {
    const code = await threadsCode(['threads_delete']);
    const { body } = await post('/oauth/access_token', await exchange(code));
    const input_token = String(body['access_token']);
    const { client_id, client_secret } = app('threads');
    for (const access_token of [`TH|${client_id}|${client_secret}`, input_token]) {
      const inspected = await get('/v1.0/debug_token', { input_token, access_token });
      expect(inspected.body).toEqual({
        data: {
          type: 'USER',
          application: expect.any(String),
          is_valid: true,
          user_id: expect.any(String),
          issued_at: expect.any(Number),
          expires_at: expect.any(Number),
          scopes: ['threads_basic', 'threads_content_publish'],
        },
      });
    }
  });
});

test('the app of Threads has a token of its own', async () => {
  const { body } = await get('/oauth/access_token', { grant_type: 'client_credentials', ...app('threads') });
  expect(body).toEqual({ access_token: expect.stringMatching(/^TH\|\d+\|/), token_type: 'bearer' });
});
