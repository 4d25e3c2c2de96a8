import type { Mismatch } from '@edgewalk/core';
import type { ValueOf } from '../events/field.js';
import type { FieldName, ObjectName, Objects } from '../objects/objects.js';

/** What every event has. It is plain data: it can go through a queue. */
export interface EventFacts {
  /** The Page, Instagram account, person or app that it is about; of Threads the post or person. */
  readonly account: string;
  /**
   * The same for every delivery of the event: what a store remembers. It is the same over apps and secrets, too, where
   * the event tells an id or a time of its own; else it holds when Meta sent it.
   */
  readonly key: string;
  /** Who caused it, where Meta tells: an id that only this app or account knows. */
  readonly person?: string;
  /** The account itself caused it, or an app for it. Handlers do not get such events unless they ask. */
  readonly isOwn: boolean;
  /** From the test button of Meta's dashboard. */
  readonly isTest: boolean;
  /** Another app owns the conversation: read only. */
  readonly isStandby: boolean;
  /** When Meta sent it, in milliseconds. */
  readonly sentAt?: number;
  /** When it happened, in milliseconds, where Meta tells. */
  readonly happenedAt?: number;
  /** The name of the secret that it was signed with: tells apps apart. */
  readonly secret: string;
  /** The member of `changes` or `messaging`, as it came. */
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
  /** Meta sends an object that Edgewalk does not know. */
  | 'object'
  /** Meta sends a field of the object that Edgewalk does not know. */
  | 'field'
  /** The value has another shape than documented: `problems` tells where. */
  | 'shape'
  /** The app subscribed without values: only the field's name came. */
  | 'no value';

/** An event that Edgewalk does not know, or of an unexpected shape. Nothing of it is lost. */
export interface UnknownEvent extends EventFacts {
  readonly known: false;
  readonly object: string;
  readonly field: string;
  readonly value: unknown;
  readonly why: Unknown;
  readonly problems: readonly Mismatch[];
}

/** The name of a permission is the field. */
type NameOf<O extends ObjectName, F extends FieldName<O>> = O extends 'permissions' ? string : F;

/** The event of one field. */
export type EventOf<O extends ObjectName, F extends FieldName<O>> = KnownEvent<O, NameOf<O, F>, ValueOf<Objects[O][F]>>;

/** Any event that Edgewalk knows. */
export type TypedEvent = { [O in ObjectName]: { [F in FieldName<O>]: EventOf<O, F> }[FieldName<O>] }[ObjectName];

/** Any event. Narrow it by `known`, `object` and `field`. */
export type WebhookEvent = TypedEvent | UnknownEvent;
