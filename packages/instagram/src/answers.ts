import { identifier, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

/** What a write answers where Meta does not say: in practice `{ success: true }`, or the id of what was made. */
export const Acknowledged = record('Acknowledged', {
  success: optional(t.boolean),
  id: optional(identifier),
});
