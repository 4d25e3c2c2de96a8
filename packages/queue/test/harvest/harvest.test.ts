import { type AbortError, InvalidArgumentError } from '@edgewalk/core';
import { limiter } from '@edgewalk/core/limits';
import { Instagram } from '@edgewalk/instagram';
import {
  type Harvest,
  harvest,
  type HarvestAccount,
  type HarvestOptions,
  type HarvestRow,
} from '@edgewalk/queue/harvest';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FleetServer } from '../support/fleet-server.js';

let fleet: FleetServer;
let baseUrl: string;
let api: Instagram;
beforeEach(async () => {
  fleet = new FleetServer();
  baseUrl = await fleet.start();
  api = new Instagram({ accessToken: 'EAAagency', userId: '1', baseUrl, limits: limiter(), retry: false });
});
afterEach(async () => {
  await api.client.close();
  await fleet.stop();
});

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => String(17_000 + index));

type Accounts = Iterable<HarvestAccount> | AsyncIterable<HarvestAccount>;
type Options = Partial<Omit<HarvestOptions<Instagram['user']>, 'follow'>>;

const fields = ['username', { media: { fields: ['id'], limit: 2 } }] as const;
const accounts = (id: string) => api.as({ userId: id, accessToken: `EAA${id}` }).user;

/** Reads profile and media of accounts, with a token for each. */
const read = (ids: Accounts, options: Options = {}) => harvest(ids, fields, { accounts, ...options });
const readAllMedia = (ids: Accounts, options: Options = {}) =>
  harvest(ids, fields, { accounts, ...options, follow: 'media' });

