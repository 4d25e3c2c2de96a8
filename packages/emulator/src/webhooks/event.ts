// webhooks: events, their receivers, and how they are delivered.
import type { FieldName, ObjectName, TestEvent } from '@edgewalk/webhooks';
import type { AnyEvent } from '@edgewalk/webhooks/delivery';

/** An event, before it is known who receives it. */
export interface Happening extends Omit<AnyEvent, 'time'> {
  /** The only app that receives it; all unless given. */
  readonly only?: 'facebook' | 'instagram';
}

/** Sends an event, if there is one. */
export type Happen = (event: Happening | undefined) => void;

/** An event, typed by the declaration of its field. */
export const event = <O extends ObjectName, F extends FieldName<O>>(
  happening: Omit<TestEvent<O, F>, 'time'>,
): Happening => happening;

/** `instagram/comments`. */
export const nameOf = ({ object, field }: Pick<Happening, 'object' | 'field'>): string => `${object}/${field}`;
