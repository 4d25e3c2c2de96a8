import { check } from '@edgewalk/core';
import * as t from 'io-ts';

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w.:=~@+-]+$/.test(value);

/** An id in a parameter. Numbers are refused: ids pass 2^53, and a number has lost digits before it gets here. */
export const idText = new t.Type<string>(
  'an id as a string',
  isId,
  (value, context) => (isId(value) ? t.success(value) : t.failure(value, context)),
  t.identity,
);

/** A username as Instagram writes it. */
export const username = check(t.string, (name) =>
  /^[\w.]+$/.test(name) ? undefined : "write the username alone, without @, such as 'bluebottle'",
);
