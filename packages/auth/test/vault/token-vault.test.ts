import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { GraphClient, InvalidArgumentError } from '@edgewalk/core';
import { Instagram } from '@edgewalk/instagram';
import * as E from 'fp-ts/lib/Either.js';
import { memoryStore, type RowStore, StoreError, tokenVault, type TokenVaultOptions } from '../../src/index.js';
import {
  adopt,
  day,
  hour,
  issueTokens,
  longToken,
  networkFailure,
  type Refresh,
  refusal,
  scriptLogin,
  start,
  stored,
  virtualClock,
} from '../support/scripted-refresh.js';

const ageing = start + 50 * day;

interface Setting extends Partial<TokenVaultOptions> {
  readonly at?: number;
  readonly refresh?: (now: () => number) => Refresh;
}

function vaultAt({ at = ageing, refresh = issueTokens, store = memoryStore(), ...options }: Setting = {}) {
  const clock = virtualClock(at);
  const { login, refreshes } = scriptLogin(clock.now, refresh(clock.now));
  const events: string[] = [];
  const open = () =>
    tokenVault({
      login,
      store,
      now: clock.now,
      random: () => 0.5,
      onPersonNeeded: ({ problem }, account) => events.push(`${account} ${problem}`),
      onRefreshFailed: ({ _tag }, account) => events.push(`${account} ${_tag}`),
      ...options,
    });
  return { vault: open(), open, clock, refreshes, store, events };
}

const tokenOf = (account: string) => longToken({ accessToken: `secret~${account}` });
/** A store that fails, and whose message says too much. */
const down = () => Promise.reject(new Error('the database is down: secret~17'));

const counts = { refreshed: 0, failed: 0, expired: 0, busy: 0, reencrypted: 0 };

test('each account has its own token, and a client takes it in place of one', async () => {
  const { vault } = vaultAt({ at: start });
  await vault.account('17').adopt(tokenOf('17'));
  await vault.account('18').adopt(tokenOf('18'));
  const sent: (string | undefined)[] = [];
  const transport =
    ({ headers }: { headers: Record<string, string> }) =>
    async () => {
      sent.push(headers['authorization']);
      return E.right({ status: 200, headers: {}, body: '{"id":"1"}' });
    };
  const api = new Instagram({ accessToken: vault.account('17'), userId: '17', transport });
  await api.user.get({ fields: ['id'] });
  await api.as({ userId: '18', accessToken: vault.account('18') }).user.get({ fields: ['id'] });
  expect(sent).toEqual(['Bearer secret~17', 'Bearer secret~18']);
  expect(vault.account('17')).toBe(vault.account('17'));
});

test('nothing is read or written before the first use', async () => {
  const store: RowStore = { read: down, swap: down, lease: down, due: down };
  const { vault } = vaultAt({ store });
  for (let at = 0; at < 100; at += 1) vault.account(String(at));
  expect(vault.login).toBe('instagram');
  expect(await vault.account('17').token()).toMatchObject({ left: { cause: { _tag: 'StoreError' } } });
});

