import { optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The order of replies. */
export const RepliesQuery = record('RepliesQuery', {
  /** True, the default, lists the newest first; false the oldest. */
  reverse: optional(t.boolean),
});
