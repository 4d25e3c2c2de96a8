import { describe, expect, test } from '@jest/globals';
import { present } from '../present.js';
import type { Json } from '../support.js';
import { loggingIn } from './flows.js';

const { here, app, ask, exchange, facebookToken, get, instagramCode, longToken, me } = loggingIn();

const remove = (access_token: string, path = '/me/permissions') =>
  ask(`${path}?${new URLSearchParams({ access_token })}`, { method: 'DELETE' });
const debug = async (input_token: string): Promise<Json> => {
  const { client_id, client_secret } = app('facebook');
  const { body } = await get('/debug_token', { input_token, access_token: `${client_id}|${client_secret}` });
  return body['data'] as Json;
};
const day = 86_400;

const statuses = async (access_token: string) =>
  ((await get('/me/permissions', { access_token })).body['data'] as Json[]).map(
    ({ permission, status }) => `${permission} ${status}`,
  );

describe('permissions', () => {
  test('can be taken back one by one', async () => {
    const token = await longToken('pages_show_list,email');
    expect((await get('/me/accounts', { access_token: token })).status).toBe(200);
    expect((await remove(token, '/me/permissions/pages_show_list')).body).toEqual({ success: true });
    expect(await statuses(token)).toEqual(['public_profile granted', 'email granted', 'pages_show_list declined']);
    expect((await get('/me/accounts', { access_token: token })).body['error'].code).toBe(200);
    expect((await remove(token, '/me/permissions/pages_show_list')).body['error'].code).toBe(100);
  });

  test('taken back altogether end every token of the person', async () => {
    const [token, other] = [await longToken(), await facebookToken()];
    const { page, facebook } = here.emulator.tokens;
    expect((await remove(token, '/v27.0/me/permissions')).body).toEqual({ success: true });
    for (const dead of [token, other, page, facebook]) {
      expect((await me(dead)).body['error']).toMatchObject({
        code: 190,
        error_subcode: 458,
        message: `Error validating access token: The user has not authorized application ${app('facebook').client_id}.`,
      });
    }
    expect((await me(here.emulator.tokens.instagram)).status).toBe(200);
    expect((await me(await facebookToken())).status).toBe(200);
  });

  test("are also listed under the person's id", async () => {
    const token = await facebookToken('email');
    const { id } = (await me(token)).body as { id: string };
    const { body } = await get(`/${id}/permissions`, { access_token: token });
    expect(body['data']).toContainEqual({ permission: 'email', status: 'granted' });
  });
});

const issued = () => Math.floor(here.emulator.clock.now() / 1000);

describe('debug_token', () => {
  test('tells what a new token is', async () => {
    const token = await facebookToken('instagram_basic,pages_show_list,email', ['email']);
    const { id } = (await me(token)).body as { id: string };
    const pages = (await get('/me/accounts', { access_token: token })).body['data'] as Json[];
    const info = await debug(token);
    expect(info).toMatchObject({
      app_id: app('facebook').client_id,
      application: 'Edgewalk Emulator',
      type: 'USER',
      user_id: id,
      is_valid: true,
      issued_at: issued(),
      expires_at: issued() + 7200,
      data_access_expires_at: issued() + 90 * day,
      scopes: ['public_profile', 'instagram_basic', 'pages_show_list'],
    });
    expect(info['granular_scopes']).toEqual([
      { scope: 'public_profile' },
      { scope: 'instagram_basic', target_ids: [expect.stringMatching(/^17841/)] },
      { scope: 'pages_show_list', target_ids: pages.map((page) => page['id'] as string) },
    ]);
  });

  test('keeps the day of the consent through an exchange', async () => {
    const token = await longToken();
    const consent = issued();
    here.emulator.clock.advance(2 * day * 1000);
    const query = { ...app('facebook'), grant_type: 'fb_exchange_token', fb_exchange_token: token };
    const fresh = (await get('/oauth/access_token', query)).body['access_token'] as string;
    expect(await debug(fresh)).toMatchObject({
      issued_at: issued(),
      expires_at: issued() + 60 * day,
      data_access_expires_at: consent + 90 * day,
    });
  });

  test('tells why a token works no more', async () => {
    const token = await facebookToken();
    here.emulator.clock.advance(7_200_000);
    expect(await debug(token)).toMatchObject({ is_valid: false, error: { code: 190, subcode: 463 } });
    const removed = await facebookToken();
    await remove(removed);
    expect(await debug(removed)).toMatchObject({ is_valid: false, error: { code: 190, subcode: 458 } });
  });

  test('tells the login that a token of Instagram comes from', async () => {
    const { body } = await exchange('instagram', await instagramCode());
    const info = await debug(body['access_token'] as string);
    expect(info).toMatchObject({ app_id: app('instagram').client_id, is_valid: true });
  });
});

describe('revoke', () => {
  test.each([
    ['revoked', 460],
    ['checkpointed', 459],
    ['removed', 458],
  ] as const)('makes a token %s: subcode %d', async (trouble, subcode) => {
    const token = await longToken();
    here.emulator.revoke(token, trouble);
    expect((await me(token)).body['error']).toMatchObject({ code: 190, error_subcode: subcode });
    expect(await debug(token)).toMatchObject({ is_valid: false, error: { subcode } });
    expect((await me(here.emulator.tokens.facebook)).status).toBe(200);
  });

  test('ends the tokens of Pages too, and knows only tokens that there are', async () => {
    const token = await longToken();
    const [page] = (await get('/me/accounts', { access_token: token })).body['data'] as Json[];
    here.emulator.revoke(token, 'revoked');
    expect((await me(present(page)['access_token'] as string)).body['error'].error_subcode).toBe(460);
    expect(() => here.emulator.revoke('EAAmadeup', 'revoked')).toThrow('give a token that the emulator gave out');
  });

  test('is undone by a reset', async () => {
    const { facebook } = here.emulator.tokens;
    here.emulator.revoke(facebook, 'revoked');
    here.emulator.reset();
    expect((await me(facebook)).status).toBe(200);
  });
});

const pagesOf = async (access_token: string) =>
  (await get('/me/accounts', { access_token })).body['data'] as { id: string; access_token: string }[];

describe('the token of a Page', () => {
  test('is the same on the Page and in the list, and speaks for the Page', async () => {
    const token = await longToken();
    const [page] = await pagesOf(token);
    const { id, access_token } = present(page);
    const { body } = await get(`/${id}`, { access_token: token, fields: 'access_token' });
    expect(body).toEqual({ id, access_token });
    expect((await me(access_token)).body).toEqual({ id });
    expect(await debug(access_token)).toMatchObject({ type: 'PAGE', profile_id: id });
  });

  test('ends with a short token, and never with a long one', async () => {
    const end = async (token: string) => (await debug(present((await pagesOf(token))[0]).access_token))['expires_at'];
    const short = await facebookToken();
    expect(await end(short)).toBe((await debug(short))['expires_at']);
    expect(await end(await longToken())).toBe(0);
  });

  test('is left out for a person who granted no Pages', async () => {
    const [page] = await pagesOf(await longToken());
    const access_token = await facebookToken('instagram_basic,pages_read_engagement');
    const { body } = await get(`/${present(page).id}`, { access_token, fields: 'access_token' });
    expect(body).toEqual({ id: present(page).id });
  });

  test('may do what its person granted', async () => {
    const [page] = await pagesOf(await longToken('pages_show_list,instagram_basic'));
    expect((await debug(present(page).access_token))['scopes']).toEqual([
      'public_profile',
      'pages_show_list',
      'instagram_basic',
    ]);
  });
});
