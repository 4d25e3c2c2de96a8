import { optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a partnership ad code. */
export const PartnershipAdCodeFields = record('PartnershipAdCode', { ad_code: optional(t.string) });

/** A code by which a partner may turn a media into an ad. */
export class PartnershipAdCode extends row({
  name: 'PartnershipAdCode',
  fields: PartnershipAdCodeFields,
  defaults: ['ad_code'],
}) {}
