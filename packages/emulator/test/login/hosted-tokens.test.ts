import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Instagram } from '@edgewalk/instagram';
import { type Emulator, manualClock, startEmulator } from '../../src/index.js';
import { type Json, today } from '../support.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ accounts: { count: 10, agencies: 3, apps: 2 }, clock: manualClock(today) });
});
afterAll(() => emulator.close());

async function ask(path: string, token = ''): Promise<Json> {
  const headers = token === '' ? {} : { authorization: `Bearer ${token}` };
  return (await (await fetch(`${emulator.url}${path}`, { headers })).json()) as Json;
}
const code = async (path: string, token: string) => (await ask(path, token))['error']?.code as unknown;
const agency = (index: number) => {
  const found = emulator.agencies[index];
  if (found === undefined) throw new Error(`there is no agency ${index}`);
  return found;
};

describe('the tokens of hosted accounts', () => {
  test('reach their own account and no other', async () => {
    const [own, other] = [emulator.accounts.at(4), emulator.accounts.at(5)];
    for (const token of Object.values(own.tokens)) {
      expect(await ask(`/${own.id}?fields=username`, token)).toMatchObject({ username: own.username });
      expect(await code(`/${other.id}`, token)).toBe(100);
    }
    expect(await ask('/me?fields=user_id', own.tokens.instagram)).toMatchObject({ user_id: own.id });
    expect(await ask('/me?fields=id', own.tokens.page)).toEqual({ id: own.pageId });
  });

  test('a letter that is changed makes none', async () => {
    const { facebook } = emulator.accounts.at(0).tokens;
    const last = facebook.endsWith('x') ? 'y' : 'x';
    expect(await code('/me', `${facebook.slice(0, -1)}${last}`)).toBe(190);
    expect(await code('/me', facebook.replace('o0000', 'o000a'))).toBe(190);
  });

  test('are renewed for the account that they are of', async () => {
    const { id, tokens } = emulator.accounts.at(8);
    const refreshed = await ask(`/refresh_access_token?grant_type=ig_refresh_token&access_token=${tokens.instagram}`);
    expect(refreshed['access_token']).not.toBe(tokens.instagram);
    expect(await ask('/me?fields=user_id', refreshed['access_token'] as string)).toMatchObject({ user_id: id });
    const { app } = agency(8 % 3);
    const exchange = new URLSearchParams({
      grant_type: 'fb_exchange_token',
      client_id: app.id,
      client_secret: app.secret,
      fb_exchange_token: tokens.facebook,
    });
    const exchanged = await ask(`/oauth/access_token?${exchange.toString()}`);
    expect(exchanged['access_token']).not.toBe(tokens.facebook);
    expect(await ask(`/${id}?fields=id`, exchanged['access_token'] as string)).toEqual({ id });
  });
});

describe('the tokens of an agency', () => {
  test.each(['user', 'system'] as const)('reach all of its accounts and no others: %s', async (kind) => {
    for (const [index, { id, tokens }] of emulator.agencies.entries()) {
      const reached = [...emulator.accounts].filter((account) => account.agencyId === id);
      const api = new Instagram({ accessToken: tokens[kind], login: 'facebook', baseUrl: emulator.url });
      const found = await api.accounts();
      expect(found.map((account) => account.id).toSorted()).toEqual(reached.map((account) => account.id).toSorted());
      expect(found.every(({ page }) => page !== undefined)).toBe(true);
      const other = emulator.accounts.at((index + 1) % 3);
      expect(await code(`/${other.id}/media`, tokens[kind])).toBe(100);
    }
  });

  test('list the same tokens of Pages each time, which end with them', async () => {
    const { tokens } = agency(0);
    const read = async () => (await ask('/me/accounts?fields=access_token', tokens.user))['data'] as Json[];
    const pages = await read();
    expect(await read()).toEqual(pages);
    const first = pages[0]?.['access_token'] as string;
    expect(first).not.toBe(emulator.accounts.at(0).tokens.page);
    expect(await ask('/me?fields=id', first)).toEqual({ id: emulator.accounts.at(0).pageId });
    emulator.revoke(tokens.user, 'revoked');
    // Also one that was not used before.
    for (const page of pages) expect(await code('/me', page['access_token'] as string)).toBe(190);
    expect(await code('/me', emulator.accounts.at(0).tokens.page)).toBeUndefined();
    emulator.reset();
  });

  test('belong to the app of the agency, and are proved with its secret', async () => {
    const ids = emulator.agencies.map(({ app }) => app.id);
    expect([ids[0], new Set(ids).size, ids[2]]).toEqual([emulator.app.id, 2, emulator.app.id]);
    const { app, tokens } = agency(1);
    const told = await ask(`/debug_token?input_token=${tokens.user}`, `${app.id}|${app.secret}`);
    expect(told['data']).toMatchObject({ app_id: app.id, is_valid: true });
    const proof = (secret: string) => createHmac('sha256', secret).update(tokens.user).digest('hex');
    expect(await code(`/me?appsecret_proof=${proof(app.secret)}`, tokens.user)).toBeUndefined();
    expect(await code(`/me?appsecret_proof=${proof(emulator.app.secret)}`, tokens.user)).toBe(100);
    expect(await ask(`/${app.id}?fields=name`, `${app.id}|${app.secret}`)).toMatchObject({ name: app.name });
  });
});

describe('an account that ends', () => {
  afterAll(() => emulator.reset());

  test('takes its own tokens along, and its agency reaches it no more', async () => {
    const [own, kept] = [emulator.accounts.at(0), emulator.accounts.at(3)];
    const { tokens } = agency(0);
    const [media] = (await ask(`/${own.id}/media?limit=1`, tokens.user))['data'] as Json[];
    const listed = (await ask('/me/accounts?fields=access_token', tokens.user))['data'] as Json[];
    emulator.revoke(own, 'checkpointed');
    for (const token of [...Object.values(own.tokens), listed[0]?.['access_token'] as string])
      expect((await ask(`/${own.id}`, token))['error']).toMatchObject({ code: 190, error_subcode: 459 });
    for (const token of Object.values(tokens)) {
      for (const id of [own.id, `${own.id}/media`, String(media?.['id'])])
        expect((await ask(`/${id}`, token))['error']).toMatchObject({ code: 100, error_subcode: 33 });
      expect(await code(`/${kept.id}`, token)).toBeUndefined();
    }
    const left = (await ask('/me/accounts?fields=id', tokens.user))['data'] as Json[];
    expect(left).toHaveLength(listed.length - 1);
    expect(left).not.toContainEqual({ id: own.pageId });
  });

  test('is named by its id, too; anything else is refused', () => {
    emulator.revoke(emulator.accounts.at(6).id);
    expect(() => emulator.revoke('17841000000000001')).toThrow('give a token that the emulator gave out, or one of');
    expect(() => emulator.accounts.at(10)).toThrow('write an index below 10');
  });
});

test('no token of theirs is in the log', async () => {
  const { id, tokens } = emulator.accounts.at(9);
  const batch = JSON.stringify([{ method: 'GET', relative_url: `${id}?access_token=${tokens.facebook}` }]);
  await fetch(emulator.url, { method: 'POST', body: new URLSearchParams({ batch, access_token: tokens.facebook }) });
  await ask(`/me?note=${tokens.instagram}`, tokens.instagram);
  const log = JSON.stringify(emulator.requests);
  for (const token of Object.values(tokens)) expect(log).not.toContain(token);
  expect(log).toContain('access_token=[token]');
});
