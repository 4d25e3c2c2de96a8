// instance: one running emulator: its options, its start and reset, and its public members.
import { effects } from '../effects/index.js';
import { tellInsightsLater } from '../effects/user/story-insights.js';
import { FaultInjector } from '../faults/injector.js';
import { EffectTable } from '../graph/effect-table.js';
import { type EmulatorContext, Traces } from '../graph/respond.js';
import { type Callback, verifyCallback } from '../http/callback.js';
import { gaugesFor } from '../limits/limits.js';
import { Throttles } from '../limits/throttles.js';
import { Usage } from '../limits/usage.js';
import { agenciesOf, type AgencyRecord } from '../login/agencies.js';
import { apps } from '../login/apps.js';
import { Logins } from '../login/logins.js';
import { scopesOf } from '../login/scopes.js';
import { makeTokens, type NamedTokens } from '../login/tokens.js';
import type { Rules } from '../login/world.js';
import { hostAccounts } from '../seed/hosted/index.js';
import { seedWorld } from '../seed/index.js';
import { inboxIn } from '../visitors/inbox.js';
import { visitorsIn } from '../visitors/index.js';
import type { Inbox, Visitors } from '../visitors/visitors.js';
import { Outbox } from '../webhooks/outbox.js';
import { type Clock, runningClock } from '../world/clock.js';
import { Store } from '../world/store.js';
import { makeTrees, type Trees } from '../world/trees.js';
import type { EmulatorOptions } from './options.js';

/** The options of an emulator, completed; a reset starts from them again. */
export interface Plan extends EmulatorOptions {
  readonly clock: Clock;
  readonly trees: Trees;
  readonly table: EffectTable;
}

/** The state that a reset replaces. */
export interface Running {
  readonly tokens: NamedTokens;
  context: EmulatorContext;
  visitors: Visitors;
  inbox: Inbox;
}

/** Completes the options. */
export function planOf(options: EmulatorOptions): Plan {
  const trees = makeTrees();
  return {
    ...options,
    clock: options.clock ?? runningClock(),
    trees,
    table: new EffectTable(effects, [trees.facebook, trees.threads]),
  };
}

/** Adds the hosted accounts of a plan; returns the agencies that work for them. */
function host(store: Store, { accounts, clock, seed = 1 }: Plan): readonly AgencyRecord[] {
  if (accounts === undefined) return [];
  const given = typeof accounts === 'number' ? { count: accounts } : accounts;
  const hosting = { agencies: 1, apps: 1, media: 12, ...given };
  const agencies = agenciesOf(hosting);
  hostAccounts({ store, seed, now: clock.now(), media: hosting.media }, agencies);
  return agencies;
}

/** The settings; defaults are as at Meta. */
function rulesOf(plan: Plan): Rules {
  const { requireProof = false, flatInstagramTokens = true, strict = false } = plan;
  const { closedFeatures = 'served', callbacks = 'verified' } = plan;
  return { requireProof, flatInstagramTokens, closedFeatures, strict, callbacks };
}

/** The counters of calls. */
const countersOf = ({ clock, limits = {} }: Plan, accounts: number) => ({
  usage: new Usage(clock, accounts),
  limits,
  gauges: gaugesFor(limits, clock),
  throttles: new Throttles(clock),
});

/** Creates the initial state: seeded data, tokens, faults and webhooks. */
export function begin(plan: Plan): Running {
  const { clock, trees, table, seed = 1 } = plan;
  const store = new Store(clock);
  const holders = seedWorld(store, seed);
  const agencies = host(store, plan);
  const { tokens, records } = makeTokens({ holders, trees, seed, now: clock.now(), agencies });
  const logins = new Logins(records, holders, scopesOf(trees), seed);
  const rules = rulesOf(plan);
  const faults = new FaultInjector({ store, clock, trees, tokens: records }, seed, plan.faults);
  const outbox = new Outbox({
    store,
    clock,
    apps,
    options: plan.webhooks ?? {},
    verify: (callback: Callback) => verifyCallback(callback, rules.callbacks),
    faultsFor: (events) => faults.delivery(events),
  });
  const { happen, later } = outbox;
  for (const story of store.list(holders.account, 'stories')) tellInsightsLater({ store, happen, later }, story);
  const world = { store, clock, trees, effects: table, tokens: records, apps, logins, rules, outbox };
  const context = { ...countersOf(plan, records.hosted.count), world, traces: new Traces(seed), faults };
  return { tokens, context, visitors: visitorsIn(world), inbox: inboxIn(world) };
}
