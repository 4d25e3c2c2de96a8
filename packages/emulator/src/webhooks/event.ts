// webhooks: what apps are told: events, who receives them, and how they are sent.
import type { FieldName, ObjectName, TestEvent } from '@edgewalk/webhooks';
import type { AnyEvent } from '@edgewalk/webhooks/delivery';

/** Something that happened, and that apps may be told. The declaration of its field types the value. */
export interface Happening extends Omit<AnyEvent, 'time'> {
  /** The only app that is told; both unless given. */
  readonly only?: 'facebook' | 'instagram';
}

/** Records what happened, if anything did. */
export type Happen = (event: Happening | undefined) => void;

/** An event, typed by the declaration of its field. */
export const event = <O extends ObjectName, F extends FieldName<O>>(
  happening: Omit<TestEvent<O, F>, 'time'>,
): Happening => happening;

/** `instagram/comments`. */
export const nameOf = ({ object, field }: Pick<Happening, 'object' | 'field'>): string => `${object}/${field}`;
