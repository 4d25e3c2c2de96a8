// limits: counts calls, refuses those above a limit, and writes the usage headers.
import { InvalidArgumentError } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import type { Clock } from '../world/clock.js';
import { type Duration, durationAdvice, millisecondsOf } from '../world/duration.js';
import type { Pool } from './charge.js';
import type { Gauge } from './gauges.js';
import { Meter } from './meter.js';

/** How many calls are allowed in a window that slides with the emulator's clock. */
export interface Allowance {
  /** How many calls are allowed in the window. */
  readonly calls: number;
  /** How long a call counts: milliseconds, or a text such as `1h`. */
  readonly window: Duration;
}

/** Rate limits. At 100 % of an allowance calls are refused; refused calls count, too. */
export interface Limits {
  /** Per app, over all of its tokens: code 4, reported by `x-app-usage`. */
  readonly app?: Allowance;
  /** Per person, over all apps: code 17, on Pages 32; no header reports it. */
  readonly user?: Allowance;
  /**
   * Per Instagram account (code 80002), and per Page by tokens of Pages (80001): reported by
   * `x-business-use-case-usage`.
   */
  readonly business?: Allowance;
}

const pools: readonly Pool[] = ['app', 'user', 'business'];

/** A gauge for each limit that is given. */
export function gaugesFor(limits: Limits, clock: Clock): readonly Gauge[] {
  const unknownName = Object.keys(limits).find((name) => !(pools as readonly string[]).includes(name));
  if (unknownName !== undefined) throw wrong(unknownName, 'write app, user or business');
  return pools.flatMap((pool) => {
    const allowance = limits[pool];
    return allowance === undefined ? [] : [{ pool, meter: meterFor(pool, allowance, clock) }];
  });
}

function meterFor(pool: Pool, given: Allowance, clock: Clock): Meter {
  const { calls, window: length } = isObject(given) ? given : ({} as Partial<Allowance>);
  const span = millisecondsOf(length);
  if (!span) throw wrong(`${pool}.window`, durationAdvice);
  if (typeof calls !== 'number' || !Number.isInteger(calls) || calls < 1)
    throw wrong(`${pool}.calls`, 'write how many calls are taken, a whole number from 1 up');
  return new Meter(clock, { perCall: 100 / calls, window: span });
}

const wrong = (where: string, advice: string) => new InvalidArgumentError(`limits.${where}`, advice);
