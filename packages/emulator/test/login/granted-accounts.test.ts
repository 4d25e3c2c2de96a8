import { expect, test } from '@jest/globals';
import { emulated } from '../support.js';

const { here, send } = emulated();

const accountsOf = async (token: string) => {
  const { body } = await send('/me/accounts?fields=instagram_business_account,connected_instagram_account', { token });
  return (body['data'] as Record<string, unknown>[]).map((page) => Object.keys(page));
};
const inspect = async (token: string) =>
  (await send(`/debug_token?input_token=${token}`, { token: here.emulator.tokens.app })).body['data'];

test('An account that was not ticked in the dialog is on no Page, in no portfolio, and cannot be read', async () => {
  const { facebook, bothAccounts } = here.emulator.tokens;
  const all = ['instagram_business_account', 'connected_instagram_account', 'id'];
  expect(await accountsOf(bothAccounts)).toEqual([all, all]);
  expect(await accountsOf(facebook)).toEqual([all, ['id']]);
  const { body } = await send('/me/accounts?fields=instagram_business_account', { token: bothAccounts });
  const second = body['data'][1].instagram_business_account.id;
  expect((await send(`/${second}`, { token: bothAccounts })).status).toBe(200);
  expect((await send(`/${second}`, { token: facebook })).body['error']).toMatchObject({ code: 100, error_subcode: 33 });
  const business = (await send('/me/businesses', { token: facebook })).body['data'][0].id;
  for (const [token, count] of [
    [facebook, 1],
    [bothAccounts, 2],
  ] as const)
    expect((await send(`/${business}/owned_instagram_accounts`, { token })).body['data']).toHaveLength(count);
});

test('Granular scopes name what was granted by id', async () => {
  const { facebook, bothAccounts, integration } = here.emulator.tokens;
  const ids = async (token: string) => {
    const { granular_scopes: scopes } = await inspect(token);
    return scopes.find(({ scope }: { scope: string }) => scope === 'instagram_basic').target_ids.length;
  };
  expect([await ids(facebook), await ids(bothAccounts), await ids(integration)]).toEqual([1, 2, 1]);
  expect(await inspect(integration)).toMatchObject({ type: 'SYSTEM_USER', expires_at: 0 });
});

test('A person without Pages reaches a Page by a portfolio', async () => {
  const token = here.emulator.tokens.portfolio;
  expect((await send('/me/accounts', { token })).body['data']).toEqual([]);
  const business = (await send('/me/businesses', { token })).body['data'][0].id;
  const { body } = await send(`/${business}/client_pages?fields=instagram_business_account{username}`, { token });
  expect(body['data']).toMatchObject([{ instagram_business_account: { username: 'tidal.bakery.school' } }]);
});

test.each([
  ['none', [], 1],
  ['both', ['first', 'second'], 2],
])('The dialog asks which accounts to share: %s ticked', async (_, ticked, count) => {
  const { apps, tokens, url } = here.emulator;
  const { body } = await send('/me/accounts?fields=instagram_business_account', { token: tokens.bothAccounts });
  const [first, second] = body['data'].map((page: never) => page['instagram_business_account']['id']);
  const ids = ticked.map((name) => (name === 'first' ? first : second));
  const redirect = 'https://example.com/callback';
  const query = `client_id=${apps.facebook.id}&redirect_uri=${encodeURIComponent(redirect)}&scope=pages_show_list,instagram_basic`;
  const form = new URLSearchParams({ decision: 'continue' });
  for (const scope of ['pages_show_list', 'instagram_basic']) form.append('granted[]', scope);
  for (const id of ids) form.append('accounts[]', id);
  const dialog = `${url}/v27.0/dialog/oauth?${query}`;
  expect(await (await fetch(dialog)).text()).toMatch(new RegExp(`value="${second}">.*<bdi>tidal.bakery.school</bdi>`));
  const answer = await fetch(dialog, { method: 'POST', body: form, redirect: 'manual' });
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code');
  const exchange = new URLSearchParams({
    client_id: apps.facebook.id,
    client_secret: apps.facebook.secret,
    redirect_uri: redirect,
    code: code ?? '',
  });
  const exchanged = await fetch(`${url}/v27.0/oauth/access_token?${exchange.toString()}`);
  const issued = (await exchanged.json()) as { access_token: string };
  const linked = (await accountsOf(issued.access_token)).filter((keys) => keys.length > 1);
  expect(linked).toHaveLength(count);
});
