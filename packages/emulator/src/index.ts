// The public surface of @edgewalk/emulator.
import type { RevocationReason } from './login/token-record.js';
import type { Rules } from './login/world.js';
export type { PlannedError } from './errors/planned.js';
export type { RevocationReason } from './login/token-record.js';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respondTo, type EmulatorContext, refuse, Traces } from './graph/respond.js';
import { EffectTable } from './graph/effect-table.js';
import { type Clock, runningClock } from './world/clock.js';
import { gaugesFor, type Limits } from './limits/limits.js';
import { effects } from './effects/index.js';
import { FaultInjector } from './faults/injector.js';
import type { FaultPlan, Faults } from './faults/plan.js';
import { Usage } from './limits/usage.js';
import { type LoggedRequest, RequestLog } from './http/log.js';
import { checkEmulatorOptions } from './http/options.js';
import { type App, type Apps, apps } from './login/apps.js';
import { Logins } from './login/logins.js';
import { scopesOf } from './login/scopes.js';
import { fileOf, type UploadedFile } from './objects/received.js';
import { seedWorld } from './seed/index.js';
import { type Backend, type Responder, serverFor } from './http/server.js';
import { Store } from './world/store.js';
import { makeTokens, type NamedTokens } from './login/tokens.js';
import { makeTrees, type Trees } from './world/trees.js';

export type { Allowance, Limits } from './limits/limits.js';
export type { Pool } from './limits/charge.js';
export type { Duration } from './world/duration.js';
export type {
  Fault,
  FaultPlan,
  FaultRecord,
  Faults,
  FaultTarget,
  PlannedCut,
  PlannedRefusal,
  PlannedUsage,
} from './faults/plan.js';
export { type Clock, manualClock, runningClock } from './world/clock.js';
export type { App, Apps } from './login/apps.js';
export type { LoggedRequest } from './http/log.js';
export type { UploadedFile } from './objects/received.js';
export type { PlannedUploadRefusal } from './errors/upload-refusal.js';
export type { PlannedFailure, PlannedProcessing } from './world/processing.js';
export type { NamedTokens } from './login/tokens.js';

export interface EmulatorOptions {
  /** A free port unless given. */
  readonly port?: number;
  /** Loopback unless given: the emulator has no secrets worth keeping, and no business on a network. */
  readonly host?: string;
  /**
   * Names that requests may give as their host, beside loopback, any IP address, names without a dot and Meta's own. A web
   * site that leads its own name to this machine is refused.
   */
  readonly hosts?: readonly string[];
  /** Whose pages in a browser may call, such as `http://localhost:5173`. Any origin's unless given, as at Meta. */
  readonly origins?: 'any' | readonly string[];
  /** The same seed seeds the same world. */
  readonly seed?: number;
  /** The machine's time unless given. */
  readonly clock?: Clock;
  /** Refuses calls without `appsecret_proof`, as an app's settings can ask of Meta; false unless given. */
  readonly requireProof?: boolean;
  /** Sends the response of Instagram's code exchange flat, as Meta does, and not inside `data`, as its guide has it; true unless given. */
  readonly flatInstagramTokens?: boolean;
  /**
   * Whether a webhook's address must repeat a challenge before it is subscribed, as Meta asks it to; `trusted` calls none.
   * `verified` unless given.
   */
  readonly callbacks?: 'verified' | 'trusted';
  /**
   * Refuses parameters that an operation does not take: a misspelt name shows in a test. False unless given, since Meta
   * ignores them.
   */
  readonly strict?: boolean;
  /**
   * Field aliases, the method override, JSONP and retired operations, from the days on that Meta gave for each: served,
   * as to an app that has used them before, or refused, as to a new app. `served` unless given.
   */
  readonly closedFeatures?: 'served' | 'refused';
  /** What goes wrong, and when. A reset begins it again. */
  readonly faults?: readonly FaultPlan[];
  /** How many calls are taken; unlimited unless given. */
  readonly limits?: Limits;
}

