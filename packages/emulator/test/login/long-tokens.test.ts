import { describe, expect, test } from '@jest/globals';
import { business, loggingIn } from './flows.js';

const { here, app, exchange, extend, facebookToken, get, instagramCode, me, post } = loggingIn();

const hour = 3_600_000;
const day = 24 * hour;
const sixtyDays = (60 * day) / 1000;

test('a token of the app needs no person', async () => {
  for (const send of [get, post]) {
    const { body } = await send('/oauth/access_token', {
      ...app('facebook'),
      grant_type: 'client_credentials',
    });
    expect(body).toEqual({
      access_token: expect.stringMatching(/^\d+\|\w+$/),
      token_type: 'bearer',
    });
    const info = await get('/debug_token', {
      input_token: body['access_token'] as string,
      ...keyed('facebook'),
    });
    expect(info.body['data']).toMatchObject({
      type: 'APP',
      is_valid: true,
      app_id: app('facebook').client_id,
    });
  }
  const wrong = { ...app('facebook'), client_secret: 'wrong', grant_type: 'client_credentials' };
  const { body } = await get('/oauth/access_token', wrong);
  expect(body['error']).toMatchObject({ code: 1, message: 'Error validating client secret.' });
});

/** The app's id and secret are a token as well. */
const keyed = (product: 'facebook' | 'instagram') => {
  const { client_id, client_secret } = app(product);
  return { access_token: `${client_id}|${client_secret}` };
};

describe('a short token of Facebook', () => {
  test('lives for two hours', async () => {
    const token = await facebookToken();
    here.emulator.clock.advance(2 * hour - 1);
    expect((await me(token)).status).toBe(200);
    here.emulator.clock.advance(1);
    expect((await me(token)).body['error']).toMatchObject({ code: 190, error_subcode: 463 });
    expect((await extend(token)).body['error']).toMatchObject({ code: 190, error_subcode: 463 });
  });

  test('goes for one of sixty days', async () => {
    const { body } = await extend(await facebookToken());
    expect(body).toMatchObject({ token_type: 'bearer', expires_in: sixtyDays });
    here.emulator.clock.advance(60 * day - 1);
    expect((await me(body['access_token'] as string)).status).toBe(200);
    here.emulator.clock.advance(1);
    expect((await me(body['access_token'] as string)).body['error'].error_subcode).toBe(463);
  });

  test('that is long already goes for a fresh one after a day', async () => {
    const first = (await extend(await facebookToken())).body['access_token'] as string;
    here.emulator.clock.advance(day - 1000);
    const early = await extend(first);
    expect(early.body).toMatchObject({ access_token: first, expires_in: sixtyDays - 86_399 });
    here.emulator.clock.advance(1000);
    const late = await extend(first);
    expect(late.body['access_token']).not.toBe(first);
    expect(late.body['expires_in']).toBe(sixtyDays);
  });

  test('is all that is exchanged', async () => {
    const { tokens } = here.emulator;
    for (const token of ['EAAmadeup', tokens.instagram, tokens.app, tokens.page, tokens.expired, tokens.revoked]) {
      expect((await extend(token)).body['error'].code).toBe(190);
    }
    const query = { ...app('facebook'), grant_type: 'fb_exchange_token' };
    expect((await get('/oauth/access_token', query)).body['error'].code).toBe(100);
  });
});

const shortToken = async () => {
  const { body } = await exchange('instagram', await instagramCode());
  return body['access_token'] as string;
};

const lengthen = (access_token: string, client_secret: string = app('instagram').client_secret, path = '') =>
  get(`${path}/access_token`, { grant_type: 'ig_exchange_token', client_secret, access_token });

const refresh = (access_token: string, path = '') =>
  get(`${path}/refresh_access_token`, { grant_type: 'ig_refresh_token', access_token });

const longToken = async () => (await lengthen(await shortToken())).body['access_token'] as string;

describe('a short token of Instagram', () => {
  test('goes for one of sixty days, with a version and without', async () => {
    for (const path of ['', '/v27.0']) {
      const { body } = await lengthen(await shortToken(), undefined, path);
      expect(body).toEqual({
        access_token: expect.stringMatching(/^IGAA/),
        token_type: 'bearer',
        expires_in: sixtyDays,
      });
    }
  });

  test('does so with the secret of its own app, once, and in its hour', async () => {
    const token = await shortToken();
    expect((await lengthen(token, app('facebook').client_secret)).body['error'].code).toBe(1);
    expect((await lengthen(await longToken())).body['error']).toMatchObject({ code: 452 });
    expect((await lengthen(here.emulator.tokens.facebook)).body['error'].code).toBe(190);
    here.emulator.clock.advance(hour);
    expect((await lengthen(token)).body['error']).toMatchObject({ code: 190, error_subcode: 463 });
  });

  test('is not refreshed; a long one is, between a day and its end', async () => {
    expect((await refresh(await shortToken())).body['error'].code).toBe(100);
    const token = await longToken();
    expect((await refresh(token)).body['error'].message).toContain('at least 24 hours old');
    here.emulator.clock.advance(day);
    for (const path of ['', '/v27.0']) {
      const { body } = await refresh(token, path);
      expect(body).toMatchObject({ token_type: 'bearer', expires_in: sixtyDays, permissions: business });
      expect((await me(body['access_token'] as string)).status).toBe(200);
    }
    here.emulator.clock.advance(59 * day);
    expect((await refresh(token)).body['error']).toMatchObject({ code: 190, error_subcode: 463 });
  });

  test('of Basic Display takes the same way, and is told no permissions', async () => {
    const { text } = await exchange('basicDisplay', await instagramCode('basicDisplay'));
    const short = /IGQV\w+/.exec(text)?.[0] ?? '';
    const long = (await lengthen(short, app('basicDisplay').client_secret)).body['access_token'] as string;
    here.emulator.clock.advance(day);
    const { body } = await refresh(long);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^IGQV/),
      token_type: 'bearer',
      expires_in: sixtyDays,
    });
  });

  test('is asked for by its grant', async () => {
    const access_token = await shortToken();
    const wrong = {
      grant_type: 'ig_refresh_token',
      access_token,
      client_secret: app('instagram').client_secret,
    };
    expect((await get('/access_token', wrong)).body['error'].code).toBe(100);
    expect((await get('/refresh_access_token', { access_token })).body['error'].code).toBe(100);
    expect((await get('/refresh_access_token', { grant_type: 'ig_refresh_token' })).body['error'].code).toBe(104);
  });
});
