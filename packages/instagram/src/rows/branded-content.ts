import { identifier, looseBoolean, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A permission to run partnership ads that a creator granted or that was requested. */
export class AdPermission extends row({
  name: 'AdPermission',
  fields: record('AdPermission', {
    /** The id of the request or the permission. */
    id: identifier,
    /** The kind of permission; Meta does not document the words. */
    permission_type: optional(t.string),
    /** The state of the request, in a word of Meta's such as pending or approved. */
    status: optional(t.string),
  }),
  defaults: ['id', 'permission_type', 'status'],
}) {}

/** The fields of a media that may become a partnership ad. */
export const AdvertisableMediaFields = record('AdvertisableMedia', {
  /** The id of a media that may become a partnership ad. */
  id: identifier,
  /** The account id of its creator. */
  owner_id: optional(identifier),
  /** The web address of the media. */
  permalink: optional(t.string),
  /** Whether the brand may use it already; may be absent. */
  has_permission_for_partnership_ad: optional(looseBoolean),
  /** Why it cannot be used, in sentences; absent when it can. */
  eligibility_errors: optional(t.array(t.string)),
  /** Products linked to it; from Meta's spec, which does not say their form. */
  linked_products: optional(t.unknown),
  /** Suggested products; from Meta's spec, which does not say their form. */
  product_suggestions: optional(t.unknown),
  /** The objectives it suits, such as `OUTCOME_SALES`; content of the last 60 days, three days late. */
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
  fields: record('ApprovedTagger', {
    /** The account id of a creator who may tag the brand as a partner. */
    id: identifier,
  }),
  defaults: ['id'],
}) {}
