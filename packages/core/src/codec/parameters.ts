import * as t from 'io-ts';
import { check } from './check.js';
import { isReference } from './reference.js';

const isId = (value: unknown): value is string =>
  typeof value === 'string' && (/^[\w.:=~@$+-]+$/.test(value) || isReference(value));

/** An id in a parameter. Refuses numbers: ids exceed 2^53, and a number has lost digits before it arrives here. */
export const idText = new t.Type<string>(
  'an id as a string',
  isId,
  (value, context) => (isId(value) ? t.success(value) : t.failure(value, context)),
  t.identity,
);

/** A public URL from which Meta fetches a file. */
export const publicUrl = check(t.string, (text) => {
  if (!/^[\x21-\x7e]*$/.test(text))
    return 'Meta reads ASCII addresses only: write it percent-encoded, as new URL(address).href does';
  const isHttp = /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
  return isHttp ? undefined : 'write a public address that begins with https:// or http://';
});

/** A list of at most `max` items. */
export function atMost<C extends t.Mixed>(max: number, what: string, item: C) {
  return check(t.array(item), (list) => (list.length > max ? `at most ${max} ${what}, not ${list.length}` : undefined));
}
