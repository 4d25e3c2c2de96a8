import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../support.js';
import { facebook } from './support.js';

const { here, send, get, pageId, accountId } = facebook();

const message = async (path: string) => (await get(path))['error'].message as string;

describe('a token of Facebook Login', () => {
  test('reaches the person, the Pages, and the Instagram accounts behind them', async () => {
    expect(await get('/me?fields=name,first_name')).toMatchObject({
      name: 'Test Person',
      first_name: 'Test',
    });
    const page = await get(
      `/${await pageId()}?fields=about,fan_count,location{city},instagram_business_account{username}`,
    );
    expect(page).toMatchObject({
      fan_count: expect.any(Number),
      location: { city: 'Bergen' },
      instagram_business_account: { username: 'tidal.bakery', id: await accountId() },
    });
    expect(await get(`/${await accountId()}?fields=username`)).toMatchObject({ username: 'tidal.bakery' });
  });

  test('goes on into what only the Instagram tree knows', async () => {
    const fields = 'instagram_business_account{followers_count,media.limit(2){caption,comments.limit(1){text}}}';
    const { instagram_business_account: account } = await get(`/${await pageId()}?fields=${fields}`);
    expect(account.media.data).toHaveLength(2);
  });

  test('tells a node of one tree from that of another in its messages', async () => {
    expect(await message('/me?fields=foo')).toMatch(/\(foo\) on node type \(User\)/);
    expect(await message(`/${await pageId()}?fields=foo`)).toMatch(/on node type \(Page\)/);
    expect(await message(`/${await accountId()}?fields=foo`)).toMatch(/on node type \(IGUser\)/);
    expect(await message(`/${await pageId()}?fields=instagram_business_account{foo}`)).toMatch(/\(foo\)/);
  });

  test('finds a Page by its username, in any case', async () => {
    expect(await get('/Tidal.Bakery?fields=username')).toEqual({
      username: 'tidal.bakery',
      id: await pageId(),
    });
    expect((await send('/nobody.at.all')).body['error'].code).toBe(803);
  });

  test('has no tokens of Pages that the person does not manage', async () => {
    const other = await get('/bluebottle?fields=name,access_token');
    expect(other).toEqual({ name: 'Bluebottle Flowers', id: expect.any(String) });
    const { data } = await get(`/${other['id']}/posts?fields=from{name}`);
    expect(new Set((data as Json[]).map(({ from }) => from.name as string))).toEqual(new Set(['Bluebottle Flowers']));
  });
});

describe('a token of another login', () => {
  test('reaches nothing of Facebook', async () => {
    const id = await pageId();
    const { instagram, basic } = here.emulator.tokens;
    for (const token of [instagram, basic]) {
      expect((await send(`/${id}`, { token })).body['error']).toMatchObject({ code: 100, error_subcode: 33 });
      expect((await send('/pages/search?q=a', { token })).body['error'].code).toBe(803);
    }
  });
});

describe('the token of a Page', () => {
  test('is the Page', async () => {
    const token = here.emulator.tokens.page;
    expect((await send('/me', { token })).body).toEqual({ name: 'Tidal Bakery', id: await pageId() });
    expect((await send('/me/posts?limit=1', { token })).body['data']).toHaveLength(1);
  });
});

describe('the token of the app', () => {
  test('reads the app, and nothing of people', async () => {
    const { app, tokens } = here.emulator;
    const token = tokens.app;
    expect((await send(`/${app.id}?fields=name`, { token })).body).toEqual({ name: app.name, id: app.id });
    expect((await send(`/${await pageId()}`, { token })).body['error'].code).toBe(102);
  });
});

test('edges of the root may have two segments', async () => {
  const { data } = await get('/v27.0/pages/search?q=BAKERY&fields=name');
  const names = (data as Json[]).map(({ name }) => String(name));
  expect(names.slice(0, 2)).toEqual(['Tidal Bakery', 'Tidal Bakery School']);
  expect(names.filter((name) => !name.includes('Tidal'))).toEqual([]);
  expect((await get('/pages/find?q=a'))['error'].code).toBe(803);
  expect((await get('/pages/search/more?q=a'))['error'].code).toBe(2500);
});

test('the ids parameter is gone for Facebook too', async () => {
  const { status, body } = await send(`/?ids=${await pageId()}`);
  expect([status, body['error'].code]).toEqual([500, 100]);
});

test('permissions are those of the declaration', async () => {
  const token = here.emulator.tokens.readOnly;
  const id = await pageId();
  expect((await send(`/${id}/posts`, { token })).status).toBe(200);
  const sending = { method: 'POST', body: new URLSearchParams({ message: 'Hello' }), token };
  const { status, body } = await send(`/${id}/feed`, sending);
  expect([status, body['error'].message]).toEqual([
    403,
    '(#200) Requires pages_manage_posts permission to perform this operation',
  ]);
});
