import type { Gauge } from '../limits/gauges.js';
import { Meter } from '../limits/meter.js';
import type { Clock } from '../world/clock.js';
import { millisecondsOf } from '../world/duration.js';
import { Random, seedOf } from '../world/random.js';
import { checkPlan } from './check.js';
import type { NodeNames } from './nodes.js';
import type { Fault, FaultPlan } from './plan.js';
import type { Complain, Matcher } from './target.js';
import { deliveryMatcherOf, matcherOf } from './target.js';
import { Trigger } from './trigger.js';

/** A plan at work. */
export interface ActivePlan {
  readonly number: number;
  readonly plan: FaultPlan;
  /** False while it is switched off: it then counts nothing. */
  isOn: boolean;
  readonly fault: Fault;
  readonly matches: Matcher;
  /** Of a plan about deliveries: whether it means these events. */
  readonly concerns: ((events: readonly string[]) => boolean) | undefined;
  readonly trigger: Trigger;
  /** What a plan about usage counts on. */
  readonly gauge: Gauge | undefined;
}

/** What plans are made ready with. */
export interface PlanSetup {
  readonly nodes: NodeNames;
  readonly clock: Clock;
  readonly seed: number;
  readonly complain: Complain;
}

/** Checks a plan and makes it ready. Each has random numbers of its own: other plans do not change them. */
export function activate(plan: FaultPlan, number: number, { nodes, clock, seed, complain }: PlanSetup): ActivePlan {
  checkPlan(plan, complain);
  const { on, fault, ...when } = plan;
  const trigger = new Trigger(when, new Random(seedOf(`faults ${seed} ${number}`)));
  return {
    number,
    plan,
    isOn: true,
    fault,
    matches: matcherOf(on, fault, nodes, complain),
    concerns: 'delivery' in fault ? deliveryMatcherOf(on, complain) : undefined,
    trigger,
    gauge: gaugeOf(fault, clock),
  };
}

function gaugeOf(fault: Fault, clock: Clock): Gauge | undefined {
  if (!('usage' in fault)) return undefined;
  const { climbs, of: pool = 'app', window: length = '1h' } = fault.usage;
  return { pool, meter: new Meter(clock, { perCall: climbs, window: millisecondsOf(length) ?? 0 }) };
}

/** Faults that keep the response. All of them apply to a request; of the others one does. */
export const keepsResponse = ({ fault }: ActivePlan): boolean =>
  'delay' in fault || 'usage' in fault || 'processing' in fault;

/** The fault with the length of its delay, for the log. */
export function drawFault({ fault, trigger }: ActivePlan): Fault {
  if (!('delay' in fault)) return fault;
  const { least, most } = typeof fault.delay === 'object' ? fault.delay : { least: fault.delay, most: fault.delay };
  return { delay: trigger.random.integer(millisecondsOf(least) ?? 0, millisecondsOf(most) ?? 0) };
}
