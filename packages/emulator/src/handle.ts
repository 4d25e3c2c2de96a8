import { InvalidArgumentError } from '@edgewalk/core';
import type { Faults } from './faults/plan.js';
import type { Backend } from './http/server.js';
import { gaugesFor, type Limits } from './limits/limits.js';
import { apps } from './login/apps.js';
import type { RevocationReason } from './login/token-record.js';
import { fileOf, type UploadedFile } from './objects/received.js';
import type { Running } from './running.js';
import { agenciesIn, type HostedAccount, HostedAccounts } from './hosted.js';
import { leaveAgency } from './seed/hosted/index.js';
import type { Visitors } from './visitors/visitors.js';
import type { Deliveries } from './webhooks/delivery.js';
import { type Duration, durationAdvice, millisecondsOf } from './world/duration.js';
import type { Store } from './world/store.js';

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
  // The texts of tokens are the same after a reset, and so are accounts and agencies.
  accounts: new HostedAccounts(tokensOf(running)),
  agencies: agenciesIn(tokensOf(running)),
  uploaded: (id: string) => uploadedFile(running.context.world.store, id),
  revoke: (target: string | HostedAccount, reason: RevocationReason = 'removed') => revoke(running, target, reason),
  throttle: (account: string | HostedAccount, length: Duration) => throttle(running, account, length),
  limit: (limits: Limits) => {
    const { clock } = running.context.world;
    running.context = { ...running.context, gauges: gaugesFor(limits, clock) };
  },
});

const tokensOf = ({ context }: Running) => context.world.logins.tokens;

function revoke(running: Running, target: string | HostedAccount, reason: RevocationReason): void {
  const { logins, outbox, store } = running.context.world;
  const given = typeof target === 'string' ? target : target.id;
  const account = new HostedAccounts(logins.tokens).find(given);
  for (const token of account ? logins.tokens.ofAccount(account.index) : [given]) {
    const record = logins.tokens.get(token);
    logins.revoke(token, reason);
    if (record && reason === 'removed' && !(account && record.kind === 'page'))
      outbox.removed(record.app.id, record.granter);
  }
  const agency = logins.tokens.agencies.find(({ id }) => id === account?.agencyId);
  if (account && agency) leaveAgency(store, agency, account);
}

function throttle({ context }: Running, account: string | HostedAccount, length: Duration): void {
  const id = typeof account === 'string' ? account : account.id;
  const node = context.world.store.get(id)?.node;
  if (node !== 'User' && node !== 'facebook/Page')
    throw new InvalidArgumentError('throttle', 'give the id of an Instagram account or of a Page');
  const ms = millisecondsOf(length);
  if (ms === undefined) throw new InvalidArgumentError('throttle', durationAdvice);
  context.throttles.add(id, ms);
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
