import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { RowStore } from '@edgewalk/auth/stores';
import { checkpointsIn, type PublishCheckpoint } from '@edgewalk/publishing';
import fc from 'fast-check';

const checkpoint: PublishCheckpoint = {
  version: 1,
  account: '17841400000000001',
  content: 'digest',
  step: 'creating',
  children: [],
  container: '18',
  since: 1,
  media: null,
};

/** Another connection to the same rows: as of another process. */
type OpenStore = () => Promise<RowStore> | RowStore;

const keyOf = (() => {
  let count = 0;
  return (name = 'row') => `${name} ${process.pid} ${(count += 1)}`;
})();

/** Polls until a value comes: a lease lapses by the clock of its store. */
async function poll<A>(read: () => Promise<A | undefined>): Promise<A> {
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    await new Promise((resolve) => void setTimeout(resolve, 5));
  }
}

/** What every store of rows must do. `open` is called several times, each for another process. */
export function rowStoreContract(open: OpenStore): void {
  describe('a row', () => {
    test('is missing before the first swap, and read by all afterwards', async () => {
      const [store, other, key] = [await open(), await open(), keyOf()];
      expect(await store.read(key)).toBeUndefined();
      const version = await store.swap(key, 0, { value: 'a', dueAt: 17 });
      expect(version).toBeGreaterThan(0);
      expect(await other.read(key)).toEqual({ key, value: 'a', version, dueAt: 17 });
    });

    test('is swapped by its version only, and has another one then', async () => {
      const [store, other, key] = [await open(), await open(), keyOf()];
      const first = (await store.swap(key, 0, { value: 'a' })) ?? 0;
      expect(await other.swap(key, 0, { value: 'b' })).toBeUndefined();
      expect(await other.swap(key, first + 1, { value: 'b' })).toBeUndefined();
      const second = (await other.swap(key, first, { value: 'b', dueAt: 5 })) ?? 0;
      expect(second).toBeGreaterThan(first);
      expect(await store.swap(key, first, { value: 'c' })).toBeUndefined();
      expect(await store.read(key)).toEqual({ key, value: 'b', version: second, dueAt: 5 });
      const third = await store.swap(key, second, { value: 'c' });
      expect(await store.read(key)).toEqual({ key, value: 'c', version: third });
    });

    test('is removed by its version only, and comes back with a version that nobody has seen', async () => {
      const [store, key] = [await open(), keyOf()];
      expect(await store.swap(key, 0, undefined)).toBeUndefined();
      const first = (await store.swap(key, 0, { value: 'a', dueAt: 1 })) ?? 0;
      expect(await store.swap(key, first + 1, undefined)).toBeUndefined();
      expect(await store.swap(key, first, undefined)).toBe(first);
      expect(await store.read(key)).toBeUndefined();
      expect(await store.lease(key, 1_000)).toBeUndefined();
      expect(await store.swap(key, first, { value: 'late' })).toBeUndefined();
      const again = (await store.swap(key, 0, { value: 'b' })) ?? 0;
      expect(again).not.toBe(first);
      expect(await store.swap(key, first, { value: 'late' })).toBeUndefined();
      expect(await store.read(key)).toEqual({ key, value: 'b', version: again });
    });

    test('keeps any text under any key', async () => {
      const store = await open();
      const odd = [
        '..',
        '.',
        'a/b',
        String.raw`a\b`,
        '__proto__',
        'CON',
        'A',
        'a',
        '{a}',
        "it's",
        '%',
        '%61',
        'ü😀',
        'x'.repeat(200),
      ];
      const keys = odd.map((name) => name.slice(0, 190) + keyOf('').slice(0, 10));
      expect(new Set(keys).size).toBe(odd.length);
      for (const key of keys) expect(await store.swap(key, 0, { value: key })).toBeDefined();
      for (const key of keys) expect(await store.read(key)).toMatchObject({ key, value: key });
      const key = keyOf();
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
          const value = text.replaceAll('\0', '');
          const { version = 0 } = (await store.read(key)) ?? {};
          await store.swap(key, version, { value });
          expect((await store.read(key))?.value).toBe(value);
        }),
        { numRuns: 30 },
      );
    });

    test.each(['', 'a\nb', 'a\0b', '\ud800', 'x'.repeat(201), undefined as unknown as string])(
      'has no key such as %j',
      async (key) => {
        const store = await open();
        for (const act of [() => store.read(key), () => store.swap(key, 0, { value: 'a' }), () => store.lease(key, 10)])
          await expect((async () => act())()).rejects.toMatchObject({ _tag: 'InvalidArgumentError' });
      },
    );
  });

  describe('a lease', () => {
    test('is held by one, until it is released', async () => {
      const [store, other, key] = [await open(), await open(), keyOf()];
      expect(await store.lease(key, 60_000)).toBeUndefined();
      const version = await store.swap(key, 0, { value: 'a', dueAt: 3 });
      const lease = await store.lease(key, 60_000);
      expect(lease?.row).toEqual({ key, value: 'a', version, dueAt: 3 });
      expect(await other.lease(key, 60_000)).toBeUndefined();
      expect(await store.lease(key, 60_000)).toBeUndefined();
      await lease?.release();
      expect((await other.lease(key, 60_000))?.row.version).toBe(version);
    });

    test('ends with its row', async () => {
      const [store, other, key] = [await open(), await open(), keyOf()];
      const version = (await store.swap(key, 0, { value: 'a' })) ?? 0;
      await store.lease(key, 60_000);
      await store.swap(key, version, undefined);
      await other.swap(key, 0, { value: 'b' });
      expect(await other.lease(key, 60_000)).toMatchObject({ row: { value: 'b' } });
    });

    test('hinders nobody from reading and changing the row', async () => {
      const [store, other, key] = [await open(), await open(), keyOf()];
      const first = (await store.swap(key, 0, { value: 'a' })) ?? 0;
      const lease = await store.lease(key, 60_000);
      const second = (await other.swap(key, first, { value: 'b' })) ?? 0;
      expect(await store.swap(key, lease?.row.version ?? 0, { value: 'c' })).toBeUndefined();
      expect(await other.lease(key, 60_000)).toBeUndefined();
      expect(await store.read(key)).toEqual({ key, value: 'b', version: second });
    });

    test('lapses; a late release takes nothing from the next holder', async () => {
      const [store, other, key] = [await open(), await open(), keyOf()];
      await store.swap(key, 0, { value: 'a' });
      const lapsed = await store.lease(key, 1);
      const next = await poll(() => other.lease(key, 60_000));
      await lapsed?.release();
      expect(await store.lease(key, 60_000)).toBeUndefined();
      await next.release();
      await next.release();
      expect(await store.lease(key, 60_000)).toBeDefined();
    });

    test('of many at once one gets it', async () => {
      const [stores, key] = [await Promise.all([open(), open(), open()]), keyOf()];
      await stores[0]?.swap(key, 0, { value: 'a' });
      const leases = await Promise.all(stores.flatMap((store) => [1, 2, 3].map(() => store.lease(key, 60_000))));
      expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1);
    });
  });

  test('a checkpoint cannot be saved once another process has claimed the post', async () => {
    const [mine, others, key] = [checkpointsIn(await open()), checkpointsIn(await open()), keyOf('post')];
    const first = await mine.claim(key);
    expect(first?.checkpoint ?? null).toBeNull();
    expect(await first?.save(checkpoint)).toBe(true);
    const second = await others.claim(key);
    expect(second?.checkpoint).toEqual(checkpoint);
    expect(await first?.save({ ...checkpoint, step: 'publishing' })).toBe(false);
    expect(await first?.save({ ...checkpoint, step: 'publishing' })).toBe(false);
    expect(await second?.save({ ...checkpoint, step: 'published' })).toBe(true);
    expect(await second?.save({ ...checkpoint, step: 'published', media: '17' })).toBe(true);
    expect((await mine.claim(key))?.checkpoint).toMatchObject({ step: 'published', media: '17' });
  });

  test('of claims at once one is the last, and no other can save', async () => {
    const [stores, key] = [await Promise.all([open(), open(), open()]), keyOf('post')];
    const claims = await Promise.all(stores.flatMap((store) => [1, 2].map(() => checkpointsIn(store).claim(key))));
    const saved: unknown[] = [];
    for (const claim of claims) saved.push(await claim?.save(checkpoint));
    expect(saved.filter((each) => each === true)).toHaveLength(1);
  });

  test('due rows come by time and key, page by page, and none without a time', async () => {
    const [store, base] = [await open(), 1_000_000 + Math.floor(Math.random() * 1e9) * 1_000];
    const [key, gone] = [keyOf('due'), keyOf('gone')];
    const times = [3, 1, 2, 2, 2, 9, undefined, 2];
    for (const [at, time] of times.entries())
      await store.swap(`${key} ${at}`, 0, { value: `${at}`, ...(time !== undefined && { dueAt: base + time }) });
    await store.swap(gone, (await store.swap(gone, 0, { value: '', dueAt: base + 2 })) ?? 0, undefined);
    await store.swap(`${key} 4`, (await store.read(`${key} 4`))?.version ?? 0, { value: '4', dueAt: base + 8 });
    const found: { readonly at: string; readonly dueAt: number }[] = [];
    let after: { key: string; dueAt?: number } | undefined = { key: '', dueAt: base };
    while (after !== undefined) {
      const page = await store.due(base + 8, { limit: 2, after });
      expect(page.length).toBeLessThanOrEqual(2);
      for (const row of page) found.push({ at: row.value, dueAt: (row.dueAt ?? 0) - base });
      after = page.at(-1);
    }
    expect(found.map(({ at, dueAt }) => `${dueAt}:${at}`)).toEqual(['1:1', '2:2', '2:3', '2:7', '3:0', '8:4']);
    const all = await store.due(base + 8, { limit: 1_000 });
    expect(all.filter((row) => row.key.startsWith(key))).toHaveLength(6);
    expect(await store.due(8.64e15, { limit: 1_000 })).toContainEqual(expect.objectContaining({ key: `${key} 5` }));
  });

  test('of swaps at once one wins each version: a counter counts all that won', async () => {
    const [stores, key] = [await Promise.all([open(), open(), open()]), keyOf()];
    const add = async (store: RowStore) => {
      for (let left = 10; left > 0;) {
        const row = await store.read(key);
        const value = String(Number(row?.value ?? 0) + 1);
        if ((await store.swap(key, row?.version ?? 0, { value })) !== undefined) left -= 1;
      }
    };
    await Promise.all(stores.map(add));
    expect((await stores[0]?.read(key))?.value).toBe('30');
  });
}

