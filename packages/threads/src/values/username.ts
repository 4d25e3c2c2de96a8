import { check } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A username of Threads. */
export const username = check(t.string, (name) =>
  /^[\w.]+$/.test(name) ? undefined : "write the username alone, without @, such as 'bluebottle'",
);
