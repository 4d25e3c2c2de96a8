import type { Mismatch } from '@edgewalk/core';
import type { ValueOf } from '../events/field.js';
import type { FieldName, ObjectName, Objects } from '../objects/objects.js';

/** Members of every event. Events are plain data, and can go through a queue. */
export interface EventFacts {
  /** The id of the Page, Instagram account, person or app; for Threads, of the post or person. */
  readonly account: string;
  /**
   * Identifies the event: the same in every delivery. If the event has an id or a time of its own, the key is also the
   * same for several apps; otherwise it includes when Meta sent the event.
   */
  readonly key: string;
  /** Who caused it, if Meta says so: an id that is scoped to the app or the account. */
  readonly person?: string;
  /** The account itself caused it, or an app for it. Handlers skip such events by default. */
  readonly isOwn: boolean;
  /** From the test button of Meta's dashboard. */
  readonly isTest: boolean;
  /** Another app controls the conversation: do not answer. */
  readonly isStandby: boolean;
  /** When Meta sent it, in milliseconds. */
  readonly sentAt?: number;
  /** When it happened, in milliseconds, if Meta says so. */
  readonly happenedAt?: number;
  /** The name of the secret that it was signed with, which identifies the app. */
  readonly secret: string;
  /** The member of `changes` or `messaging`, as Meta sent it. */
  readonly raw: unknown;
}

/** An event of a field that Edgewalk knows. */
export interface KnownEvent<O extends string, F extends string, V> extends EventFacts {
  readonly known: true;
  readonly object: O;
  readonly field: F;
  readonly value: V;
}

/** Why an event is not typed. */
export type Unknown =
  /** Edgewalk does not know the object. */
  | 'object'
  /** Edgewalk does not know the field. */
  | 'field'
  /** The value has another shape than documented; `problems` says where. */
  | 'shape'
  /** The app subscribed without values: the delivery has only the field's name. */
  | 'no value';

/** An event that Edgewalk does not know, or that has an unexpected shape. `value` and `raw` keep all of it. */
export interface UnknownEvent extends EventFacts {
  readonly known: false;
  readonly object: string;
  readonly field: string;
  readonly value: unknown;
  readonly why: Unknown;
  readonly problems: readonly Mismatch[];
}

/** For permissions, the field is the name of the permission. */
type NameOf<O extends ObjectName, F extends FieldName<O>> = O extends 'permissions' ? string : F;

/** The event of one field. */
export type EventOf<O extends ObjectName, F extends FieldName<O>> = KnownEvent<O, NameOf<O, F>, ValueOf<Objects[O][F]>>;

/** Any event that Edgewalk knows. */
export type TypedEvent = { [O in ObjectName]: { [F in FieldName<O>]: EventOf<O, F> }[FieldName<O>] }[ObjectName];

/** Any event. Narrow it by `known`, `object` and `field`. */
export type WebhookEvent = TypedEvent | UnknownEvent;
