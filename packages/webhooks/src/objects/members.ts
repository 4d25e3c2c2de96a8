import { identifier, looseBoolean, looseNumber, oddAsMissing, optional } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A member that may be missing. An odd value counts as missing, too: the event is worth more, and `raw` has it. */
export const tolerant = <C extends t.Mixed>(codec: C) => optional(oddAsMissing(codec));

export const text = tolerant(t.string);
export const id = tolerant(identifier);
export const ids = tolerant(t.array(identifier));
export const number = tolerant(looseNumber);
export const flag = tolerant(looseBoolean);
