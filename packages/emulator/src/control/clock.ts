import type { RawParams } from '../http/form.js';
import type { Emulator } from '../instance/emulator.js';
import type { Clock } from '../world/clock.js';
import { millisecondsOf } from '../world/duration.js';
import type { ClockDocument } from './documents.js';
import { wrong } from './members.js';

/** What the clock shows, and what comes next. */
export const clockOf = (emulator: Pick<Emulator, 'clock' | 'upcoming'>): ClockDocument => ({
  ...timeOf(emulator.clock),
  next: emulator.upcoming,
});

/** What the clock shows. */
export function timeOf(clock: Clock): Omit<ClockDocument, 'next'> {
  const now = clock.now();
  return {
    now: new Date(now).toISOString(),
    unix_ms: now,
    running: clock.isRunning ?? true,
    stoppable: clock.stop !== undefined && clock.start !== undefined,
  };
}

/** Moves, stops or starts the clock. A clock is stopped before it is moved, and moved before it is started. */
export function moveClock({ clock }: Pick<Emulator, 'clock'>, { advance, set, running }: RawParams): void {
  const [by, to] = [millisecondsOf(advance), typeof set === 'number' ? set : Date.parse(String(set))];
  if (running !== undefined && typeof running !== 'boolean') throw wrong('running', 'write true or false');
  if (running !== undefined && !(clock.stop && clock.start))
    throw wrong('running', 'this clock is not runningClock(): it cannot be stopped or started');
  if (running === false) clock.stop?.();
  if (set !== undefined && !Number.isNaN(to)) clock.set(to);
  else if (set === undefined && by !== undefined) clock.advance(by);
  else if (running === undefined || set !== undefined || advance !== undefined)
    throw wrong('clock', 'write { "advance": "25h" }, { "set": "2026-11-21T12:00:00Z" } or { "running": false }');
  if (running === true) clock.start?.();
}
