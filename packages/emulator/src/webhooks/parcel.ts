import { bodyOf, signDelivery } from '@edgewalk/webhooks/delivery';
import type { DeliveredEvent, DeliveryAttempt, DeliveryFault, DeliveryRecord } from './delivery.js';
import type { Happening } from './event.js';
import type { Receiver, Recipient } from './receivers.js';

/** The request of a delivery: the same in every attempt. */
export interface Content {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** An event with its time. */
export interface Timed extends Happening {
  readonly time: Date;
  /** Takes the id of the delivery. */
  readonly cause?: string[] | undefined;
}

/** A delivery and its state. */
export class Parcel implements DeliveryRecord {
  state: DeliveryRecord['state'] = 'waiting';
  body = '';
  readonly attempts: DeliveryAttempt[] = [];
  readonly app: Receiver['app'];
  readonly url: string;
  /** The time of the first attempt. */
  firstAt: number | undefined;
  #content: Promise<Content> | undefined;
  readonly #write: () => Promise<Content>;

  constructor(
    readonly id: string,
    { app, url }: Receiver,
    readonly events: readonly DeliveredEvent[],
    readonly faults: readonly DeliveryFault[],
    write: () => Promise<Content>,
  ) {
    this.app = app;
    this.url = url;
    this.#write = write;
  }

  /** Created once, before the first attempt. */
  async content(): Promise<Content> {
    this.#content ??= this.#write();
    const content = await this.#content;
    this.body = new TextDecoder().decode(content.body);
    return content;
  }

  /** The public record. */
  get record(): DeliveryRecord {
    const { id, app, url, events, body, state, attempts, faults } = this;
    return { id, app, url, events, body, state, attempts: [...attempts], faults };
  }
}

interface Body {
  readonly entry?: readonly unknown[];
}

/** Serialises and signs events of one object: with their values, or only with the names of their fields. */
export function writeEvents(
  events: readonly Timed[],
  { id: appId, secret }: Recipient,
  namesOnly = false,
): Promise<Content> {
  const bodies = events.map((event): Body => (namesOnly ? namesIn(event) : bodyOf({ ...event, appId })));
  const [first, ...rest] = bodies;
  // A delivery of Threads has one event, and no entries.
  if (rest.length === 0) return signDelivery(first, secret);
  return signDelivery({ ...first, entry: bodies.flatMap(({ entry = [] }) => entry) }, secret);
}

const namesIn = ({ object, field, account, time }: Timed): object => ({
  object,
  entry: [{ id: account, time: Math.floor(time.getTime() / 1000), changed_fields: [field] }],
});

const isSignature = (name: string): boolean => name.startsWith('x-hub-signature');

/** The headers of an attempt; faults change the signature of the first. */
export function headersOf({ headers }: Content, { faults, attempts }: Parcel): Readonly<Record<string, string>> {
  if (attempts.length > 0) return headers;
  if (faults.includes('unsigned'))
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !isSignature(name)));
  if (!faults.includes('wrong signature')) return headers;
  const wrong = Object.entries(headers).map(([name, value]) => [name, isSignature(name) ? forged(value) : value]);
  return Object.fromEntries(wrong) as Record<string, string>;
}

/** Changes the last digit. */
const forged = (value: string): string => value.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
