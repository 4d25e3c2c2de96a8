import { check } from '@edgewalk/core';
import * as t from 'io-ts';

/** A username as Instagram writes it. */
export const username = check(t.string, (name) =>
  /^[\w.]+$/.test(name) ? undefined : "write the username alone, without @, such as 'bluebottle'",
);
