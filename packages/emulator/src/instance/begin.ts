// instance: one running emulator: its options, its start and reset, and its public members.
import { effects } from '../effects/index.js';
import { tellInsightsLater } from '../effects/user/story-insights.js';
import { FaultInjector } from '../faults/injector.js';
import { EffectTable } from '../graph/effect-table.js';
import { type EmulatorContext, Traces } from '../graph/respond.js';
import { type Callback, verifyCallback } from '../http/callback.js';
import { gaugesFor } from '../limits/limits.js';
import { Usage } from '../limits/usage.js';
import { apps } from '../login/apps.js';
import { Logins } from '../login/logins.js';
import { scopesOf } from '../login/scopes.js';
import { makeTokens, type NamedTokens } from '../login/tokens.js';
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
  return { ...options, clock: options.clock ?? runningClock(), trees, table: new EffectTable(effects, trees.facebook) };
}

/** Creates the initial state: seeded data, tokens, faults and webhooks. */
export function begin(plan: Plan): Running {
  const { clock, trees, table, seed = 1, requireProof = false, flatInstagramTokens = true } = plan;
  const { closedFeatures = 'served', strict = false, callbacks = 'verified' } = plan;
  const store = new Store(clock);
  const holders = seedWorld(store, seed);
  const { tokens, records } = makeTokens({ holders, trees, seed, now: clock.now() });
  const logins = new Logins(records, holders, scopesOf(trees), seed);
  const rules = { requireProof, flatInstagramTokens, closedFeatures, strict, callbacks };
  const faults = new FaultInjector({ store, clock, trees, tokens: records }, seed, plan.faults);
  const outbox = new Outbox({
    store,
    clock,
    apps,
    options: plan.webhooks ?? {},
    verify: (callback: Callback) => verifyCallback(callback, callbacks),
    faultsFor: (events) => faults.delivery(events),
  });
  const { happen, later } = outbox;
  for (const story of store.list(holders.account, 'stories')) tellInsightsLater({ store, happen, later }, story);
  const world = { store, clock, trees, effects: table, tokens: records, apps, logins, rules, outbox };
  const gauges = gaugesFor(plan.limits ?? {}, clock);
  const context = { world, usage: new Usage(clock), traces: new Traces(seed), gauges, faults };
  return { tokens, context, visitors: visitorsIn(world), inbox: inboxIn(world) };
}
