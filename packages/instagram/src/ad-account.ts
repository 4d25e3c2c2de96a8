import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of an ad account, as far as the Instagram account shows them. */
export const AdAccountFields = record('AdAccount', {
  /** With the prefix `act_`. */
  id: identifier,
  /** Without the prefix. */
  account_id: optional(identifier),
  name: optional(t.string),
  account_status: optional(t.number),
  currency: optional(t.string),
});

/** An ad account that may use the Instagram account. */
export class AdAccount extends row({
  name: 'AdAccount',
  fields: AdAccountFields,
  defaults: ['id', 'account_id'],
}) {}
