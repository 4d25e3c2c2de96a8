import type { GraphFailure } from '../errors/failure.js';
import { plannedFailure } from '../errors/planned.js';
import type { Incoming } from '../http/request.js';
import { isBasicDisplay } from '../world/trees.js';
import { chargeOf, type Lookup, type Pool } from './charge.js';
import type { Meter } from './meter.js';
import { spelled } from './usage.js';

/** A meter, and what it measures. */
export interface Gauge {
  readonly pool: Pool;
  readonly meter: Meter;
}

/** Counts a call on every gauge; the refusal, where one of them was used up before. */
export function spend(gauges: readonly Gauge[], lookup: Lookup, request: Incoming): GraphFailure | undefined {
  const refusals = gauges.flatMap(({ pool, meter }) => {
    const charge = chargeOf(pool, lookup, request);
    return charge && meter.spend(charge.key) ? [plannedFailure({ code: charge.code })] : [];
  });
  return refusals[0];
}

/** True where the allowance that a call would use is used up. */
export function isFull({ pool, meter }: Gauge, lookup: Lookup, request: Incoming): boolean {
  const charge = chargeOf(pool, lookup, request);
  return charge !== undefined && meter.percent(charge.key) === 100;
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
  const meters = gauges.filter((gauge) => gauge.pool === pool).map(({ meter }) => meter);
  const charge = meters.length === 0 ? undefined : chargeOf(pool, lookup, request);
  if (charge === undefined) return undefined;
  const percent = Math.max(...meters.map((meter) => meter.percent(charge.key)));
  const minutes = Math.max(...meters.map((meter) => meter.minutesToWait(charge.key)));
  return { charge, percent, minutes };
}
