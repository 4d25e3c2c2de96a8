import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { Facebook, PermissionError } from '@edgewalk/facebook';

let emulator: Emulator;
let fb: Facebook;
let pageId: string;

beforeAll(async () => {
  emulator = await startEmulator({ clock: manualClock(Date.UTC(2026, 10, 21, 12)) });
});
afterAll(() => emulator.close());

beforeEach(async () => {
  emulator.reset();
  fb = new Facebook({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  pageId = (await fb.me.accounts.get({ fields: ['id'] })).data.at(0)!.id;
});

const asked = () => emulator.requests.map(({ method, path }) => `${method} ${path}`);

describe('asPage', () => {
  test('reads the token of the Page once, when it is first needed', async () => {
    const before = emulator.requests.length;
    const page = fb.asPage(pageId);
    expect(emulator.requests).toHaveLength(before);
    const ids = await Promise.all(
      Array.from({ length: 10 }, async () => (await page.page('me').get({ fields: ['id'] })).id),
    );
    expect(new Set(ids)).toEqual(new Set([pageId]));
    expect(asked().slice(before)).toEqual([`GET /${pageId}`, ...Array.from({ length: 10 }, () => 'GET /me')]);
  });

  test('reads it again when Meta has refused it', async () => {
    const page = fb.asPage(pageId);
    await page.page('me').get();
    const [{ access_token: token = '' } = {}] = (await fb.me.accounts.get()).data;
    emulator.revoke(token, 'revoked');
    await expect(page.page('me').get()).rejects.toMatchObject({ _tag: 'AccessTokenError' });
    const before = emulator.requests.length;
    await page.page('me').get().either();
    expect(asked()[before]).toBe(`GET /${pageId}`);
  });

  test('says what is missing where the Page gives none', async () => {
    const unmanaged = (await fb.pageSearch.get({ q: 'blue', fields: ['id'] })).data.at(0)!.id;
    const error: unknown = await fb
      .asPage(unmanaged)
      .page('me')
      .get()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PermissionError);
    expect(error).toMatchObject({ permissions: ['pages_show_list'], retry: 'never' });
  });

  test('asks again after a failure', async () => {
    const unmanaged = (await fb.pageSearch.get({ q: 'blue', fields: ['id'] })).data.at(0)!.id;
    const page = fb.asPage(unmanaged);
    const before = emulator.requests.length;
    await page.page('me').get().either();
    await page.page('me').get().either();
    expect(asked().slice(before)).toEqual([`GET /${unmanaged}`, `GET /${unmanaged}`]);
  });

  test('keeps the other options of the tree', async () => {
    const versioned = new Facebook({
      accessToken: emulator.tokens.facebook,
      baseUrl: emulator.url,
      version: 'v25.0',
    });
    const { version } = await versioned.asPage(pageId).page('me').get().withResponse();
    expect(version).toBe('v25.0');
  });
});

describe('as', () => {
  test('takes a token that is known already', async () => {
    const account = (await fb.me.accounts.get({ fields: ['id', 'name', 'access_token'] })).data.at(0)!;
    const page = fb.as({ accessToken: account.access_token! });
    expect(await page.page('me').get({ fields: ['id', 'name'] })).toEqual({
      id: account.id,
      name: account.name,
    });
  });
});