/** Runs a program with a channel for messages. */
export function startProcess(fixture: string, args: readonly string[]) {
  const child = fork(fixture, [...args], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const ended = once(child, 'exit');
  return { child, ended, result: once(child, 'message').then(([message]) => message as unknown) };
}

const counter = fileURLToPath(new URL('row-store-process.mjs', import.meta.url));

/** Rows that several processes share. */
export interface SharedRows {
  /** A module whose `open(place)` returns a store of them. */
  readonly opener: URL;
  readonly place: () => Promise<string> | string;
  readonly open: OpenStore;
}

/** What every store must do whose rows several processes share. */
export function rowStoreProcesses({ opener, place, open }: SharedRows): void {
  const run = async (...args: readonly string[]) => startProcess(counter, [opener.href, await place(), ...args]);
  test('four processes that count in one row, two of them killed and two that go on, lose no count that they were told of', async () => {
    const [store, key] = [await open(), keyOf('count')];
    const tally = keyOf('tally');
    const processes = await Promise.all([1, 2, 3, 4].map((id) => run(key, `${tally} ${id}`)));
    await poll(async () => (Number((await store.read(key))?.value ?? 0) > 40 ? true : undefined));
    for (const { child } of processes.slice(0, 2)) child.kill('SIGKILL');
    for (const { child } of processes.slice(2)) child.send('stop');
    await Promise.all(processes.map(({ ended }) => ended));
    // Each process counts first in the shared row and then in its own: a killed one may be behind by one.
    const own = await Promise.all(
      [1, 2, 3, 4].map(async (id) => Number((await store.read(`${tally} ${id}`))?.value ?? 0)),
    );
    const sum = own.reduce((all, one) => all + one, 0);
    const total = Number((await store.read(key))?.value);
    expect(total).toBeGreaterThanOrEqual(sum);
    expect(total).toBeLessThanOrEqual(sum + 2);
  }, 60_000);

  test('the lease of a process that was killed lapses, and others go on', async () => {
    const [store, key] = [await open(), keyOf('leased')];
    await store.swap(key, 0, { value: 'a' });
    const { child, result, ended } = await run(key, 'lease', '1000');
    expect(await result).toBe('leased');
    expect(await store.lease(key, 10)).toBeUndefined();
    child.kill('SIGKILL');
    await ended;
    expect((await poll(() => store.lease(key, 10))).row.value).toBe('a');
  }, 60_000);
}
