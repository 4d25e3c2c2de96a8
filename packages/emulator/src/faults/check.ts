import { isObject } from '@edgewalk/core/declare';
import { durationAdvice, millisecondsOf } from '../world/duration.js';
import { fileRules } from './file-rules.js';
import { duration, error, hasOnly, number, type Rule, status } from './rules.js';
import type { Fault, FaultPlan } from './plan.js';
import type { Complain } from './target.js';

type Names<Each> = Each extends unknown ? keyof Each : never;

const counting: Rule = [
  (value) => number(value) && Number.isInteger(value) && value >= 1,
  'write a whole number from 1 up',
];
const share: Rule = [(value) => number(value) && value >= 0 && value <= 1, 'write a number from 0 to 1'];
const done: Rule = [(value) => value === 'applied' || value === 'not applied', "write 'applied' or 'not applied'"];
const yes: Rule = [(value) => value === true, 'write true'];
/** Longer waits are a test that hangs. */
const longestDelay = 3_600_000;

function isDelay(value: unknown): boolean {
  const { least, most } = isObject(value) ? value : { least: value, most: value };
  const [from, to] = [millisecondsOf(least), millisecondsOf(most)];
  return from !== undefined && to !== undefined && from <= to && to <= longestDelay;
}

function isUsage(value: unknown): boolean {
  if (!hasOnly(value, ['climbs', 'of', 'window'])) return false;
  const { climbs, of = 'app', window: length = '1h' } = value;
  const isPool = typeof of === 'string' && ['app', 'user', 'business'].includes(of);
  return number(climbs) && climbs > 0 && isPool && duration[0](length);
}

const deliveryFaults: readonly unknown[] = ['duplicate', 'reversed', 'split', 'unsigned', 'wrong signature'];

function isDeliveryFault(value: unknown): boolean {
  return deliveryFaults.includes(value) || (hasOnly(value, ['late']) && duration[0](value['late']));
}

const faults: Readonly<Record<Names<Fault>, Rule>> = {
  error,
  refusedButLive: error,
  unreadable: yes,
  lost: done,
  reset: [(value) => value === 'before' || value === 'during', "write 'before' or 'during'"],
  truncate: yes,
  html: status(400),
  status: status(200),
  delay: [isDelay, `${durationAdvice}, or { least: '50ms', most: '400ms' }; an hour at most`],
  nullItem: done,
  usage: [isUsage, "write { climbs: 10 }, and of: 'app' | 'user' | 'business' and window: '1h' if you like"],
  delivery: [
    isDeliveryFault,
    "write 'duplicate', 'reversed', 'split', 'unsigned', 'wrong signature' or { late: '10m' }",
  ],
  ...fileRules,
};

const anything: Rule = [() => true, ''];
const plan: Readonly<Record<keyof FaultPlan, Rule>> = {
  on: [
    (value) => typeof value === 'string' || value instanceof RegExp,
    "write 'POST /{ig-user}/media_publish', 'batch', 'delivery', or a regular expression",
  ],
  nth: counting,
  from: counting,
  every: counting,
  chance: share,
  times: counting,
  for: duration,
  fault: anything,
};

/** Throws what is wrong with a plan, and what to write instead. */
export function checkPlan(given: FaultPlan, complain: Complain): void {
  if (!isObject(given) || !isObject(given.fault))
    throw complain("write { on: 'POST /{ig-user}/media_publish', nth: 3, fault: { error: { code: 2 } } }");
  checkMembers(given, plan, complain);
  if (Object.keys(given.fault).length !== 1) throw complain('fault is one thing that happens: write a plan for each');
  checkMembers(given.fault, faults, complain, 'fault.');
  checkDelivery(given, complain);
  const others = ['from', 'every', 'chance', 'times', 'for'].filter((name) => name in given);
  if (given.nth !== undefined && others.length > 0)
    throw complain(`nth is one request alone: leave out nth or ${others.join(', ')}`);
}

/** Deliveries have faults of their own. */
function checkDelivery({ on, fault }: FaultPlan, complain: Complain): void {
  const isDelivery = typeof on === 'string' && /^delivery( |$)/.test(on);
  if (isDelivery && !('delivery' in fault)) throw complain("write fault: { delivery: 'duplicate' } for a delivery");
  if ('delivery' in fault && on !== undefined && !isDelivery)
    throw complain("write on: 'delivery', or on: 'delivery instagram/comments'");
}

function checkMembers(given: object, rules: Readonly<Record<string, Rule>>, complain: Complain, before = ''): void {
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) throw complain(`${before}${name} is not known; there are ${Object.keys(rules).join(', ')}`);
    if (value !== undefined && !rule[0](value)) throw complain(`${before}${name}: ${rule[1]}`);
  }
}