async function all<Value>(rows: AsyncIterable<HarvestRow<Value>>): Promise<HarvestRow<Value>[]> {
  const found: HarvestRow<Value>[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

/** The ids of all media in rows, by account. */
const mediaOf = (rows: readonly HarvestRow<{ media?: { data: { id: string }[] } }>[]) =>
  rows.flatMap(({ value }) => value?.media?.data.map(({ id }) => id) ?? []);

describe('harvest', () => {
  test('reads fifty accounts in one request, each with its own token, and a row for each', async () => {
    const rows = await all(read(idsOf(120)));
    expect(rows).toHaveLength(120);
    expect(fleet.requests.map((ids) => ids.length)).toEqual([50, 50, 20]);
    expect(rows[7]).toMatchObject({
      account: '17007',
      value: { media: { data: [{ id: '170070' }, { id: '170071' }] } },
    });
    expect(rows.every(({ value, account }) => value?.username === `user.${account}`)).toBe(true);
  });

  test('sends nothing before it is pulled', async () => {
    const rows = read(idsOf(3));
    await new Promise((resolve) => void setTimeout(resolve, 20));
    expect(fleet.requests).toEqual([]);
    expect(await all(rows)).toHaveLength(3);
  });

  test('follows a list, with a row for each page', async () => {
    for (const id of idsOf(60)) fleet.plans.set(id, { media: Number(id) % 7 });
    const rows = await all(readAllMedia(idsOf(60)));
    const expected = idsOf(60).flatMap((id) => Array.from({ length: Number(id) % 7 }, (_, index) => `${id}${index}`));
    expect(mediaOf(rows).toSorted()).toEqual(expected.toSorted());
    const last = rows.filter(({ account }) => account === '17004').map(({ value }) => value);
    // 17,004 is 1 of 7: one page. 17,009 is 6: three pages, of which only the first has the profile.
    expect(last).toHaveLength(1);
    const pages = rows.filter(({ account }) => account === '17009').map(({ value }) => Object.keys(value ?? {}));
    expect(pages).toEqual([expect.arrayContaining(['username', 'media']), ['media'], ['media']]);
  });

  test('a revoked account is a row with its error, and stops nobody', async () => {
    fleet.plans.set('17001', { isRevoked: true });
    const rows = await all(read(idsOf(3)));
    expect(rows.find(({ account }) => account === '17001')).toMatchObject({
      error: { _tag: 'AccessTokenError', problem: 'revoked' },
    });
    expect(rows.filter(({ value }) => value !== undefined)).toHaveLength(2);
  });

  test('a held account gives up its slot, and comes as a row once all others are read', async () => {
    for (const id of ['17000', '17003']) fleet.plans.set(id, { heldMinutes: 10 });
    const rows = await all(read(idsOf(200), { concurrency: 2, together: 1 }));
    const held = rows.filter(({ heldUntil }) => heldUntil !== undefined);
    expect(held.map(({ account }) => account).toSorted()).toEqual(['17000', '17003']);
    expect(rows.slice(-2)).toEqual(held);
    expect((held[0]?.heldUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(500_000);
    // Each is sent once: what is held is not asked for again.
    expect(fleet.requests.flat()).toHaveLength(200);
  });

  test('a held account that is free again while others are read comes back', async () => {
    const unlimited = new Instagram({ accessToken: 'EAAagency', userId: '1', baseUrl, retry: false });
    fleet.plans.set('17000', { heldMinutes: 0.0005, heldTimes: 2 });
    fleet.latencyMs = 5;
    const rows = await all(
      read(idsOf(200), { accounts: (id) => unlimited.as({ userId: id }).user, together: 2, concurrency: 2 }),
    );
    expect(rows.every(({ value }) => value !== undefined)).toBe(true);
    expect(rows.findIndex(({ account }) => account === '17000')).toBeGreaterThan(1);
    expect(rows.at(-1)?.account).not.toBe('17000');
  });

  test('the account alone gets smaller pages where Meta finds its own too large', async () => {
    fleet.plans.set('17001', { media: 5, mostMedia: 1 });
    const rows = await all(readAllMedia(idsOf(3)));
    expect(mediaOf(rows.filter(({ account }) => account === '17001'))).toEqual([
      '170010',
      '170011',
      '170012',
      '170013',
      '170014',
    ]);
    expect(rows.filter(({ error }) => error)).toEqual([]);
  });

  test('fewer accounts go together where Meta finds a request too large', async () => {
    fleet.mostTogether = 13;
    const rows = await all(read(idsOf(100)));
    expect(rows.filter(({ value }) => value !== undefined)).toHaveLength(100);
    const sizes = fleet.requests.map((ids) => ids.length);
    expect(sizes[0]).toBe(50);
    expect(sizes.slice(1).every((size) => size <= 25)).toBe(true);
    expect(sizes.length).toBeLessThan(25);
  });

  test('a token that is refused as the sender of a request is an error of its own account only', async () => {
    for (const id of ['17000', '17001', '17050']) fleet.deadSenders.add(`EAA${id}`);
    const rows = await all(read(idsOf(60)));
    expect(
      rows
        .filter(({ error }) => error !== undefined)
        .map(({ account }) => account)
        .toSorted(),
    ).toEqual(['17000', '17001', '17050']);
    expect(rows).toHaveLength(60);
  });

  test('where the whole app is held for longer than it may stand still it ends, and its cursor goes on', async () => {
    fleet.appRefusals = 1;
    const first = readAllMedia(idsOf(60), { pauseMs: 1_000 });
    const rows = await all(first);
    expect(first.heldUntil?.getTime()).toBeGreaterThan(Date.now());
    const unlimited = new Instagram({ accessToken: 'EAAagency', userId: '1', baseUrl, retry: false });
    const { cursor } = first;
    rows.push(...(await all(readAllMedia(idsOf(60), { cursor, accounts: (id) => unlimited.as({ userId: id }).user }))));
    expect(new Set(mediaOf(rows)).size).toBe(180);
  });

  test('a failure that may pass is an error once nothing else is left to read', async () => {
    fleet.plans.set('17001', { failures: 9 });
    const rows = await all(read(idsOf(3)));
    expect(rows.at(-1)).toMatchObject({ account: '17001', error: { _tag: 'TransientError' } });
  });

  test('nothing is read that is not pulled', async () => {
    const rows = read(idsOf(2_000), { concurrency: 20, together: 10 })[Symbol.asyncIterator]();
    for (let pulled = 0; pulled < 5; pulled += 1) await rows.next();
    await new Promise((resolve) => void setTimeout(resolve, 100));
    // Twenty that wait to be pulled, and twenty that were on their way.
    expect(fleet.requests.flat().length).toBeLessThanOrEqual(45);
    await rows.return();
  });

  test('with Instagram Login each account is a request of its own, as many at once as there are slots', async () => {
    const instagram = new Instagram({ accessToken: 'IGAAagency', userId: '1', baseUrl, retry: false });
    fleet.latencyMs = 5;
    const rows = await all(
      read(idsOf(60), {
        accounts: (id) => instagram.as({ userId: id, accessToken: `IGAA${id}` }).user,
        concurrency: 8,
      }),
    );
    expect(rows.filter(({ value }) => value !== undefined)).toHaveLength(60);
    expect(fleet.requests.every((ids) => ids.length === 1)).toBe(true);
    expect(fleet.largest).toBeLessThanOrEqual(8);
  });

  test('2,000 accounts, of which 50 are throttled and 40 revoked, take no more requests than without', async () => {
    const ids = idsOf(2_000);
    ids.forEach((id, index) => {
      if (index % 40 === 3) fleet.plans.set(id, { heldMinutes: 1 });
      if (index % 50 === 7) fleet.plans.set(id, { isRevoked: true });
    });
    const rows = await all(read(ids));
    expect(rows.filter(({ heldUntil }) => heldUntil)).toHaveLength(50);
    expect(rows.filter(({ error }) => error)).toHaveLength(40);
    expect(rows).toHaveLength(2_000);
    expect(fleet.requests).toHaveLength(40);
  });
});

async function* slow() {
  for (const id of idsOf(7)) {
    await new Promise((resolve) => void setTimeout(resolve, 1));
    yield id;
  }
  throw new Error('the database is gone');
}

describe('the accounts', () => {
  test('may come from a slow iterator, and its failure is thrown', async () => {
    const found: string[] = [];
    const pull = async () => {
      for await (const { account } of read(slow())) found.push(account);
    };
    await expect(pull()).rejects.toThrow('the database is gone');
    expect(found).toHaveLength(7);
  });

  test('that the function throws for are rows with an error, without a secret', async () => {
    const rows = read(['17000', '17001'], {
      accounts: (id) => {
        if (id === '17001') throw new Error('no token for EAAsecretsecretsecret');
        return accounts(id);
      },
    });
    expect((await all(rows)).find(({ account }) => account === '17001')?.error?.message).toBe(
      'no token for [redacted]',
    );
  });

  test.each([
    ['17000', 'give the ids of the accounts'],
    [undefined, 'give the ids of the accounts'],
  ])('are a list: %p', (ids, advice) => {
    expect(() => read(ids as never)).toThrow(advice);
  });

  test.each([[''], [17], [undefined], [{ account: '17000', cursor: 3 }]])('have ids: %p is none', async (id) => {
    await expect(all(read([id as never]))).rejects.toThrow("write the id of an account, such as '17841400000000001'");
  });
});

describe('a cursor', () => {
  test('goes on after the rows that were pulled, wherever that was, and holds no token', async () => {
    const ids = idsOf(23);
    for (const id of ids) fleet.plans.set(id, { media: Number(id) % 6 });
    const expected = ids.flatMap((id) => Array.from({ length: Number(id) % 6 }, (_, index) => `${id}${index}`));
    for (let stopAt = 1; stopAt < 50; stopAt += 7) {
      const rows: HarvestRow<{ media?: { data: { id: string }[] } }>[] = [];
      const first = readAllMedia(ids, { concurrency: 6, together: 3 });
      for await (const row of first) {
        rows.push(row);
        if (rows.length === stopAt) break;
      }
      const { cursor } = first;
      if (cursor === undefined) break;
      expect(cursor).not.toContain('EAA');
      rows.push(...(await all(readAllMedia(ids, { cursor, concurrency: 6, together: 3 }))));
      // Each once: nothing was pulled and not counted.
      expect(mediaOf(rows).toSorted()).toEqual(expected.toSorted());
    }
  });

  test('is undefined when all is read', async () => {
    const rows: Harvest<unknown> = read(idsOf(2));
    await all(rows);
    expect(rows.cursor).toBeUndefined();
  });

  test('of a held account begins it where it was', async () => {
    fleet.plans.set('17000', { media: 4 });
    const rows = await all(readAllMedia([{ account: '17000', cursor: cursorAfter(2) }]));
    expect(mediaOf(rows)).toEqual(['170002', '170003']);
  });

  test.each([
    '',
    '{}',
    'EAA',
    '{"version":1,"follow":null,"taken":-1,"open":[]}',
    '{"version":1,"follow":"tags","taken":0,"open":[]}',
  ])('that is none is refused: %p', (cursor) => {
    expect(() => readAllMedia([], { cursor })).toThrow(InvalidArgumentError);
  });
});

const cursorAfter = (after: number) =>
  btoa(JSON.stringify({ edge: 'media', after: String(after) })).replaceAll('=', '');

describe('a hostile server', () => {
  test('whose pages lead in a circle is an error of that account', async () => {
    fleet.plans.set('17001', { media: 6, circle: true });
    const rows = await all(readAllMedia(idsOf(3)));
    expect(rows.find(({ error }) => error !== undefined)).toMatchObject({
      account: '17001',
      error: { message: expect.stringContaining('lead back to one that was read') },
    });
    expect(new Set(rows.map(({ account }) => account)).size).toBe(3);
  });
});

describe('the end', () => {
  test('comes by a signal even where the accounts do not come', async () => {
    const stuck = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) };
    const stop = new AbortController();
    const pulled = all(read(stuck, { signal: stop.signal }));
    stop.abort();
    await expect(pulled).rejects.toMatchObject({ _tag: 'AbortError' });
  });

  test('comes by a signal, and the cursor goes on', async () => {
    const stop = new AbortController();
    const rows = readAllMedia(idsOf(60), { signal: stop.signal, concurrency: 4, together: 2 });
    const found: HarvestRow<{ media?: { data: { id: string }[] } }>[] = [];
    const pull = async () => {
      for await (const row of rows) {
        found.push(row);
        if (found.length === 10) stop.abort();
      }
    };
    await expect(pull()).rejects.toMatchObject({ _tag: 'AbortError' } satisfies Partial<AbortError>);
    found.push(...(await all(readAllMedia(idsOf(60), { cursor: rows.cursor }))));
    expect(mediaOf(found)).toHaveLength(180);
  });

  test('comes when the client is closed', async () => {
    const rows = read(idsOf(300), { concurrency: 4, together: 2 });
    const pull = async () => {
      for await (const { account } of rows) if (account === '17005') await api.client.close();
    };
    await expect(pull()).rejects.toMatchObject({ _tag: 'AbortError' });
  });
});

describe('what is wrong is said before anything is sent', () => {
  test.each([
    [{ accounts: 'x' }, 'accounts: give a function: (id) => agency.as({ userId: id }).user'],
    [{ accounts, follow: 'tags' }, 'follow: the selection does not read "tags"'],
    [{ accounts, concurrency: 0 }, 'concurrency: write a whole number from 1'],
    [{ accounts, together: 51 }, 'together: write a whole number from 1 to 50'],
    [{ accounts, folow: 'media' }, 'there is no option "folow"'],
  ])('%p', (options, advice) => {
    expect(() => harvest(idsOf(1), fields as never, options as never)).toThrow(advice);
  });

  test('a selection that the tree does not have is an error of each account', async () => {
    const [row] = await all(harvest(idsOf(1), ['usernam'] as never, { accounts }));
    expect(row?.error?.message).toContain('usernam');
    expect(() => harvest(idsOf(1), [], { accounts })).toThrow("fields: name what to read, such as ['username'");
    expect(fleet.requests).toEqual([]);
  });
});
