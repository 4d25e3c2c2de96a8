import { identifier, looseBoolean, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A permission to run partnership ads that a creator granted or that was requested. */
export class AdPermission extends row({
  name: 'AdPermission',
  fields: record('AdPermission', {
    id: identifier,
    permission_type: optional(t.string),
    status: optional(t.string),
  }),
  defaults: ['id', 'permission_type', 'status'],
}) {}

/** The fields of a media that may become a partnership ad. */
export const AdvertisableMediaFields = record('AdvertisableMedia', {
  id: identifier,
  owner_id: optional(identifier),
  permalink: optional(t.string),
  has_permission_for_partnership_ad: optional(looseBoolean),
  eligibility_errors: optional(t.array(t.string)),
  linked_products: optional(t.unknown),
  product_suggestions: optional(t.unknown),
  recommended_campaign_objectives: optional(t.array(t.string)),
});

/** A creator's media that may become a partnership ad. */
export class AdvertisableMedia extends row({
  name: 'AdvertisableMedia',
  fields: AdvertisableMediaFields,
  defaults: ['id', 'permalink', 'owner_id', 'eligibility_errors'],
}) {}

/** An account that may tag yours as a partner. */
export class ApprovedTagger extends row({
  name: 'ApprovedTagger',
  fields: record('ApprovedTagger', { id: identifier }),
  defaults: ['id'],
}) {}
