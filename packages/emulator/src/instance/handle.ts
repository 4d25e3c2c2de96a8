import type { Faults } from '../faults/plan.js';
import type { Backend } from '../http/server.js';
import { gaugesFor, type Limits } from '../limits/limits.js';
import { apps } from '../login/apps.js';
import type { RevocationReason } from '../login/token-record.js';
import { fileOf, type UploadedFile } from '../objects/received.js';
import type { Running } from './begin.js';
import type { Visitors } from '../visitors/visitors.js';
import type { Deliveries } from '../webhooks/delivery.js';
import type { Store } from '../world/store.js';

/** What an emulator is worked with: it stays the same over resets. */
export const handleOf = (running: Running, backend: Pick<Backend, 'log'>) => ({
  tokens: running.tokens,
  app: apps.facebook,
  apps,
  clock: running.context.world.clock,
  faults: faultsOf(running),
  deliveries: deliveriesOf(running),
  get visitors(): Visitors {
    return running.visitors;
  },
  get requests() {
    return backend.log.entries;
  },
  uploaded: (id: string) => uploadedFile(running.context.world.store, id),
  revoke: (token: string, reason: RevocationReason) => revoke(running, token, reason),
  limit: (limits: Limits) => {
    const { clock } = running.context.world;
    running.context = { ...running.context, gauges: gaugesFor(limits, clock) };
  },
});

function revoke({ context }: Running, token: string, reason: RevocationReason): void {
  const { logins, outbox } = context.world;
  const record = logins.tokens.get(token);
  logins.revoke(token, reason);
  if (record && reason === 'removed') outbox.removed(record.app, record.granter);
}

function uploadedFile(store: Store, id: string): UploadedFile | undefined {
  const file = fileOf(store.get(id.replace(/\?.*/, ''))?.fields ?? {});
  return file && { size: file.size, sha256: file.sha256 };
}

const faultsOf = (running: Running): Faults => ({
  add: (...plans) => running.context.faults.add(...plans),
  clear: () => running.context.faults.clear(),
  get log() {
    return running.context.faults.log;
  },
});

const deliveriesOf = (running: Running): Deliveries => ({
  redeliver: (id) => running.context.world.outbox.redeliver(id),
  settled: () => running.context.world.outbox.settled(),
  subscribeInstagram: (callback) => running.context.world.outbox.subscribeInstagram(callback),
  get log() {
    return running.context.world.outbox.log;
  },
});