/** A running emulator. */
export interface Emulator {
  /** What to pass as `baseUrl`. */
  readonly url: string;
  readonly tokens: NamedTokens;
  /** The app of Facebook Login: all of `tokens` but the Instagram ones belong to it. */
  readonly app: App;
  /** The app of each login. */
  readonly apps: Apps;
  readonly clock: Clock;
  /** What goes wrong: plans to add and to clear, and a log of what they did. */
  readonly faults: Faults;
  /** The requests since the start or the last reset, oldest first; of very many, or very large ones, only the last. */
  readonly requests: readonly LoggedRequest[];
  /**
   * What has arrived of the file of a container, a video, a photo or a session of an app, by its id, through the API alone:
   * its size and its SHA-256. Undefined where no bytes were sent.
   */
  uploaded(id: string): UploadedFile | undefined;
  /** Puts a token out of use: the password was changed, the account is checkpointed, or the app was removed. */
  revoke(token: string, reason: RevocationReason): void;
  /**
   * Puts everything back to how it was at the start: nodes, usage, requests, and the faults that were given then. The
   * clock stays where it is.
   */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Starts a Graph API of your own, on loopback, with an account that is seeded from a seed.
 *
 * @example
 * const emulator = await startEmulator();
 * const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  checkEmulatorOptions(options);
  const { port = 0, host = '127.0.0.1', clock = runningClock() } = options;
  const trees = makeTrees();
  const plan = { ...options, clock, trees, effects: new EffectTable(effects, trees.facebook) };
  const running = begin(plan);
  const { hosts = [], origins = 'any' } = options;
  const access = { hosts: [...hosts, host].map((name) => name.toLowerCase()), origins };
  const backend: Backend = { responder: responderOf(running), log: new RequestLog(), access };
  const server = serverFor(backend).listen(port, host);
  await once(server, 'listening');
  const reset = () => {
    running.context = begin(plan).context;
    backend.log = new RequestLog();
  };
  const url = urlOf(server.address() as AddressInfo);
  return Object.assign(handleOf(running, backend), { url, reset, close: () => close(server) });
}

const handleOf = (running: Running, backend: Backend) => ({
  tokens: running.tokens,
  app: apps.facebook,
  apps,
  clock: running.context.world.clock,
  faults: faultsOf(running),
  get requests() {
    return backend.log.entries;
  },
  uploaded: (id: string) => uploadedFile(running.context.world.store, id),
  revoke: (token: string, reason: RevocationReason) => running.context.world.logins.revoke(token, reason),
});

/** What a reset replaces. */
interface Running {
  readonly tokens: NamedTokens;
  context: EmulatorContext;
}

function uploadedFile(store: Store, id: string): UploadedFile | undefined {
  const file = fileOf(store.get(id.replace(/\?.*/, ''))?.fields ?? {});
  return file && { size: file.size, sha256: file.sha256 };
}

const responderOf = (running: Running): Responder => ({
  now: () => running.context.world.clock.now(),
  respond: (parts) => respondTo(running.context, parts),
  refuse: (failure) => refuse(running.context, failure),
  secrets: () => running.context.world.logins.secrets(),
});

const faultsOf = (running: Running): Faults => ({
  add: (...plans) => running.context.faults.add(...plans),
  clear: () => running.context.faults.clear(),
  get log() {
    return running.context.faults.log;
  },
});

async function close(server: Server): Promise<void> {
  // Clients keep connections open for later; the emulator does not wait for them.
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

interface Plan extends Partial<Rules> {
  readonly clock: Clock;
  readonly trees: Trees;
  readonly effects: EffectTable;
  readonly seed?: number;
  readonly faults?: readonly FaultPlan[];
  readonly limits?: Limits;
}

function begin(plan: Plan): Running {
  const { clock, trees, effects: table, seed = 1, requireProof = false, flatInstagramTokens = true } = plan;
  const { closedFeatures = 'served', strict = false, callbacks = 'verified' } = plan;
  const store = new Store(clock);
  const holders = seedWorld(store, seed);
  const { tokens, records } = makeTokens({ holders, trees, seed, now: clock.now() });
  const logins = new Logins(records, holders, scopesOf(trees), seed);
  const rules = { requireProof, flatInstagramTokens, closedFeatures, strict, callbacks };
  const world = { store, clock, trees, effects: table, tokens: records, apps, logins, rules };
  const gauges = gaugesFor(plan.limits ?? {}, clock);
  const faults = new FaultInjector(world, seed, plan.faults);
  return { tokens, context: { world, usage: new Usage(clock), traces: new Traces(seed), gauges, faults } };
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
