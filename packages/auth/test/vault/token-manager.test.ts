import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import {
  AccessTokenError,
  GraphClient,
  type GraphError,
  InvalidArgumentError,
  NotSupportedError,
} from '@edgewalk/core';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import {
  type AccessToken,
  basicDisplay,
  facebookLogin,
  instagramLogin,
  memoryStore,
  TokenManager,
  type TokenManagerOptions,
  type RowStore,
  StoreError,
} from '../../src/index.js';
import {
  type Refresh,
  day,
  hour,
  issueTokens,
  longToken,
  minute,
  networkFailure,
  transientErrors,
  scriptLogin,
  refusal,
  adopt,
  start,
  stored,
  storeOf,
  virtualClock,
} from '../support/scripted-refresh.js';

const ageing = start + 50 * day;
const first = E.right('secret~first');
const fresh = E.right('secret~fresh1');

interface Setting extends Partial<TokenManagerOptions> {
  readonly at?: number;
  readonly token?: AccessToken | undefined;
  readonly refresh?: (now: () => number) => Refresh;
}

/** A manager at a point in the lifetime of its token, with the events that it reports. */
async function managerAt({ at = ageing, token = longToken(), refresh = issueTokens, ...options }: Setting = {}) {
  const clock = virtualClock(at);
  const { login, refreshes } = scriptLogin(clock.now, refresh(clock.now));
  const store = options.store ?? (await storeOf(token));
  const events = { person: [] as GraphError[], refreshes: [] as unknown[], failures: [] as unknown[] };
  const manager = new TokenManager({
    login,
    now: clock.now,
    random: () => 0.5,
    onPersonNeeded: (error) => events.person.push(error),
    onRefresh: (info) => events.refreshes.push(info),
    onRefreshFailed: (error) => events.failures.push(error),
    ...options,
    store,
  });
  return { manager, clock, refreshes, store, events, login };
}

async function readProblem(manager: TokenManager): Promise<AccessTokenError> {
  const result = await manager.token();
  if (E.isRight(result)) throw new Error('it should have failed');
  expect(result.left).toBeInstanceOf(AccessTokenError);
  return result.left as AccessTokenError;
}

/** A gate that the test opens. */
function createGate() {
  let resolveGate: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => {
    resolveGate = resolve;
  });
  return { gate, open: () => resolveGate?.() };
}

test('a token that is not due is given as it is', async () => {
  const { manager, refreshes, events } = await managerAt({ at: start + 30 * day });
  expect(await manager.token()).toEqual(first);
  expect(refreshes).toEqual([]);
  expect(events).toEqual({ person: [], refreshes: [], failures: [] });
});

test('an ageing token is refreshed, stored and reported without the token', async () => {
  const { manager, store, events } = await managerAt();
  expect(await manager.token()).toEqual(fresh);
  const info = { obtainedAt: ageing, expiresAt: ageing + 60 * day };
  expect(await stored(store)).toEqual({ accessToken: 'secret~fresh1', ...info });
  expect(events.refreshes).toEqual([info]);
});

test("it refreshes a token of this package's logins, and keeps the metadata of the user", async () => {
  const clock = virtualClock(ageing);
  const sent: URL[] = [];
  const login = instagramLogin({
    appId: '17',
    now: clock.now,
    transport: (request) => async () => {
      sent.push(new URL(request.url));
      const body = '{"access_token":"secret~long","token_type":"bearer","expires_in":5184000}';
      return E.right({ status: 200, headers: {}, body });
    },
  });
  const store = await storeOf(longToken({ userId: '1784' }));
  const manager = new TokenManager({ login, store, now: clock.now });
  expect(await manager.token()).toEqual(E.right('secret~long'));
  expect(manager.login).toBe('instagram');
  expect(sent.map(({ host, pathname }) => host + pathname)).toEqual(['graph.instagram.com/refresh_access_token']);
  expect(await stored(store)).toMatchObject({ userId: '1784', expiresAt: ageing + 60 * day });
});

