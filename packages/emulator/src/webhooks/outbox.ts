import { setImmediate as turn } from 'node:timers/promises';
import { InvalidArgumentError } from '@edgewalk/core';
import type { Callback } from '../http/callback.js';
import { type Clock, minutes } from '../world/clock.js';
import { millisecondsOf } from '../world/duration.js';
import type { Store } from '../world/store.js';
import type { Deliveries, DeliveryFault, DeliveryRecord, InstagramCallback, WebhookOptions } from './delivery.js';
import { type Happening, nameOf } from './event.js';
import { type Content, Parcel, type Timed, writeEvents } from './parcel.js';
import { Courier } from './courier.js';
import { type Receiver, receiversOf, type Recipients } from './receivers.js';
import { signedRequest } from './signed-request.js';

/** What an outbox works with. */
export interface OutboxSetup {
  readonly store: Store;
  readonly clock: Clock;
  readonly apps: Recipients;
  readonly options: WebhookOptions;
  /** Checks a callback, unless the emulator trusts it. */
  readonly verify: (callback: Callback) => Promise<void>;
  /** What plans have for a delivery of these events. */
  readonly faultsFor: (events: readonly string[]) => readonly DeliveryFault[];
}

/** An emulator that runs for days must not remember every delivery. */
const longestLog = 20_000;

type Pending = readonly [Timed, Receiver];

/** Takes what happens, and has it sent to whoever is subscribed. */
export class Outbox implements Deliveries {
  readonly #setup: OutboxSetup;
  readonly #parcels: Parcel[] = [];
  readonly #courier: Courier;
  #instagram: InstagramCallback | undefined;
  #pending: Pending[] = [];
  #count = 0;

  constructor(setup: OutboxSetup) {
    this.#setup = setup;
    this.#instagram = setup.options.instagram;
    this.#courier = new Courier(setup.clock, ({ app }) => this.#greet(app));
  }

  get log(): readonly DeliveryRecord[] {
    return this.#parcels.map(({ record }) => record);
  }

  /** Tells the apps that are subscribed, once the request that caused it was answered. */
  readonly happen = (event: Happening | undefined): void => {
    if (event === undefined) return;
    const { store, apps, clock } = this.#setup;
    const timed = { ...event, time: new Date(clock.now()) };
    const receivers = receiversOf(event, { store, apps, instagram: this.#instagram });
    if (receivers.length > 0 && this.#pending.length === 0) setImmediate(() => this.#flush());
    this.#pending.push(...receivers.map((receiver): Pending => [timed, receiver]));
  };

  /** Does something at a time of the clock, unless the emulator was reset before. */
  readonly later = (time: number, run: () => void): void => this.#courier.later(time, run);

  /** Calls the app's address for people who remove it. Nothing is known of a second attempt. */
  removed(appId: string, person: string): void {
    const app = (['facebook', 'instagram'] as const).find((name) => this.#setup.apps[name].id === appId);
    if (app === undefined) return;
    if (app === 'facebook')
      this.happen({ object: 'permissions', field: 'connected', account: person, value: { verb: 'revoked' } });
    const url = this.#setup.options.deauthorizeUrls?.[app];
    if (url === undefined) return;
    const { apps, clock } = this.#setup;
    const write = async (): Promise<Content> => ({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new TextEncoder().encode(
        String(new URLSearchParams({ signed_request: signedRequest(person, apps[app].secret, clock.now()) })),
      ),
    });
    const told = [{ object: 'deauthorize', field: 'signed_request', account: person }];
    void this.#courier.sendOnce(this.#keep({ app, url }, told, [], write));
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

  async subscribeInstagram(callback: InstagramCallback): Promise<void> {
    checkCallback(callback, 'subscribeInstagram');
    await this.#setup.verify({ url: callback.callbackUrl, verifyToken: callback.verifyToken });
    this.#instagram = callback;
    this.#greeted = callback;
  }

  /** Ends all that is under way: nothing of it is sent any more. */
  stop(): void {
    this.#pending = [];
    this.#courier.stop();
  }

  #greeted: InstagramCallback | undefined;

  /** The callback that was chosen by an option is asked before the first delivery. */
  async #greet(app: Receiver['app']): Promise<void> {
    const hook = this.#instagram;
    if (app !== 'instagram' || hook === undefined || this.#greeted === hook) return;
    await this.#setup.verify({ url: hook.callbackUrl, verifyToken: hook.verifyToken });
    this.#greeted = hook;
  }

  #flush(): void {
    const { apps, options, faultsFor } = this.#setup;
    const pending = this.#pending;
    this.#pending = [];
    for (const [events, receiver] of bundles(pending, options.batch ?? 1)) {
      const faults = faultsFor(events.map(nameOf));
      const told = events.map(({ object, field, account }) => ({ object, field, account }));
      const write = () => writeEvents(events, apps[receiver.app].secret);
      const parcel = this.#keep(receiver, told, faults, write);
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

/** Events that go in one request: of one object and to one receiver, up to the size of a batch. */
function bundles(pending: readonly Pending[], most: number): readonly (readonly [Timed[], Receiver])[] {
  const made: [Timed[], Receiver][] = [];
  for (const [event, receiver] of pending) {
    const open = made.findLast(
      ([events, { app, url }]) => app === receiver.app && url === receiver.url && events[0]?.object === event.object,
    );
    if (open && open[0].length < most) open[0].push(event);
    else made.push([[event], receiver]);
  }
  return made;
}

/** Refuses what is no callback. */
function checkCallback(given: InstagramCallback, where: string): void {
  const { callbackUrl, verifyToken, fields } = given ?? {};
  const isRight = [callbackUrl, verifyToken].every((each) => typeof each === 'string' && each !== '');
  if (isRight && Array.isArray(fields) && fields.every((name) => typeof name === 'string')) return;
  throw new InvalidArgumentError(
    where,
    "write { callbackUrl: 'http://127.0.0.1:3000/hook', verifyToken, fields: ['comments'] }",
  );
}
