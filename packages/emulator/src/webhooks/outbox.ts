import { setImmediate as turn } from 'node:timers/promises';
import { InvalidArgumentError } from '@edgewalk/core';
import type { Callback } from '../http/callback.js';
import { type Clock, minutes } from '../world/clock.js';
import { millisecondsOf } from '../world/duration.js';
import type { Store } from '../world/store.js';
import type {
  Deliveries,
  DeletionConfirmation,
  DeliveryFault,
  DeliveryRecord,
  AppCallback,
  LeavingUrls,
  LoginApp,
  WebhookOptions,
} from './delivery.js';
import { bundles, type Pending } from './bundles.js';
import { type Happening, nameOf } from './event.js';
import { type Content, Parcel, writeEvents } from './parcel.js';
import { Courier } from './courier.js';
import { Causes } from './causes.js';
import { checkLeavingUrls } from './check.js';
import { Dashboard } from './dashboard.js';
import { confirmationIn, leavingForm, type Leaver } from './leaving.js';
import { type Receiver, receiversOf, type Recipients } from './receivers.js';

/** What an outbox needs. */
export interface OutboxSetup {
  readonly store: Store;
  readonly clock: Clock;
  readonly apps: Recipients;
  readonly options: WebhookOptions;
  /** Checks a callback, unless the emulator trusts it. */
  readonly verify: (callback: Callback) => Promise<void>;
  /** The faults that are planned for a delivery of these events. */
  readonly faultsFor: (events: readonly string[]) => readonly DeliveryFault[];
}

/** Older deliveries are dropped, so that the memory of a long run stays bounded. */
const longestLog = 20_000;

/** Receives events and sends them to the subscribed apps. */
export class Outbox implements Deliveries {
  readonly #setup: OutboxSetup;
  readonly #parcels: Parcel[] = [];
  readonly #courier: Courier;
  readonly #dashboard: Dashboard;
  readonly #causes = new Causes();
  #leaving: NonNullable<WebhookOptions['leavingUrls']>;
  #pending: Pending[] = [];
  #count = 0;

  constructor(setup: OutboxSetup) {
    this.#setup = setup;
    this.#dashboard = new Dashboard(setup.options, setup.verify);
    this.#leaving = setup.options.leavingUrls ?? {};
    this.#courier = new Courier(setup.clock, ({ app }) => this.#dashboard.greet(app));
  }

  get log(): readonly DeliveryRecord[] {
    return this.#parcels.map(({ record }) => record);
  }

  /** Sends an event to the subscribed apps, after the request that caused it was answered. */
  readonly happen = (event: Happening | undefined): void => {
    if (event === undefined) return;
    const { store, apps, clock } = this.#setup;
    const timed = { ...event, time: new Date(clock.now()), cause: this.#causes.current };
    const receivers = receiversOf(event, { store, apps, dashboard: this.#dashboard.callbacks });
    if (receivers.length > 0 && this.#pending.length === 0) setImmediate(() => this.#flush());
    this.#pending.push(...receivers.map((receiver): Pending => [timed, receiver]));
  };

  /** Runs something; the ids of the deliveries that it causes are added to the list, some of them after it has ended. */
  readonly during: Causes['during'] = (cause, run) => this.#causes.during(cause, run);

  async causedBy<Result>(act: () => Result) {
    const ids: string[] = [];
    const result = this.during(ids, act);
    while (this.#pending.length > 0) await turn();
    return { result, ids };
  }

  /** Runs a function at a time of the clock, unless the emulator is reset before. */
  readonly later = (time: number, run: () => void): void => this.#courier.later(time, run);

  /** A person removed an app: sends the event of `permissions`, and calls the deauthorize callback. */
  removed(leaver: Leaver): void {
    const { app, person: account } = leaver;
    if (app === 'facebook')
      this.happen({ object: 'permissions', field: 'connected', account, value: { verb: 'revoked' } });
    const url = this.#leaving[app]?.deauthorize;
    if (url !== undefined) void this.#courier.sendOnce(this.#leavingParcel(leaver, 'deauthorize', url));
  }

  /** A person asked for deletion: calls the data deletion callback, and resolves to its answer. */
  async deletionRequested(leaver: Leaver): Promise<DeletionConfirmation> {
    const url = this.#leaving[leaver.app]?.dataDeletion;
    if (url === undefined)
      throw new InvalidArgumentError(
        'requestDeletion',
        'set the address first: deliveries.setLeavingUrls(app, { dataDeletion })',
      );
    const parcel = this.#leavingParcel(leaver, 'data deletion', url);
    await this.#courier.sendOnce(parcel);
    const { status = 0, answer } = parcel.attempts.at(-1) ?? {};
    return confirmationIn(status, answer);
  }

  setLeavingUrls(app: LoginApp, urls: LeavingUrls): void {
    checkLeavingUrls(urls);
    this.#leaving = { ...this.#leaving, [app]: { ...this.#leaving[app], ...urls } };
  }

  #leavingParcel(leaver: Leaver, object: string, url: string): Parcel {
    const { apps, clock } = this.#setup;
    const { app, person: account } = leaver;
    const told = [{ object, field: 'signed_request', account }];
    const parcel = this.#keep({ app, url }, told, [], async () => leavingForm(leaver, apps, clock));
    this.#causes.current?.push(parcel.id);
    return parcel;
  }

  async redeliver(id: string): Promise<DeliveryRecord> {
    const parcel = this.#parcels.find((each) => each.id === id);
    if (parcel === undefined)
      throw new InvalidArgumentError('redeliver', 'give the id of a delivery of emulator.deliveries.log');
    await this.#courier.sendOnce(parcel);
    return parcel.record;
  }

  async settled(): Promise<void> {
    do {
      await turn();
      await this.#courier.idle();
    } while (this.#pending.length > 0 || this.#courier.isBusy);
  }

  subscribeInstagram(callback: AppCallback): Promise<void> {
    return this.#dashboard.subscribe('instagram', callback, 'subscribeInstagram');
  }

  subscribeThreads(callback: AppCallback): Promise<void> {
    return this.#dashboard.subscribe('threads', callback, 'subscribeThreads');
  }

  /** Stops all deliveries, also those that wait. */
  stop(): void {
    this.#pending = [];
    this.#courier.stop();
  }

  #flush(): void {
    const { apps, options, faultsFor } = this.#setup;
    const pending = this.#pending;
    this.#pending = [];
    for (const [events, receiver] of bundles(pending, options.batch ?? 1)) {
      const faults = faultsFor(events.map(nameOf));
      const told = events.map(({ object, field, account }) => ({ object, field, account }));
      const write = () => writeEvents(events, apps[receiver.app], receiver.namesOnly);
      const parcel = this.#keep(receiver, told, faults, write);
      for (const cause of new Set(events.map((event) => event.cause))) cause?.push(parcel.id);
      const late = faults.find((fault) => typeof fault === 'object');
      if (late)
        this.later(this.#setup.clock.now() + (millisecondsOf(late.late) ?? 0), () => this.#courier.send(parcel));
      else if (faults.includes('reversed')) this.#courier.hold(parcel, minutes(1));
      else this.#courier.send(parcel);
    }
  }

  #keep(
    receiver: Receiver,
    ...[events, faults, write]: readonly [Parcel['events'], Parcel['faults'], () => Promise<Content>]
  ): Parcel {
    this.#count += 1;
    const parcel = new Parcel(String(this.#count), receiver, events, faults, write);
    if (this.#parcels.length >= longestLog) this.#parcels.shift();
    this.#parcels.push(parcel);
    return parcel;
  }
}