test('ten calls at once cause one refresh', async () => {
  const { gate, open } = createGate();
  const { manager, refreshes } = await managerAt({
    refresh: (now) => async (token) => {
      await gate;
      return issueTokens(now)(token);
    },
  });
  const calls = Array.from({ length: 10 }, () => manager.token());
  open();
  expect(await Promise.all(calls)).toEqual(Array.from({ length: 10 }, () => fresh));
  expect(refreshes).toHaveLength(1);
});

test('ten calls at once that meet a failure cause one attempt', async () => {
  const { manager, refreshes, events } = await managerAt({ refresh: () => async () => E.left(networkFailure) });
  const calls = Array.from({ length: 10 }, () => manager.token());
  expect(await Promise.all(calls)).toEqual(Array.from({ length: 10 }, () => first));
  expect([refreshes.length, events.failures.length]).toEqual([1, 1]);
});

test('two managers of one store refresh once, whatever the order of events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { now } = virtualClock(ageing);
      let running = 0;
      let most = 0;
      const refresh: Refresh = async (token) => {
        most = Math.max(most, (running += 1));
        await scheduler.schedule(Promise.resolve(), 'the refresh');
        running -= 1;
        return issueTokens(now)(token);
      };
      const { login, refreshes } = scriptLogin(now, refresh);
      const shared = await storeOf(longToken());
      const store: RowStore = {
        read: (key) => scheduler.schedule(shared.read(key), 'a read'),
        swap: (...args) => scheduler.schedule(shared.swap(...args), 'a swap'),
        lease: (...args) => scheduler.schedule(shared.lease(...args), 'a lease'),
        due: (...args) => shared.due(...args),
      };
      const managers = [1, 2].map(() => new TokenManager({ login, store, now }));
      const calls = managers.flatMap((manager) => [1, 2, 3, 4, 5].map(() => manager.token()));
      const given = await scheduler.waitFor(Promise.all(calls));
      expect(given.every((token) => E.isRight(token))).toBe(true);
      expect([refreshes.length, most]).toEqual([1, 1]);
    }),
  );
});

