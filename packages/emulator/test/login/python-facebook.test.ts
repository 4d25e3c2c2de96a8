import { Buffer } from 'node:buffer';
import { describe, expect, test } from '@jest/globals';
import { present } from '../present.js';
import { form } from '../support.js';
import { locationOf, loggingIn } from './flows.js';

// What python-facebook sends, call by call and parameter by parameter.
const { here, app, ask, get, post, press } = loggingIn();

/** Its OAuth library writes spaces between scopes as `+`. */
const authorize = async (path: string, client_id: string, scope: string) => {
  const query = `response_type=code&client_id=${client_id}&redirect_uri=https%3A%2F%2Flocalhost%2F&scope=${scope}`;
  const page = await ask(`${path}?${query}&state=PyFacebook`);
  const back = new URL(locationOf(await press(page, 'continue')));
  expect(back.searchParams.get('state')).toBe('PyFacebook');
  return present(back.searchParams.get('code') ?? undefined);
};

/** The form of its `fetch_token`. For Facebook the app is not in the form: its OAuth library writes a header. */
const fetchToken = (product: 'facebook' | 'instagram' | 'basicDisplay', code: string) => {
  const fields = { grant_type: 'authorization_code', code, redirect_uri: 'https://localhost/' };
  if (product !== 'facebook') return post('/oauth/access_token', { ...fields, ...app(product) });
  const { client_id, client_secret } = app('facebook');
  const authorization = `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}`;
  return ask('/oauth/access_token', {
    ...form(fields),
    headers: { authorization, accept: 'application/json' },
  });
};

test('Facebook: authorize, exchange, lengthen, inspect, and the tokens of Pages', async () => {
  const { client_id, client_secret } = app('facebook');
  const code = await authorize('/dialog/oauth', client_id, 'email+pages_show_list+instagram_basic');
  const short = (await fetchToken('facebook', code)).body['access_token'] as string;
  const long = await get('/v27.0/oauth/access_token', {
    grant_type: 'fb_exchange_token',
    client_id,
    client_secret,
    fb_exchange_token: short,
  });
  const access_token = long.body['access_token'] as string;
  const info = await get('/v27.0/debug_token', {
    input_token: access_token,
    access_token: `${client_id}|${client_secret}`,
  });
  expect(info.body['data']).toMatchObject({
    app_id: client_id,
    application: 'Edgewalk Emulator',
    is_valid: true,
  });
  const accounts = await get(`/v27.0/${info.body['data'].user_id}/accounts`, { access_token });
  const [page] = accounts.body['data'] as [{ id: string; access_token: string }];
  const single = await get(`/v27.0/${page.id}`, { fields: 'access_token', access_token });
  expect(single.body['access_token']).toBe(page.access_token);
});

test('Facebook: the token of the app', async () => {
  const { body } = await get('/oauth/access_token', { grant_type: 'client_credentials', ...app('facebook') });
  expect(body['access_token']).toBe(here.emulator.tokens.app);
});

describe.each([
  ['Instagram', 'instagram', 'instagram_business_basic+instagram_business_manage_comments'],
  ['Basic Display', 'basicDisplay', 'user_profile+user_media'],
] as const)('%s', (_, product, scope) => {
  test('authorize, exchange, lengthen, refresh, read', async () => {
    const { client_id, client_secret } = app(product);
    const code = await authorize('/oauth/authorize', client_id, scope);
    const { text } = await fetchToken(product, code);
    const short = present(/"access_token":"(\w+)"/.exec(text)?.[1]);
    const query = { grant_type: 'ig_exchange_token', client_secret, access_token: short };
    const long = (await get('/access_token', query)).body['access_token'] as string;
    here.emulator.clock.advance(86_400_000);
    const { body } = await get('/refresh_access_token', {
      grant_type: 'ig_refresh_token',
      access_token: long,
    });
    const me = await get('/v27.0/me', {
      access_token: body['access_token'] as string,
      fields: 'id,username',
    });
    expect(me.body['username']).toBe('tidal.bakery');
  });
});
