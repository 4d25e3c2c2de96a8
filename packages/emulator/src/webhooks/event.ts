// webhooks: what apps are told: events, who receives them, and how they are sent.
import type { FieldName, ObjectName, TestEvent } from '@edgewalk/webhooks';
import type { AnyEvent } from '@edgewalk/webhooks/delivery';

/** Something that happened and that apps may be told. The declaration of its field types the value. */
export type Happening = Omit<AnyEvent, 'time'>;

/** Tells what happened, or nothing. */
export type Happen = (event: Happening | undefined) => void;

/** States what happened. */
export const event = <O extends ObjectName, F extends FieldName<O>>(
  happening: Omit<TestEvent<O, F>, 'time'>,
): Happening => happening;

/** `instagram/comments`. */
export const nameOf = ({ object, field }: Pick<Happening, 'object' | 'field'>): string => `${object}/${field}`;
