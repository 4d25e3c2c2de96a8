// The public surface of @edgewalk/emulator.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Traces } from './answer.js';
import type { App } from './auth.js';
import { type Clock, runningClock } from './clock.js';
import { effects } from './effects/index.js';
import { Usage } from './limits.js';
import type { LoggedRequest } from './log.js';
import { Model } from './model.js';
import { plant } from './seed/index.js';
import { type Backend, serverFor } from './server.js';
import { Store } from './store.js';
import { app, makeTokens, type NamedTokens } from './tokens.js';

export { type Clock, manualClock, runningClock } from './clock.js';
export type { App } from './auth.js';
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
}

/** A running emulator. */
export interface Emulator {
  /** What to pass as `baseUrl`. */
  readonly url: string;
  readonly tokens: NamedTokens;
  readonly app: App;
  readonly clock: Clock;
  /** What was asked since the start or the last reset, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Puts everything back to how it was planted: nodes, usage, requests. The clock stays where it is. */
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
  const { port = 0, host = '127.0.0.1', seed = 1, clock = runningClock() } = options;
  const model = new Model();
  const { tokens, desk } = begin(model, seed, clock);
  const backend: Backend = { desk, requests: [] };
  const server = serverFor(backend).listen(port, host);
  await once(server, 'listening');
  return {
    url: urlOf(server.address() as AddressInfo),
    tokens,
    app,
    clock,
    get requests() {
      return backend.requests;
    },
    reset: () => Object.assign(backend, { desk: begin(model, seed, clock).desk, requests: [] }),
    close: () => close(server),
  };
}

async function close(server: Server): Promise<void> {
  // Clients keep connections open for later; the emulator does not wait for them.
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

function begin(model: Model, seed: number, clock: Clock) {
  const store = new Store(clock);
  const { tokens, records } = makeTokens({ holders: plant(store, seed), model, seed, now: clock.now() });
  const world = { store, clock, model, effects, tokens: records, app };
  return { tokens, desk: { world, usage: new Usage(clock), traces: new Traces(seed) } };
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
