import type { GraphFailure } from '../errors/failure.js';
import { plannedFailure } from '../errors/planned.js';
import type { Incoming } from '../http/request.js';
import { isBasicDisplay } from '../world/trees.js';
import { type Charge, chargeOf, type Lookup, type Pool } from './charge.js';
import type { GaugeReading, Level } from './reading.js';
import { spelled } from './usage.js';

/** What says whether a call is taken, by whose allowance it uses. */
export interface Measure {
  /** Counts a call; true where it is refused. */
  spend(key: string): boolean;
  /** How much is used; undefined where that is for others to say. */
  percent(key: string): number | undefined;
  /** Minutes until calls are taken again; 0 where they are. */
  minutesToWait(key: string): number;
  /** What is used of each allowance that something is used of. */
  levels(): readonly Level[];
}

/** A meter, and what it measures. */
export interface Gauge {
  readonly pool: Pool;
  readonly meter: Measure;
  /** Where it goes by the object alone, whichever app calls. */
  readonly isOfAllApps?: boolean;
}

/** What a gauge knows a charge by. */
const keyOf = ({ isOfAllApps = false }: Gauge, { key, objectId = '' }: Charge): string =>
  isOfAllApps ? objectId : key;

/** Counts a call on every gauge; the refusal, where one of them was used up before. */
export function spend(gauges: readonly Gauge[], lookup: Lookup, request: Incoming): GraphFailure | undefined {
  const refusals = gauges.flatMap((gauge) => {
    const charge = chargeOf(gauge.pool, lookup, request);
    return charge && gauge.meter.spend(keyOf(gauge, charge)) ? [plannedFailure({ code: charge.code })] : [];
  });
  return refusals[0];
}

/** True where the allowance that a call would use is used up. */
export function isFull(gauge: Gauge, lookup: Lookup, request: Incoming): boolean {
  const charge = chargeOf(gauge.pool, lookup, request);
  return charge !== undefined && gauge.meter.percent(keyOf(gauge, charge)) === 100;
}

/** The usage headers. As at Meta, there is none for a person's own allowance. */
export function gaugeHeaders(gauges: readonly Gauge[], lookup: Lookup, request: Incoming) {
  const app = highest(gauges, 'app', lookup, request);
  const business = highest(gauges, 'business', lookup, request);
  const own = business?.charge.objectId;
  return {
    ...(app && {
      'x-app-usage': JSON.stringify(spelled(app.percent, isBasicDisplay({ token: request.token ?? '' }))),
    }),
    ...(business &&
      own !== undefined && {
        'x-business-use-case-usage': JSON.stringify({ [own]: [entryOf(business)] }),
      }),
  };
}

type Highest = NonNullable<ReturnType<typeof highest>>;

const entryOf = ({ charge, percent, minutes }: Highest) => ({
  type: charge.type,
  ...spelled(percent, false),
  estimated_time_to_regain_access: minutes,
});

/** The fullest gauge of a pool; undefined where there is none. */
function highest(gauges: readonly Gauge[], pool: Pool, lookup: Lookup, request: Incoming) {
  const own = gauges.filter((gauge) => gauge.pool === pool);
  const charge = own.length === 0 ? undefined : chargeOf(pool, lookup, request);
  if (charge === undefined) return undefined;
  const percents = own.flatMap((gauge) => gauge.meter.percent(keyOf(gauge, charge)) ?? []);
  if (percents.length === 0) return undefined;
  const minutes = Math.max(...own.map((gauge) => gauge.meter.minutesToWait(keyOf(gauge, charge))));
  return { charge, percent: Math.max(...percents), minutes };
}

/** What gauges show. A charge is known by words, of which the last is the object. */
export const readingsOf = (gauges: readonly Gauge[]): readonly GaugeReading[] =>
  gauges.flatMap(({ pool, meter }) =>
    meter.levels().map(({ key, ...level }) => ({ pool, of: key.slice(key.lastIndexOf(' ') + 1), ...level })),
  );
