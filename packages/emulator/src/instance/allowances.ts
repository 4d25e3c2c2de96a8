import type { EmulatorContext } from '../graph/respond.js';
import { readingsOf } from '../limits/gauges.js';
import type { Limits } from '../limits/limits.js';
import type { GaugeReading } from '../limits/reading.js';
import { apps } from '../login/apps.js';
import type { Store } from '../world/store.js';

/** The limits of an emulator, and what is used of allowances. */
export interface Allowances {
  /** As they were given. */
  readonly limits: Limits;
  /** Of every app, person, account and Page that has used some. */
  readonly gauges: readonly GaugeReading[];
}

/** What is used by now. Where a limit is set, the usage headers go by it. */
export function allowancesIn({ limits, usage, gauges, faults, throttles, world }: EmulatorContext): Allowances {
  const refusing = readingsOf([...gauges, ...faults.gauges, throttles.gauge]);
  const limited = new Set(refusing.map(({ pool, of }) => `${pool} ${of}`));
  const counted = usage.levels().map(({ key, ...level }): GaugeReading => {
    if (key === 'app') return { pool: 'app', of: apps.facebook.id, ...level };
    return { pool: 'business', of: key.slice(key.lastIndexOf(' ') + 1), ...level };
  });
  const open = counted.filter(({ pool, of }) => !limited.has(`${pool} ${of}`));
  return { limits, gauges: [...refusing, ...open].map((reading) => named(reading, world.store)) };
}

function named(reading: GaugeReading, store: Store): GaugeReading {
  const app = Object.values(apps).find(({ id }) => id === reading.of);
  const { username, name } = reading.pool === 'app' ? { ...app, username: undefined } : fieldsOf(store, reading.of);
  const shown = username ?? name;
  return typeof shown === 'string' ? { ...reading, name: shown } : reading;
}

const fieldsOf = (store: Store, id: string): { username?: unknown; name?: unknown } => store.get(id)?.fields ?? {};
