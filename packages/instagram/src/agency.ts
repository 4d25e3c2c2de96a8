import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** A business portfolio that may advertise for the account. */
export class Agency extends row({
  name: 'Agency',
  fields: record('Agency', { id: identifier, name: optional(t.string) }),
  defaults: ['id', 'name'],
}) {}
