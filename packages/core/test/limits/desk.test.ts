import { expect, test } from '@jest/globals';
import { Desk, type StoreEvent } from '../../src/limits/desk.js';
import { type Ask, type LimitStore, memoryStore, type Message } from '../../src/limits/store.js';
import { VirtualTimer } from './support/virtual-timer.js';

const ask = (more: Partial<Ask> = {}): Ask => ({
  key: 'a',
  window: 3_600_000,
  busy: 0,
  rooms: 0,
  waiting: 0,
  want: [0, 0, 0],
  spare: 0,
  together: 1,
  waitedMs: 0,
  lastAgo: -1,
  back: [],
  ...more,
});

const call = { enteredAgo: 1, ago: 0, seq: 1, sent: true, served: true };

/** A shared store that fails or hangs on request, with a clock of its own. */
function fickle(timer: VirtualTimer, ahead = 0) {
  const memory = memoryStore();
  const mood: { now: 'well' | 'fails' | 'hangs' } = { now: 'well' };
  const messages: Message[] = [];
  const store: LimitStore = {
    leaseMs: 3_000,
    async exchange(message, now) {
      messages.push(message);
      if (mood.now === 'fails') throw new Error('ECONNREFUSED');
      if (mood.now === 'hangs') await new Promise(() => {});
      return memory.exchange(message, now + ahead);
    },
  };
  const events: StoreEvent[] = [];
  const onEvent = (event: StoreEvent) => void events.push(event);
  const desk = new Desk({ store, policy: { ceiling: 100 }, timer, timeoutMs: 100, onEvent });
  const say = async (more: Partial<Ask> = {}) => {
    const { answers, isHeard } = await timer.until(Promise.resolve(desk.exchange([ask(more)])), 100);
    return { ...answers[0], isHeard };
  };
  return { mood, memory, say, events, messages };
}

test.each(['fails', 'hangs'] as const)(
  'when the store %s, what it had heard holds in this process, and one event reports it',
  async (how) => {
    const timer = new VirtualTimer();
    const { mood, say, events } = fickle(timer);
    await say({ back: [{ ...call, percent: 7, refusedMs: 600_000 }] });
    mood.now = how;
    expect(await say()).toMatchObject({ isHeard: false, percent: 7, closedMs: 600_000 });
    await timer.pass(6_000);
    expect(await say()).toMatchObject({ isHeard: false, percent: 7 });
    expect(events).toEqual([{ kind: 'lost', error: expect.any(Error) }]);
    expect(timer.sleeping).toBe(0);
  },
);

test('what other processes had learned of a refusal holds as well', async () => {
  const timer = new VirtualTimer();
  const { mood, memory, say } = fickle(timer);
  const asks = [ask({ back: [{ ...call, refusedMs: 600_000 }] })];
  await memory.exchange({ process: 'other', seq: 1, policy: { ceiling: 100 }, asks }, timer.now());
  await say();
  mood.now = 'fails';
  expect(await say({ want: [1, 0, 0] })).toMatchObject({ rooms: [0, 0, 0], hold: { reason: 'refused' } });
});

test('it is tried again after a while, and one event reports that it works', async () => {
  const timer = new VirtualTimer();
  const { mood, say, events, messages } = fickle(timer);
  mood.now = 'fails';
  await say();
  mood.now = 'well';
  expect(await say()).toMatchObject({ isHeard: false });
  expect(messages).toHaveLength(1);
  await timer.pass(6_000);
  expect(await say()).toMatchObject({ isHeard: true });
  expect(events[1]).toEqual({ kind: 'back', lostForMs: 6_000 });
});

test('a message says by the clock of the store until when it counts', async () => {
  const timer = new VirtualTimer();
  const hour = 3_600_000;
  const { say, messages } = fickle(timer, hour);
  await say();
  await say();
  expect(messages[1]?.until).toBe(timer.now() + hour + 100);
});
