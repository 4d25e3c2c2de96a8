import { InvalidArgumentError } from '@edgewalk/core';

/** The emulator's time, in milliseconds since 1970. Everything that ages asks it. */
export interface Clock {
  now(): number;
  /** Moves time on. */
  advance(ms: number): void;
  /** Sets the time. */
  set(ms: number): void;
}

/** A clock that stands still until a test moves it. */
export function manualClock(start: number | Date = Date.now()): Clock {
  if (!(typeof start === 'number' || start instanceof Date) || Number.isNaN(Number(start)))
    throw new InvalidArgumentError('manualClock', 'give a Date, or milliseconds since 1970');
  let time = Number(start);
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
    set: (ms) => {
      time = ms;
    },
  };
}

/** A clock that runs like the machine's, and can be moved as well. */
export function runningClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (ms) => {
      ahead += ms;
    },
    set: (ms) => {
      ahead = ms - Date.now();
    },
  };
}

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;

/** A time as Meta writes it: `2026-01-05T05:58:47+0000`. */
export function timestampOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}+0000`;
}
