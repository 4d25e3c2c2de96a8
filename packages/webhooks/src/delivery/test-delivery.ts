import { InvalidArgumentError } from '@edgewalk/core';
import { isObject, suggest } from '@edgewalk/core/declare';
import type { ValueOf } from '../events/field.js';
import { type FieldName, fieldOf, fieldsOf, type ObjectName, type Objects, objects } from '../objects/objects.js';
import { signatureHeaders } from '../signature/verify.js';
import { metaJson } from './meta-json.js';

/** An event to deliver. */
export interface TestEvent<O extends ObjectName, F extends FieldName<O>> {
  readonly object: O;
  readonly field: F;
  /** The id of the Page, Instagram account or person. */
  readonly account: string;
  readonly value: ValueOf<Objects[O][F]>;
  /** When it is sent. Now by default. */
  readonly time?: Date;
}

/** A request as Meta sends it. */
export interface SignedDelivery {
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Builds the request that Meta would send for an event, with Meta's envelope, JSON escapes and both signatures. For tests.
 *
 * @example await app.request('/hook', await testDelivery({ object: 'instagram', field: 'comments', account, value }, { secret }));
 */
export async function testDelivery<O extends ObjectName, F extends FieldName<O>>(
  event: TestEvent<O, F>,
  options: { readonly secret: string },
): Promise<SignedDelivery> {
  checkEvent(event);
  const { secret } = options ?? {};
  if (typeof secret !== 'string' || secret === '')
    throw refuse('secret: write the secret that your webhook verifies with');
  return signDelivery(bodyOf(event), secret);
}

/** Serialises and signs a body as Meta does. */
export async function signDelivery(body: unknown, secret: string): Promise<SignedDelivery> {
  const bytes = new TextEncoder().encode(metaJson(body));
  const signatures = await signatureHeaders(bytes, secret);
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'facebookexternalua', ...signatures },
    body: bytes,
  };
}

/** An event of any field. */
export interface AnyEvent {
  readonly object: ObjectName;
  readonly field: string;
  readonly account: string;
  readonly value: unknown;
  readonly time?: Date;
  /** The id of the app, which deliveries of Threads name. */
  readonly appId?: string;
}

/** The body with one event. Its envelope depends on the field. */
export function bodyOf({ object, field, account, value, time = new Date(), appId = '1' }: AnyEvent): object {
  const seconds = Math.floor(time.getTime() / 1000);
  if (object === 'threads') {
    const topic = field === 'replies' || field === 'delete' ? 'moderate' : 'interaction';
    return {
      app_id: appId,
      topic,
      target_id: account,
      time: seconds,
      subscription_id: '1',
      has_uid_field: false,
      values: { value, field },
    };
  }
  const carrier = field === 'standby' ? 'standby' : fieldOf(object, field)?.carrier;
  const entry =
    carrier === 'change'
      ? { id: account, time: seconds, changes: [changeOf(object, field, value)] }
      : { id: account, time: time.getTime(), [carrier ?? 'messaging']: [value] };
  return { object, entry: [entry] };
}

/** In changes of a profile, and when an app was removed, the verb is beside the field. */
const changeOf = (object: ObjectName, field: string, value: unknown): object =>
  object === 'user' || (object === 'permissions' && field === 'connected')
    ? { field, ...(value as object) }
    : { field, value };

function checkEvent(event: AnyEvent): void {
  if (!isObject(event)) throw refuse('write testDelivery({ object, field, account, value }, { secret })');
  const names = Object.keys(objects);
  if (!names.includes(event.object))
    throw refuse(`there is no object ${JSON.stringify(event.object)}: ${suggest(event.object, names)}`);
  if (!fieldOf(event.object, event.field)) {
    const fields = Object.keys(fieldsOf(event.object));
    throw refuse(
      `there is no field ${JSON.stringify(event.field)} of ${event.object}: ${suggest(event.field, fields)}`,
    );
  }
  if (typeof event.account !== 'string' || event.account === '')
    throw refuse('account: write the id of the account that the event is about, as a text');
  if (event.time !== undefined && Number.isNaN(event.time.getTime())) throw refuse('time: give a valid Date');
}

const refuse = (advice: string) => new InvalidArgumentError('testDelivery', advice);
