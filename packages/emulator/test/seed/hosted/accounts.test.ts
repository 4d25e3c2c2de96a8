import { afterEach, describe, expect, test } from '@jest/globals';
import { Instagram } from '@edgewalk/instagram';
import { type Emulator, type EmulatorOptions, manualClock, startEmulator } from '../../../src/index.js';
import { type Json, today } from '../../support.js';

const running: Emulator[] = [];
afterEach(() => Promise.all(running.splice(0).map((emulator) => emulator.close())));

async function start(accounts: EmulatorOptions['accounts']): Promise<Emulator> {
  const emulator = await startEmulator({ ...(accounts !== undefined && { accounts }), clock: manualClock(today) });
  running.push(emulator);
  return emulator;
}

const media = { fields: ['id', 'caption', 'like_count', { comments: ['id', 'text'] }], limit: 50 } as const;

async function ask(url: string, path: string, token: string): Promise<Json> {
  const response = await fetch(path.startsWith('http') ? path : `${url}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await response.json()) as Json;
}

/** All of a list, by its links. */
async function listed(url: string, path: string, token: string): Promise<Json[]> {
  const { data, paging } = await ask(url, path, token);
  const rest = paging?.next === undefined ? [] : await listed(url, paging.next as string, token);
  return [...(data as Json[]), ...rest];
}

/** Some accounts and their media, read in an order. */
async function readAccounts(order: readonly number[]) {
  const emulator = await start(2_000);
  const found = new Map<number, unknown>();
  for (const index of order) {
    const { id, tokens } = emulator.accounts.at(index);
    const api = new Instagram({ accessToken: tokens.facebook, userId: id, baseUrl: emulator.url });
    const posts = JSON.stringify(await api.user.media.get(media)).replaceAll(emulator.url, '');
    found.set(index, { ...emulator.accounts.at(index), posts });
  }
  return order.toSorted((a, b) => a - b).map((index) => found.get(index));
}

/** What is there without hosted accounts as well. */
async function readUsual(accounts: EmulatorOptions['accounts']) {
  const emulator = await start(accounts);
  const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  const posts = JSON.stringify(await api.user.media.get(media)).replaceAll(emulator.url, '');
  const { tokens, apps } = emulator;
  return { posts, tokens, apps };
}

describe('2,000 accounts', () => {
  test('are listed to an agency page by page, each with its Page, its account and a token, and the handle says the same', async () => {
    const emulator = await start(2_000);
    const { accounts, agencies, url } = emulator;
    const fields = 'id,access_token,instagram_business_account{id,username,media_count}';
    const pages = await listed(url, `/me/accounts?limit=100&fields=${fields}`, agencies[0]?.tokens.user ?? '');
    const all = [...accounts];
    expect(pages.map((page) => [page['id'], page['instagram_business_account']])).toEqual(
      all.map(({ id, pageId, username }) => [pageId, { id, username, media_count: 12 }]),
    );
    expect(new Set(all.flatMap(({ id, pageId, username }) => [id, pageId, username])).size).toBe(6_000);
    const last = pages.at(-1) ?? {};
    expect(await ask(url, '/me?fields=id', last['access_token'] as string)).toEqual({ id: last['id'] });
  });

  test('are the same in every run, whichever is looked at first', async () => {
    expect(await readAccounts([3, 1_999, 0, 1_000])).toEqual(await readAccounts([1_000, 0, 1_999, 3]));
  });
});

test('the usual world is the same beside them', async () => {
  expect(await readUsual(50)).toEqual(await readUsual(undefined));
});

test('a post of a hosted account comes first in its list, and a reset takes it away', async () => {
  const emulator = await start({ count: 4, media: 3 });
  const { id: userId, tokens } = emulator.accounts.at(2);
  const api = new Instagram({ accessToken: tokens.facebook, userId, baseUrl: emulator.url });
  const sleep = async () => {
    emulator.clock.advance(5_000);
    return true;
  };
  const timer = { sleep, now: () => emulator.clock.now() };
  const { id } = await api.user.publish({ image_url: 'https://images.example/loaf.jpg' }, { timer });
  const shown = await api.user.media.get({ fields: ['id'] });
  expect(shown.data.map((one) => one.id)).toHaveLength(4);
  expect(shown.data[0]?.id).toBe(id);
  expect(await api.user.get({ fields: ['media_count'] })).toMatchObject({ media_count: 4 });
  expect(emulator.accounts.find(userId)?.index).toBe(2);
  emulator.reset();
  expect((await api.user.media.get({ fields: ['id'] })).data).toHaveLength(3);
});

test('they are found by others, by their usernames', async () => {
  const { accounts, tokens, url } = await start(20);
  const { username, id } = accounts.at(7);
  const [page] = (await ask(url, '/me/accounts?fields=instagram_business_account', tokens.facebook))['data'] as Json[];
  const own = page?.['instagram_business_account'].id as string;
  const found = await ask(
    url,
    `/${own}?fields=business_discovery.username(${username}){id,media_count}`,
    tokens.facebook,
  );
  expect(found['business_discovery']).toEqual({ id, media_count: 12 });
});

test.each<[EmulatorOptions['accounts'], string]>([
  [0, 'accounts: write how many'],
  [20_001, 'accounts: write how many'],
  [{ count: 4, agencies: 5 }, 'accounts: write how many'],
  [{ count: 4, agencies: 2, apps: 3 }, 'accounts: write how many'],
  [{ count: 4, media: 0 }, 'accounts: write how many'],
  [{ count: 4, median: 3 } as never, 'accounts: write how many'],
])('what cannot be is refused: %j', async (accounts, advice) => {
  await expect(start(accounts)).rejects.toThrow(advice);
});
