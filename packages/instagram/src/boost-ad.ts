import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** An ad that was made of a media. */
export class BoostAd extends row({
  name: 'BoostAd',
  fields: record('BoostAd', { ad_id: optional(identifier), ad_status: optional(t.string) }),
  defaults: ['ad_id', 'ad_status'],
}) {}
