import { expect, test } from '@jest/globals';
import { FallbackStore, type StoreEvent } from '../../src/limits/fallback-store.js';
import { type AllowanceState, noState } from '../../src/limits/state.js';
import { type LimitStore, memoryStore } from '../../src/limits/store.js';
import { VirtualTimer } from './support/virtual-timer.js';

/** A shared store that fails or hangs on request, with a clock of its own. */
function fickle(timer: VirtualTimer, ahead = 0) {
  const withExpiry = memoryStore();
  const mood: { now: 'well' | 'fails' | 'hangs' } = { now: 'well' };
  const store: LimitStore = {
    async update(keys, now, decide) {
      if (mood.now === 'fails') throw new Error('ECONNREFUSED');
      if (mood.now === 'hangs') await new Promise(() => {});
      return withExpiry.update(keys, now + ahead, decide);
    },
  };
  const events: StoreEvent[] = [];
  const onEvent = (event: StoreEvent) => void events.push(event);
  const fallback = new FallbackStore(store, { timer, timeoutMs: 100, onEvent });
  return { mood, store, fallback, events };
}

const put = (store: LimitStore, timer: VirtualTimer, change: Partial<AllowanceState>) =>
  store.update(['a'], timer.now(), ([found = noState], now) => ({
    states: [{ ...found, keepUntil: now + 10_000_000, ...change }],
    result: undefined,
  }));

const get = (store: LimitStore, timer: VirtualTimer) =>
  store.update(['a'], timer.now(), ([found], now) => ({ result: { found, now } }));

test.each(['fails', 'hangs'] as const)(
  'when the store %s, its last states are used, and one event reports it',
  async (how) => {
    const timer = new VirtualTimer();
    const { mood, fallback, events } = fickle(timer);
    await put(fallback, timer, { responses: 7 });
    mood.now = how;
    expect(await timer.until(get(fallback, timer), 100)).toMatchObject({ found: { responses: 7 } });
    expect(await timer.until(get(fallback, timer), 0)).toMatchObject({ found: { responses: 7 } });
    await timer.pass(6_000);
    expect(await timer.until(get(fallback, timer), 100)).toMatchObject({ found: { responses: 7 } });
    expect(events).toEqual([{ kind: 'lost', error: expect.any(Error) }]);
    expect(timer.sleeping).toBe(0);
  },
);

test('when it works again, it receives the refusals and reports of the meantime', async () => {
  const timer = new VirtualTimer();
  const { mood, store, fallback, events } = fickle(timer);
  const reported = { percent: 20, at: timer.now(), own: 0 };
  await put(fallback, timer, { reported });
  mood.now = 'fails';
  const closedUntil = timer.now() + 1_000_000;
  const later = { percent: 99, at: timer.now() + 1, own: 3 };
  await put(fallback, timer, { closedUntil, refusals: 1, reported: later });
  mood.now = 'well';
  // Not used at once: it is retried after a while.
  expect(await get(store, timer)).toMatchObject({ found: { closedUntil: 0 } });
  await timer.pass(6_000);
  await get(fallback, timer);
  expect(await get(store, timer)).toMatchObject({ found: { closedUntil, refusals: 1, reported: later } });
  expect(events.map(({ kind }) => kind)).toEqual(['lost', 'back']);
  expect(events[1]).toEqual({ kind: 'back', lostForMs: 6_000 });
});

test('its clock counts, even while it fails', async () => {
  const timer = new VirtualTimer();
  const hour = 3_600_000;
  const { mood, fallback } = fickle(timer, hour);
  const start = timer.now();
  expect(await get(fallback, timer)).toMatchObject({ now: start + hour });
  mood.now = 'fails';
  expect(await get(fallback, timer)).toMatchObject({ now: start + hour });
});
