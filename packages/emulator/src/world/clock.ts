import { InvalidArgumentError } from '@edgewalk/core';
import { Alarms } from './alarms.js';

/** The emulator's clock, in milliseconds since 1970. Tokens, stories and limits age by it. */
export interface Clock {
  now(): number;
  /** Moves the clock forward. */
  advance(ms: number): void;
  /** Sets the time. */
  set(ms: number): void;
  /**
   * Calls a function when a time is reached; returns a function that cancels it. Without it, deliveries are not retried,
   * and the end of a story causes no event.
   */
  at?(ms: number, run: () => void): () => void;
  /** Lets the time stand still; it can still be moved. Only a running clock can. */
  stop?(): void;
  /** Lets a stopped clock go on from where it stands. */
  start?(): void;
  /** Whether the time passes by itself; true unless given. */
  readonly isRunning?: boolean;
}

/** A clock that stands still until a test moves it. */
export function manualClock(start: number | Date = Date.now()): Clock {
  if (!(typeof start === 'number' || start instanceof Date) || Number.isNaN(Number(start)))
    throw new InvalidArgumentError('manualClock', 'give a Date, or milliseconds since 1970');
  const alarms = new Alarms();
  let time = Number(start);
  const set = (ms: number) => {
    time = timeOf(ms);
    alarms.ring(time);
  };
  const advance = (ms: number) => set(time + spanOf(ms));
  const at = (ms: number, run: () => void) => alarms.add(ms, run);
  return { now: () => time, advance, set, at, isRunning: false };
}

/** A clock that runs like the machine's, and can be moved and stopped as well. */
export function runningClock(): Clock {
  const alarms = new Alarms();
  let ahead = 0;
  let stoppedAt: number | undefined;
  const now = () => stoppedAt ?? Date.now() + ahead;
  const { ring, wait } = bell(alarms, now);
  const set = (ms: number) => {
    ahead = timeOf(ms) - Date.now();
    if (stoppedAt !== undefined) stoppedAt = ms;
    ring();
  };
  const at = (ms: number, run: () => void) => {
    const cancel = alarms.add(ms, run);
    wait();
    return cancel;
  };
  const stop = () => void (stoppedAt = now());
  const start = () => {
    const from = now();
    stoppedAt = undefined;
    set(from);
  };
  const clock = { now, advance: (ms: number) => set(now() + spanOf(ms)), set, at, stop, start };
  return Object.defineProperty(clock, 'isRunning', { get: () => stoppedAt === undefined, enumerable: true });
}

/** The times that a Date can have, to either side of 1970. */
const furthest = 8.64e15;

function timeOf(ms: number): number {
  if (typeof ms === 'number' && Math.abs(ms) <= furthest) return ms;
  throw new InvalidArgumentError(
    'clock.set',
    "write milliseconds since 1970, such as Date.parse('2026-11-21T12:00:00Z')",
  );
}

function spanOf(ms: number): number {
  if (Number.isFinite(ms)) return ms;
  throw new InvalidArgumentError('clock.advance', 'write milliseconds as a number, such as 25 * 3_600_000');
}

/** Runs due alarms, and waits for the next. The timer does not keep the process alive. */
function bell(alarms: Alarms, now: () => number) {
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    const left = alarms.next - now();
    if (left < Infinity) timer = setTimeout(ring, Math.min(Math.max(0, left), longestTimer)).unref();
  };
  const ring = () => {
    alarms.ring(now());
    wait();
  };
  return { ring, wait };
}

/** The longest delay of a timer in Node. */
const longestTimer = 2 ** 31 - 1;

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;

/** A time as Meta writes it: `2026-01-05T05:58:47+0000`. */
export function timestampOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}+0000`;
}
