// The public surface of @edgewalk/emulator.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Traces } from './answer.js';
import type { Trouble } from './auth.js';
import { type Clock, runningClock } from './clock.js';
import { gaugesFor, type Limits } from './allowances/limits.js';
import { effects } from './effects/index.js';
import { FaultDesk } from './faults/desk.js';
import type { FaultPlan, Faults } from './faults/plan.js';
import { Usage } from './limits.js';
import type { LoggedRequest } from './log.js';
import { type App, type Apps, apps } from './login/apps.js';
import { Logins } from './login/logins.js';
import { scopesOf } from './login/scopes.js';
import { plant } from './seed/index.js';
import { type Backend, serverFor } from './server.js';
import type { Rules } from './session.js';
import { Store } from './store.js';
import { makeTokens, type NamedTokens } from './tokens.js';
import { makeTrees, type Trees } from './trees.js';

export type { Allowance, Limits } from './allowances/limits.js';
export type { Pool } from './allowances/charge.js';
export type { Duration } from './duration.js';
export type {
  Fault,
  FaultPlan,
  FaultRecord,
  Faults,
  Place,
  PlannedError,
  PlannedUsage,
} from './faults/plan.js';
export { type Clock, manualClock, runningClock } from './clock.js';
export type { Trouble } from './auth.js';
export type { App, Apps } from './login/apps.js';
export type { LoggedRequest } from './log.js';
export type { NamedTokens } from './tokens.js';

export interface EmulatorOptions {
  /** A free port unless given. */
  readonly port?: number;
  /** Loopback unless given: the emulator has no secrets worth keeping, and no business on a network. */
  readonly host?: string;
  /** The same seed plants the same world. */
  readonly seed?: number;
  /** The machine's time unless given. */
  readonly clock?: Clock;
  /** Refuses calls without `appsecret_proof`, as an app's settings can ask of Meta; false unless given. */
  readonly requireProof?: boolean;
  /** Answers Instagram's code exchange flat, as Meta often does, not inside `data`; false unless given. */
  readonly flatInstagramTokens?: boolean;
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
  /** What was asked since the start or the last reset, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Puts a token out of use: the password was changed, the account is checkpointed, or the app was removed. */
  revoke(token: string, trouble: Trouble): void;
  /**
   * Puts everything back to how it was at the start: nodes, usage, requests, and the faults that were given then. The
   * clock stays where it is.
   */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Starts a Graph API of your own, on loopback, with an account that is planted from a seed.
 *
 * @example
 * const emulator = await startEmulator();
 * const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, host = '127.0.0.1', clock = runningClock() } = options;
  const plan = { ...options, clock, trees: makeTrees() };
  const { tokens, desk } = begin(plan);
  const backend: Backend = { desk, requests: [] };
  const server = serverFor(backend).listen(port, host);
  await once(server, 'listening');
  return {
    url: urlOf(server.address() as AddressInfo),
    tokens,
    app: apps.facebook,
    apps,
    clock,
    faults: faultsOf(backend),
    get requests() {
      return backend.requests;
    },
    revoke: (token, trouble) => backend.desk.world.logins.revoke(token, trouble),
    reset: () => Object.assign(backend, { desk: begin(plan).desk, requests: [] }),
    close: () => close(server),
  };
}

/** The faults of whatever desk is in place. */
const faultsOf = (backend: Backend): Faults => ({
  add: (...plans) => backend.desk.faults.add(...plans),
  clear: () => backend.desk.faults.clear(),
  get log() {
    return backend.desk.faults.log;
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
  readonly seed?: number;
  readonly faults?: readonly FaultPlan[];
  readonly limits?: Limits;
}

function begin({ clock, trees, seed = 1, requireProof = false, flatInstagramTokens = false, ...plan }: Plan) {
  const store = new Store(clock);
  const holders = plant(store, seed);
  const { tokens, records } = makeTokens({ holders, trees, seed, now: clock.now() });
  const logins = new Logins(records, holders, scopesOf(trees), seed);
  const rules = { requireProof, flatInstagramTokens };
  const world = { store, clock, trees, effects, tokens: records, apps, logins, rules };
  const gauges = gaugesFor(plan.limits ?? {}, clock);
  const faults = new FaultDesk(world, seed, plan.faults);
  return { tokens, desk: { world, usage: new Usage(clock), traces: new Traces(seed), gauges, faults } };
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