describe('a sweep', () => {
  test('refreshes what is due, once, and leaves the rest', async () => {
    const { vault, open, store, refreshes } = vaultAt();
    for (let at = 0; at < 30; at += 1) await adopt(store, tokenOf(`due${at}`), `due${at}`);
    await adopt(store, longToken({ obtainedAt: ageing, expiresAt: ageing + 60 * day }), 'fresh');
    await adopt(store, { accessToken: 'secret~page', obtainedAt: start }, 'page');
    const results = await Promise.all([vault, open(), open()].map((each) => each.sweep({ concurrency: 7 })));
    expect(results.reduce((sum, { refreshed }) => sum + refreshed, 0)).toBe(30);
    expect(new Set(refreshes.map(({ token }) => token)).size).toBe(30);
    expect(refreshes).toHaveLength(30);
    expect(await vault.sweep()).toEqual(counts);
    expect((await stored(store, 'due7'))?.accessToken).toMatch(/^secret~fresh/);
  });

  test('runs so many refreshes at a time, and not more', async () => {
    let [running, most] = [0, 0];
    const { vault, store } = vaultAt({
      refresh: (now) => async (token) => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => void setImmediate(resolve));
        running -= 1;
        return issueTokens(now)(token);
      },
    });
    for (let at = 0; at < 20; at += 1) await adopt(store, tokenOf(`${at}`), `${at}`);
    expect(await vault.sweep({ concurrency: 3 })).toEqual({ ...counts, refreshed: 20 });
    expect(most).toBe(3);
  });

  test('walks over more than one page of rows', async () => {
    const { vault, store } = vaultAt();
    for (let at = 0; at < 1_203; at += 1) await adopt(store, tokenOf(`${at}`), `${at}`);
    expect(await vault.sweep({ concurrency: 10 })).toEqual({ ...counts, refreshed: 1_203 });
  });

  test('is used by the accounts that this process has in use', async () => {
    const { vault, store, refreshes } = vaultAt({ at: start });
    await vault.account('17').adopt(tokenOf('17'));
    const { vault: later } = vaultAt({ store });
    await later.account('17').token();
    await later.sweep();
    expect(await later.account('17').token()).toEqual(E.right('secret~fresh1'));
    expect(refreshes).toEqual([]);
  });

  test('a refusal calls a person, of all processes one, once for each token', async () => {
    const { vault, open, store, events, clock } = vaultAt({
      refresh: () => async (token) => E.left(token === 'secret~17' ? refusal('revoked') : networkFailure),
    });
    await adopt(store, tokenOf('17'), '17');
    await adopt(store, tokenOf('18'), '18');
    const swept = await Promise.all([vault, open()].map((each) => each.sweep()));
    expect(swept.reduce((sum, { failed }) => sum + failed, 0)).toBe(2);
    expect(events.toSorted()).toEqual(['17 AccessTokenError', '17 revoked', '18 NetworkError']);
    // Stored for all: nobody tries again at once, and nobody calls the person a second time.
    expect(await open().sweep()).toEqual(counts);
    clock.pass(7 * hour);
    events.length = 0;
    expect(await open().sweep()).toMatchObject({ failed: 2 });
    expect(events.toSorted()).toEqual(['17 AccessTokenError', '18 NetworkError']);
    // After a new login the next trouble is new.
    await open()
      .account('17')
      .adopt({ ...tokenOf('17'), expiresAt: clock.now() + day });
    events.length = 0;
    await open().sweep();
    expect(events.toSorted()).toEqual(['17 AccessTokenError', '17 revoked']);
  });

  test('finds an expired token, says so once, and leaves it from then on', async () => {
    const { vault, open, store, events, clock } = vaultAt({ at: start + 61 * day });
    await adopt(store, tokenOf('17'), '17');
    await adopt(store, longToken({ expiresAt: start + hour }), 'short');
    expect(await vault.sweep()).toEqual({ ...counts, expired: 2 });
    expect(events).toEqual(['short expired', '17 expired']);
    clock.pass(day);
    expect(await open().sweep()).toEqual(counts);
    expect(await open().account('17').token()).toMatchObject({ left: { problem: 'expired' } });
    expect(events).toHaveLength(2);
  });

  test('a row that is broken stops no other', async () => {
    const { vault, store, events } = vaultAt();
    await store.swap('broken', 0, { value: 'secret~', dueAt: 1 });
    await adopt(store, tokenOf('17'), '17');
    expect(await vault.sweep()).toEqual({ ...counts, failed: 1, refreshed: 1 });
    expect(events).toEqual(['broken StoreError']);
    // A new login mends it.
    await vault.account('broken').adopt(longToken({ obtainedAt: ageing, expiresAt: ageing + 60 * day }));
    expect(await stored(store, 'broken')).toMatchObject({ accessToken: 'secret~first' });
  });

  test('a listener that throws stops no other account, and the sweep says so at the end', async () => {
    const fault = new Error('of the listener');
    const { vault, store } = vaultAt({
      onRefresh: () => {
        throw fault;
      },
    });
    for (const account of ['17', '18', '19']) await adopt(store, tokenOf(account), account);
    await expect(vault.sweep({ concurrency: 2 })).rejects.toBe(fault);
    for (const account of ['17', '18', '19'])
      expect((await stored(store, account))?.accessToken).toMatch(/^secret~fresh/);
  });

  test('ends when its signal is aborted, after the refreshes under way', async () => {
    const controller = new AbortController();
    const { vault, store } = vaultAt({ onRefresh: () => controller.abort() });
    for (let at = 0; at < 9; at += 1) await adopt(store, tokenOf(`${at}`), `${at}`);
    expect(await vault.sweep({ concurrency: 1, signal: controller.signal })).toEqual({ ...counts, refreshed: 1 });
  });

  test('rejects when the store cannot be read', async () => {
    const { vault } = vaultAt({ store: { ...memoryStore(), due: down } });
    await expect(vault.sweep()).rejects.toMatchObject({ _tag: 'StoreError', problem: 'failed', retry: 'after' });
  });
});

