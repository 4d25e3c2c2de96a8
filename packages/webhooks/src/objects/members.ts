import { identifier, looseBoolean, looseNumber, oddAsMissing, optional } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** An optional member. A value of the wrong type is treated as missing, so that the event still decodes; `raw` keeps it. */
export const tolerant = <C extends t.Mixed>(codec: C) => optional(oddAsMissing(codec));

export const text = tolerant(t.string);
export const id = tolerant(identifier);
export const ids = tolerant(t.array(identifier));
export const number = tolerant(looseNumber);
export const flag = tolerant(looseBoolean);
