import { identifier, record, row } from '@edgewalk/core';

/** An account that may turn a media into a partnership ad. */
export class PromotionPartner extends row({
  name: 'PromotionPartner',
  fields: record('PromotionPartner', { id: identifier }),
  defaults: ['id'],
}) {}