describe('reload', () => {
  test('gives what another process has stored, and the same token if it has not', async () => {
    const { vault, store } = vaultAt({ at: start });
    const token = vault.account('17');
    await token.adopt(tokenOf('17'));
    expect(await token.reload()).toBe('secret~17');
    await adopt(store, tokenOf('other'), '17');
    expect(await token.token()).toEqual(E.right('secret~17'));
    expect(await token.reload()).toBe('secret~other');
    expect(await token.token()).toEqual(E.right('secret~other'));
  });

  test('rejects without a token, and when the store fails', async () => {
    const { vault } = vaultAt();
    await expect(vault.account('17').reload()).rejects.toMatchObject({
      problem: 'missing',
      message: "There is no access token of the account '17' in the store",
    });
    const { vault: broken } = vaultAt({ store: { ...memoryStore(), read: down } });
    await expect(broken.account('17').reload()).rejects.toBeInstanceOf(StoreError);
  });
});

test('a store that is down calls no person: a login would not help', async () => {
  const { vault, events } = vaultAt({ store: { ...memoryStore(), read: down } });
  for (let at = 0; at < 5; at += 1)
    expect(await vault.account(`${at}`).token()).toMatchObject({ left: { problem: 'missing', retry: 'after' } });
  expect(events).toEqual([]);
});

test('while another process refreshes a token, the old one is used, and the store is left alone for a while', async () => {
  const memory = memoryStore();
  let leases = 0;
  const store: RowStore = {
    ...memory,
    lease: (...args) => {
      leases += 1;
      return memory.lease(...args);
    },
  };
  const { vault, clock, refreshes } = vaultAt({ store });
  await adopt(store, tokenOf('17'), '17');
  const elsewhere = await memory.lease('17', 60_000);
  for (let calls = 0; calls < 5; calls += 1) expect(await vault.account('17').token()).toEqual(E.right('secret~17'));
  expect([leases, refreshes.length]).toEqual([1, 0]);
  await elsewhere?.release();
  clock.pass(10_000);
  expect(await vault.account('17').token()).toEqual(E.right('secret~fresh1'));
});

test('a token that was adopted during a refresh stays, in every process', async () => {
  const later = longToken({ accessToken: 'secret~login', obtainedAt: ageing, expiresAt: ageing + 60 * day });
  const { vault, store } = vaultAt({
    refresh: (now) => async (token) => {
      await adopt(store, later, '17');
      return issueTokens(now)(token);
    },
  });
  await adopt(store, tokenOf('17'), '17');
  await vault.sweep();
  expect(await stored(store, '17')).toMatchObject({ accessToken: 'secret~login' });
  expect(await vault.account('17').token()).toEqual(E.right('secret~login'));
});

test('a store of your own that never swaps is an error, not an endless wait', async () => {
  const { vault } = vaultAt({ store: { ...memoryStore(), swap: async () => undefined } });
  await expect(vault.account('17').adopt(tokenOf('17'))).rejects.toMatchObject({ problem: 'failed' });
});

test('an account that was removed has no token, also where it is in use', async () => {
  const { vault, open, store } = vaultAt({ at: start });
  await vault.account('17').adopt(tokenOf('17'));
  const other = open();
  await other.account('17').token();
  await vault.remove('17');
  await vault.remove('17');
  expect(await store.read('17')).toBeUndefined();
  expect(await vault.account('17').token()).toMatchObject({ left: { problem: 'missing' } });
  await expect(other.account('17').reload()).rejects.toMatchObject({ problem: 'missing' });
});

test('no token is shown by a vault, an account, or an error', async () => {
  const { vault, store } = vaultAt();
  await adopt(store, tokenOf('17'), '17');
  const account = vault.account('17');
  await account.token();
  const { vault: broken } = vaultAt({ store: { ...store, swap: down } });
  const error = await broken
    .account('17')
    .adopt(tokenOf('17'))
    .catch((thrown: unknown) => thrown);
  const shown = [vault, account, error, new GraphClient({ accessToken: account })].flatMap((value) => [
    inspect(value, { depth: 10, showHidden: true }),
    JSON.stringify(value),
    String(value),
  ]);
  expect(shown.filter((view) => view.includes('secret~'))).toEqual([]);
});

test('what JavaScript passes wrongly is refused with what to write', async () => {
  const { login } = scriptLogin(() => start);
  for (const options of [
    undefined,
    null,
    {},
    { login: {} },
    { login, store: {} },
    { login, sotre: 1 },
    { login, now: 5 },
  ])
    expect(() => tokenVault(options as never)).toThrow(InvalidArgumentError);
  const vault = tokenVault({ login });
  for (const id of ['', 'a\n', undefined, 17]) {
    expect(() => vault.account(id as never)).toThrow(/^account: write a text/);
    await expect(vault.remove(id as never)).rejects.toThrow(/^remove: write a text/);
  }
  for (const options of [null, 5, { concurrency: 0 }, { concurrency: 1.5 }, { signal: {} }, { concurency: 1 }])
    await expect(vault.sweep(options as never)).rejects.toThrow(
      /^sweep: (give|concurrency: write|signal: give|there is no)/,
    );
});
