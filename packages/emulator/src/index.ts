// The public surface of @edgewalk/emulator.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ownAddresses } from './control/own.js';
import type { Emulator } from './instance/emulator.js';
import { refuse, respondTo } from './graph/respond.js';
import { RequestLog } from './http/log.js';
import { checkEmulatorOptions } from './instance/check-options.js';
import { type Backend, type Responder, serverFor } from './http/server.js';
import { handleOf } from './instance/handle.js';
import { pictureFor } from './objects/received.js';
import type { EmulatorOptions } from './instance/options.js';
import { begin, planOf, type Running } from './instance/begin.js';

export type { Emulator } from './instance/emulator.js';
export type { EmulatorOptions, Hosting } from './instance/options.js';
export type { Agency, HostedAccount, HostedAccounts } from './instance/hosted.js';
export type { PlannedError } from './errors/planned.js';
export type { RevocationReason } from './login/token-record.js';
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
  PlanState,
} from './faults/plan.js';
export { type Clock, manualClock, runningClock } from './world/clock.js';
export type { CallbackRule } from './http/callback.js';
export type { App, Apps } from './login/apps.js';
export type { LoggedRequest } from './http/log-entry.js';
export type { RequestAnswer } from './http/answers.js';
export type * from './control/documents.js';
export type * from './control/request-entry.js';
export type { FaultPreset } from './faults/presets.js';
export type { Allowances } from './instance/allowances.js';
export type { ContainerState, ContainerStatus } from './instance/containers.js';
export type { TokenDetail } from './instance/token-details.js';
export type { Upcoming } from './instance/upcoming.js';
export type { GaugeReading } from './limits/reading.js';
export type { VisitorPerson } from './visitors/crowd.js';
export type { UploadedFile } from './objects/received.js';
export type { PlannedUploadRefusal } from './errors/upload-refusal.js';
export type { PlannedFailure, PlannedProcessing } from './world/processing.js';
export type { NamedTokens } from './login/tokens.js';
export type {
  Deliveries,
  DeletionConfirmation,
  DeliveredEvent,
  DeliveryAttempt,
  DeliveryFault,
  DeliveryRecord,
  AppCallback,
  DashboardApp,
  LeavingUrls,
  LoginApp,
  WebhookOptions,
} from './webhooks/delivery.js';
export type {
  As,
  Inbox,
  Made,
  Mentioned,
  MentionedPage,
  VisitorAttachment,
  VisitorMessage,
  Visitors,
} from './visitors/visitors.js';

/**
 * Starts a local Graph API, on loopback, with seeded data.
 *
 * @example
 * const emulator = await startEmulator();
 * const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  checkEmulatorOptions(options);
  const { port = 0, host = '127.0.0.1', hosts = [], origins = 'any', onRequest } = options;
  const plan = planOf(options);
  const running = begin(plan);
  const access = { hosts: [...hosts, host].map((name) => name.toLowerCase()), origins };
  const backend: Backend = { responder: responderOf(running), log: new RequestLog(onRequest), access };
  const server = serverFor(backend).listen(port, host);
  await once(server, 'listening');
  const reset = () => {
    running.context.world.outbox.stop();
    Object.assign(running, { ...begin(plan), tokens: running.tokens });
    backend.log = new RequestLog(onRequest, backend.log);
  };
  const stop = async () => {
    running.context.world.outbox.stop();
    await close(server);
  };
  const { door, ...addresses } = addressesOf(server);
  const emulator: Emulator = Object.assign(handleOf(running, backend), { ...addresses, reset, close: stop });
  backend.own = ownAddresses(emulator, door);
  return emulator;
}

const responderOf = (running: Running): Responder => ({
  now: () => running.context.world.clock.now(),
  respond: (parts) => respondTo(running.context, parts),
  refuse: (failure) => refuse(running.context, failure),
  secrets: {
    isSecret: (text) => running.context.world.logins.isSecret(text),
    secrets: () => running.context.world.logins.secrets(),
  },
  pictures: (id) => pictureFor(running.context.world.store.get(id)?.fields ?? {}),
});

async function close(server: Server): Promise<void> {
  // Clients keep idle connections open.
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/** Where the emulator is found, and the key of its console. */
function addressesOf(server: Server) {
  const address = server.address() as AddressInfo;
  const door = { port: address.port, key: randomBytes(24).toString('base64url') };
  const forBrowsers = urlOf({ ...address, address: loopback[address.family] ?? '127.0.0.1' });
  return { door, url: urlOf(address), console: `${forBrowsers}/#key=${door.key}` };
}

/** Browsers find the console there, whatever the emulator listens on. */
const loopback: Readonly<Record<string, string>> = { IPv4: '127.0.0.1', IPv6: '::1' };

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