test('a client takes it in place of a token, and its login decides the host', async () => {
  const { manager } = await managerAt();
  const seen: string[] = [];
  const client = new GraphClient({
    accessToken: manager,
    transport: (request) => async () => {
      seen.push(request.url, request.headers['authorization'] ?? '');
      return E.right({ status: 200, headers: {}, body: '{"id":"1"}' });
    },
  });
  await client.get('1');
  expect(seen).toEqual([expect.stringMatching(/^https:\/\/graph\.instagram\.com\//), 'Bearer secret~fresh1']);
});

describe('when only a person can help', () => {
  test('an expired token is an error that says so, and a person is called once', async () => {
    const { manager, refreshes, events } = await managerAt({ at: start + 60 * day });
    const error = await readProblem(manager);
    await readProblem(manager);
    expect(error.problem).toBe('expired');
    expect(error.message).toContain('2026-12-31');
    expect(error.advice).toMatch(/^Log in again/);
    expect(events.person).toEqual([error]);
    expect(refreshes).toEqual([]);
  });

  test('it uses the token that another process adopted after a login', async () => {
    const { manager, clock, store } = await managerAt({ at: start + 60 * day });
    await readProblem(manager);
    await adopt(store, longToken({ accessToken: 'secret~other', expiresAt: clock.now() + 60 * day }));
    expect(await manager.token()).toEqual(E.right('secret~other'));
  });

  test('without a token the error says that a person must log in, and each call reads the store again', async () => {
    const { manager, store, events } = await managerAt({ store: memoryStore() });
    expect((await readProblem(manager)).problem).toBe('missing');
    await readProblem(manager);
    expect(events.person).toHaveLength(1);
    await adopt(store, longToken({ obtainedAt: ageing, expiresAt: ageing + 60 * day }));
    expect(await manager.token()).toEqual(first);
  });

  test.each(['revoked', 'checkpointed', 'expired', 'invalid'] as const)(
    'a refresh refused as %s calls a person once, and the token is used until its end',
    async (problem) => {
      const refused = refusal(problem);
      const { manager, clock, refreshes, events } = await managerAt({ refresh: () => async () => E.left(refused) });
      for (let calls = 0; calls < 9; calls += 1) {
        expect(await manager.token()).toEqual(first);
        clock.pass(day);
      }
      expect(events.person).toEqual([refused]);
      expect(refreshes).toHaveLength(9);
      clock.pass(day);
      expect((await readProblem(manager)).problem).toBe('expired');
      expect(events.person).toHaveLength(1);
    },
  );

  test('after a new login, the next trouble calls a person again', async () => {
    const { manager, clock, events } = await managerAt({ at: start + 60 * day });
    await readProblem(manager);
    await manager.adopt(longToken({ obtainedAt: clock.now(), expiresAt: clock.now() + hour }));
    expect(await manager.token()).toEqual(first);
    clock.pass(hour);
    await readProblem(manager);
    expect(events.person).toHaveLength(2);
  });
});

test('every login of this package can be given to it', async () => {
  const app = { appId: '17', appSecret: 'shh' };
  const logins = [instagramLogin(app), facebookLogin(app), basicDisplay({ ...app, baseUrl: 'http://127.0.0.1:1' })];
  expect(logins.map((login) => new TokenManager({ login }).login)).toEqual(['instagram', 'facebook', 'instagram']);
});

describe('when a refresh fails', () => {
  test.each(transientErrors.map((error) => [error._tag, error] as const))(
    'after a %s the old token is used, and the refresh is tried again later',
    async (_, error) => {
      let fails = true;
      const { manager, clock, refreshes, events } = await managerAt({
        refresh: (now) => async (token) => (fails ? E.left(error) : issueTokens(now)(token)),
      });
      expect(await manager.token()).toEqual(first);
      expect(await manager.token()).toEqual(first);
      expect(refreshes).toHaveLength(1);
      expect(events).toEqual({ person: [], refreshes: [], failures: [error] });
      fails = false;
      clock.pass(3 * hour);
      expect(await manager.token()).toEqual(fresh);
    },
  );

  test('a token that Meta finds too young calls nobody: it works', async () => {
    const young = new AccessTokenError({
      problem: 'invalid',
      message: 'no',
      advice: 'later',
      retry: 'after',
    });
    const { manager, events } = await managerAt({ refresh: () => async () => E.left(young) });
    expect(await manager.token()).toEqual(first);
    expect(events).toEqual({ person: [], refreshes: [], failures: [young] });
  });

  test('a login that throws at once is a failure like others', async () => {
    const clock = virtualClock(ageing);
    const shut = new NotSupportedError('basicDisplay.refresh', 'use Instagram Login');
    const refresh = () => {
      throw shut;
    };
    const failures: unknown[] = [];
    const manager = new TokenManager({
      login: { login: 'instagram', refresh },
      store: await storeOf(longToken()),
      now: clock.now,
      onRefreshFailed: (error) => failures.push(error),
    });
    expect(await manager.token()).toEqual(first);
    expect(failures).toEqual([shut]);
  });

  test('a token that expires while its refresh is under way and fails is an error', async () => {
    const { manager, clock } = await managerAt({
      refresh: () => async () => {
        clock.pass(60 * day);
        return E.left(networkFailure);
      },
    });
    expect((await readProblem(manager)).problem).toBe('expired');
  });
});

const broken = async (): Promise<never> => {
  throw new Error('the database says no to secret~first');
};

describe('when the store fails', () => {
  test('a token that cannot be read is missing, and the error says why', async () => {
    const { manager } = await managerAt({ store: { ...memoryStore(), read: broken } });
    const error = await readProblem(manager);
    expect(error).toMatchObject({
      problem: 'missing',
      cause: { _tag: 'StoreError', problem: 'failed' },
    });
    expect(error.message).toContain('the database says no');
  });

  test('a token that works is used when the store gives no lease', async () => {
    const { manager, events } = await managerAt({ store: { ...(await storeOf(longToken())), lease: broken } });
    expect(await manager.token()).toEqual(first);
    expect(events.failures).toEqual([expect.any(StoreError)]);
    expect(String(events.failures[0])).not.toContain('secret~');
  });

  test('a refreshed token that cannot be stored is used, and stored later', async () => {
    let full = true;
    const memory = await storeOf(longToken());
    const swap: RowStore['swap'] = (...args) => (full ? broken() : memory.swap(...args));
    const { manager, clock, refreshes, events } = await managerAt({ store: { ...memory, swap } });
    expect(await manager.token()).toEqual(fresh);
    expect([events.refreshes.length, events.failures.length]).toEqual([1, 1]);
    full = false;
    clock.pass(2 * minute);
    expect(await manager.token()).toEqual(fresh);
    expect(await stored(memory)).toMatchObject({ accessToken: 'secret~fresh1' });
    expect(refreshes).toHaveLength(1);
  });

  test('adopt rejects when the token cannot be stored, and uses it anyway', async () => {
    const { manager } = await managerAt({ store: { ...memoryStore(), swap: broken } });
    await expect(manager.adopt(longToken())).rejects.toBeInstanceOf(StoreError);
    expect(E.isRight(await manager.token())).toBe(true);
  });
});

describe('adopt', () => {
  test('stores the token and uses it from then on', async () => {
    const { manager, store } = await managerAt({ at: start + day });
    await manager.token();
    const token = longToken({ accessToken: 'secret~new' });
    await manager.adopt(token);
    expect(await stored(store)).toEqual(token);
    expect(await manager.token()).toEqual(E.right('secret~new'));
  });

  test('waits for a refresh under way, and comes after it', async () => {
    const { gate, open } = createGate();
    const { manager, store } = await managerAt({
      refresh: (now) => async (token) => {
        await gate;
        return issueTokens(now)(token);
      },
    });
    const call = manager.token();
    const adopted = manager.adopt(longToken({ accessToken: 'secret~new', expiresAt: ageing + 60 * day }));
    open();
    await Promise.all([call, adopted]);
    expect(await manager.token()).toEqual(E.right('secret~new'));
    expect(await stored(store)).toMatchObject({ accessToken: 'secret~new' });
  });

  test('wins over a token read from the store a moment earlier', async () => {
    const { gate, open } = createGate();
    const memory = await storeOf(longToken());
    let reads = 0;
    const read = async (key: string) => {
      const row = await memory.read(key);
      reads += 1;
      if (reads === 1) await gate;
      return row;
    };
    const { manager } = await managerAt({ at: start + day, store: { ...memory, read } });
    const call = manager.token();
    await manager.adopt(longToken({ accessToken: 'secret~new' }));
    expect(reads).toBe(2);
    open();
    await call;
    expect(await manager.token()).toEqual(E.right('secret~new'));
  });

  test('refuses what is no token', async () => {
    const { manager } = await managerAt();
    // @ts-expect-error: the token as a whole is needed
    await expect(manager.adopt('secret~text')).rejects.toBeInstanceOf(InvalidArgumentError);
  });
});

describe('when Meta refuses the token', () => {
  test('the next call gets what another process has stored', async () => {
    const { manager, store, events } = await managerAt({ at: start + day });
    await manager.token();
    await adopt(store, longToken({ accessToken: 'secret~other' }));
    const refused = refusal('revoked');
    await Promise.all([manager.refused(refused, 'secret~first'), manager.refused(refused, 'secret~first')]);
    expect(await manager.token()).toEqual(E.right('secret~other'));
    await manager.refused(refused, 'secret~first');
    expect(events.person).toEqual([]);
  });

  test('a person is called once when there is no other', async () => {
    const { manager, events } = await managerAt({ at: start + day });
    await manager.token();
    const refused = refusal('checkpointed');
    await manager.refused(refused, 'secret~first');
    await manager.refused(refused, 'secret~first');
    expect(events.person).toEqual([refused]);
    expect(await manager.token()).toEqual(first);
  });
});

test('the token is never shown', async () => {
  const { manager, store, events, clock, refreshes } = await managerAt();
  await manager.token();
  clock.pass(60 * day);
  const error = await readProblem(manager);
  const views = [manager, store, events, error, new GraphClient({ accessToken: manager })].flatMap((value) => [
    inspect(value, { depth: 10, showHidden: true, getters: true }),
    inspect(value, { depth: 10, showHidden: true, customInspect: false }),
    JSON.stringify(value),
  ]);
  expect(refreshes.map(({ token }) => token)).toEqual(['secret~first']);
  expect(views.filter((view) => view.includes('secret~'))).toEqual([]);
});
