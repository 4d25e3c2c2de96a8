import * as t from 'io-ts';
import { looseBoolean } from './loose.js';
import { optional, record } from './record.js';

/** An id: always a string, even when Meta sends a number. */
export const identifier = new t.Type<string>(
  'id',
  t.string.is,
  (value, context) =>
    typeof value === 'string'
      ? t.success(value)
      : typeof value === 'number' && Number.isSafeInteger(value)
        ? t.success(String(value))
        : t.failure(value, context),
  t.identity,
);

/** A time as Meta writes it: `2026-01-05T05:58:47+0000`. Some of its fields have unix seconds instead. */
export const timestamp = new t.Type<string>(
  'timestamp',
  t.string.is,
  (value, context) => {
    const time = new Date(typeof value === 'number' ? value * 1000 : Number.NaN);
    if (Number.isNaN(time.getTime())) return t.string.validate(value, context);
    return t.success(time.toISOString().replace(/\.\d+Z$/, '+0000'));
  },
  t.identity,
);

/** A time in a parameter: a Date, unix seconds, or a text that PHP's `strtotime` accepts. */
export type Time = Date | number | string;
export const time: t.Type<Time> = new t.Type<Time>(
  'time (a Date, unix seconds or text)',
  (value): value is Time =>
    typeof value === 'string' || Number.isFinite(value) || (value instanceof Date && !Number.isNaN(value.getTime())),
  (value, context) => (time.is(value) ? t.success(value) : t.failure(value, context)),
  t.identity,
);

/** A member whose odd value counts as missing, where the rest of the answer is worth more. */
export const oddAsMissing = <C extends t.Mixed>(codec: C): t.Type<t.TypeOf<C> | undefined> =>
  new t.Type<t.TypeOf<C> | undefined>(
    codec.name,
    (value): value is t.TypeOf<C> | undefined => value === undefined || codec.is(value),
    (value, context) => {
      const found = codec.validate(value, context);
      return t.success(found._tag === 'Right' ? found.right : undefined);
    },
    t.identity,
  );

/** `{ id }`: another object by its id. */
export const Reference = record('Reference', {
  /** The id of the object. */
  id: identifier,
});

/** The result of most creations. */
export const Id = record('Id', {
  /** The id of what was created. */
  id: identifier,
});

/** The result of most updates and removals. */
export const Success = record('Success', {
  /** True when Meta has done it. */
  success: looseBoolean,
});

/** The result of a write whose response Meta does not document: usually `{ success: true }`, or the new id. */
export const Acknowledged = record('Acknowledged', {
  /** True when Meta has done it; some answers have the id instead. */
  success: optional(looseBoolean),
  /** The id of what was written; some answers have `success` instead. */
  id: optional(identifier),
});

/** No parameters. */
export const nothing = record('no parameters', {});
