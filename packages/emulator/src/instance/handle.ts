import { InvalidArgumentError } from '@edgewalk/core';
import type { Faults } from '../faults/plan.js';
import type { Backend } from '../http/server.js';
import { gaugesFor, type Limits } from '../limits/limits.js';
import { apps } from '../login/apps.js';
import { leaverOf, type RevocationReason } from '../login/token-record.js';
import { fileOf, type UploadedFile } from '../objects/received.js';
import { leaveAgency } from '../seed/hosted/index.js';
import type { Inbox, Visitors } from '../visitors/visitors.js';
import type { Deliveries, DeletionConfirmation } from '../webhooks/delivery.js';
import { type Duration, durationAdvice, millisecondsOf } from '../world/duration.js';
import type { Store } from '../world/store.js';
import { crowdIn } from '../visitors/crowd.js';
import { allowancesIn } from './allowances.js';
import type { Running } from './begin.js';
import { containersIn } from './containers.js';
import { agenciesIn, type HostedAccount, HostedAccounts } from './hosted.js';
import { tokenDetails } from './token-details.js';
import { upcomingIn } from './upcoming.js';

/** The members of an emulator; they stay the same over resets. */
export const handleOf = (running: Running, backend: Pick<Backend, 'log'>) =>
  Object.assign(stateOf(running, backend), {
    tokens: running.tokens,
    app: apps.facebook,
    apps,
    clock: running.context.world.clock,
    faults: faultsOf(running),
    deliveries: deliveriesOf(running),
    ...hostingOf(running),
    describeTokens: () => tokenDetails(running.context.world, running.tokens),
    uploaded: (id: string) => uploadedFile(running.context.world.store, id),
    requestDeletion: (token: string) => requestDeletion(running, token),
    revoke: (target: string | HostedAccount, reason: RevocationReason = 'removed') => revoke(running, target, reason),
    throttle: (account: string | HostedAccount, length: Duration) => throttle(running, account, length),
    limit: (limits: Limits) => limit(running, limits),
  });

/** What changes with every request, and is replaced by a reset. */
const stateOf = (running: Running, backend: Pick<Backend, 'log'>) => ({
  get visitors(): Visitors {
    return running.visitors;
  },
  get inbox(): Inbox {
    return running.inbox;
  },
  get people() {
    return crowdIn(running.context.world.store);
  },
  get requests() {
    return backend.log.entries;
  },
  get containers() {
    return containersIn(running.context.world);
  },
  get limits() {
    return allowancesIn(running.context);
  },
  get upcoming() {
    return upcomingIn(running.context, running.tokens);
  },
});

function limit(running: Running, limits: Limits): void {
  const { context } = running;
  running.context = { ...context, limits, gauges: gaugesFor(limits, context.world.clock) };
}

/** Tokens are the same after a reset, and so are accounts and agencies. */
const hostingOf = (running: Running) => ({
  accounts: new HostedAccounts(tokensOf(running)),
  agencies: agenciesIn(tokensOf(running)),
});

const tokensOf = ({ context }: Running) => context.world.logins.tokens;

function revoke(running: Running, target: string | HostedAccount, reason: RevocationReason): void {
  const { logins, outbox, store } = running.context.world;
  const given = typeof target === 'string' ? target : target.id;
  const account = new HostedAccounts(logins.tokens).find(given);
  for (const token of account ? logins.tokens.ofAccount(account.index) : [given]) {
    const record = logins.tokens.get(token);
    logins.revoke(token, reason);
    const isRemoved = reason === 'removed' && !(account && record?.kind === 'page');
    const leaver = record && isRemoved ? leaverOf(record) : undefined;
    if (leaver) outbox.removed(leaver);
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

async function requestDeletion({ context }: Running, token: string): Promise<DeletionConfirmation> {
  const { logins, outbox } = context.world;
  const record = logins.tokens.get(token);
  const leaver = record && leaverOf(record);
  if (leaver) return outbox.deletionRequested(leaver);
  throw new InvalidArgumentError('requestDeletion', "give a person's token that the emulator gave out");
}

function uploadedFile(store: Store, id: string): UploadedFile | undefined {
  const file = fileOf(store.get(id.replace(/\?.*/, ''))?.fields ?? {});
  return file && { size: file.size, sha256: file.sha256 };
}

const faultsOf = (running: Running): Faults => ({
  add: (...plans) => running.context.faults.add(...plans),
  switch: (id, on) => running.context.faults.switch(id, on),
  remove: (id) => running.context.faults.remove(id),
  clear: () => running.context.faults.clear(),
  get plans() {
    return running.context.faults.plans;
  },
  get log() {
    return running.context.faults.log;
  },
});

const deliveriesOf = (running: Running): Deliveries => ({
  causedBy: (act) => running.context.world.outbox.causedBy(act),
  redeliver: (id) => running.context.world.outbox.redeliver(id),
  settled: () => running.context.world.outbox.settled(),
  subscribeInstagram: (callback) => running.context.world.outbox.subscribeInstagram(callback),
  subscribeThreads: (callback) => running.context.world.outbox.subscribeThreads(callback),
  setLeavingUrls: (app, urls) => running.context.world.outbox.setLeavingUrls(app, urls),
  get log() {
    return running.context.world.outbox.log;
  },
});
