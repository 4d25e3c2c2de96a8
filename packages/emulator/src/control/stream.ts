import type { StreamedResponse } from '../http/response.js';
import type { Emulator } from '../instance/emulator.js';
import type { DeliveryRecord } from '../webhooks/delivery.js';
import { clockOf, timeOf } from './clock.js';
import type { ClockDocument, StreamEvents } from './documents.js';
import { plansOf } from './faults.js';
import { since } from './requests.js';

/** What changes is sent this often, in milliseconds of real time. */
const interval = 250;
/** A comment that keeps proxies from ending a quiet stream. */
const heartbeat = 15_000;

type Send = <Name extends keyof StreamEvents>(name: Name, data: StreamEvents[Name], id?: number) => void;

/** `GET /stream`: server-sent events of what changes, from the request after an id on. It ends with the emulator. */
export const streamOf = (emulator: Emulator, after: unknown): StreamedResponse => ({
  status: 200,
  headers: { 'content-type': 'text/event-stream; charset=UTF-8', 'cache-control': 'no-store' },
  body: '',
  begin: (write) => {
    const send: Send = (name, data, id) => {
      const event = id === undefined ? '' : `id: ${id}\n`;
      write(`${event}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    const tell = [requests(emulator, send, after), deliveries(emulator, send), settings(emulator, send)];
    const tick = () => tell.forEach((each) => each());
    const [ticking, beating] = [setInterval(tick, interval), setInterval(() => write(': \n\n'), heartbeat)];
    tick();
    return () => {
      clearInterval(ticking);
      clearInterval(beating);
    };
  },
});

/** New requests; where the log is another one, there was a reset. */
function requests(emulator: Emulator, send: Send, after: unknown): () => void {
  let log = emulator.requests;
  let last = after === undefined ? (log.at(-1)?.id ?? 0) : Number(after);
  return () => {
    const { requests: now } = emulator;
    if (now !== log) send('reset', {});
    log = now;
    for (const entry of since(log, last)) {
      send('request', entry as StreamEvents['request'], entry.id);
      last = entry.id;
    }
  };
}

/** Deliveries that are new, or were tried again. */
function deliveries(emulator: Emulator, send: Send): () => void {
  let known = statesOf(emulator.deliveries.log);
  return () => {
    const { log } = emulator.deliveries;
    const states = statesOf(log);
    for (const delivery of log) if (states.get(delivery.id) !== known.get(delivery.id)) send('delivery', delivery);
    known = states;
  };
}

const statesOf = (log: readonly DeliveryRecord[]): ReadonlyMap<string, string> =>
  new Map(log.map(({ id, state, attempts }) => [id, `${state} ${attempts.length}`]));

/** The clock when it was moved, stopped or has something else before it; plans and limits when they or their counts change. */
function settings(emulator: Emulator, send: Send): () => void {
  let before = clockOf(emulator);
  let at = performance.now();
  send('clock', before);
  const faults = whenChanged(
    () => ({ plans: plansOf(emulator) }),
    (now) => send('faults', now),
  );
  const limits = whenChanged(
    () => emulator.limits,
    (now) => send('limits', now),
  );
  const isDue = whenDue(emulator);
  return () => {
    const passed = performance.now() - at;
    if (isDue() || isMoved(before, { ...timeOf(emulator.clock), next: before.next }, passed)) {
      const now = clockOf(emulator);
      if (isMoved(before, now, passed)) send('clock', now);
      [before, at] = [now, performance.now()];
    }
    faults();
    limits();
  };
}

/** In ticks. */
const longestRest = 8;

/** What comes next is looked for among all objects: only after a request, and now and then. */
function whenDue(emulator: Emulator): () => boolean {
  let [last, rest] = [emulator.requests.at(-1), 0];
  return () => {
    const newest = emulator.requests.at(-1);
    rest = newest === last ? rest + 1 : longestRest;
    last = newest;
    if (rest < longestRest) return false;
    rest = 0;
    return true;
  };
}

/** True unless the clock shows what it should after so long. */
function isMoved(before: ClockDocument, now: ClockDocument, passed: number): boolean {
  const due = before.unix_ms + (before.running ? passed : 0);
  const isSame = before.running === now.running && JSON.stringify(before.next) === JSON.stringify(now.next);
  return !isSame || Math.abs(now.unix_ms - due) > (now.running ? interval : 0);
}

function whenChanged<Value>(read: () => Value, tell: (value: Value) => void): () => void {
  let before = JSON.stringify(read());
  return () => {
    const value = read();
    const now = JSON.stringify(value);
    if (now !== before) tell(value);
    before = now;
  };
}
