import {
  identifier,
  looseBoolean,
  node,
  optional,
  read,
  record,
  remove,
  Success,
  timestamp,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readLeads } from './permissions.js';

/** One answer of a lead; a choice of several has several values. */
export const LeadAnswer = record('LeadAnswer', {
  /** The key of the question, such as `email`. */
  name: t.string,
  /** The answers, a list even if there is one. */
  values: optional(t.array(t.string)),
});

/** The fields of a lead. */
export const LeadFields = record('Lead', {
  /** The id of the lead. */
  id: identifier,
  /** When the person sent the form, in ISO 8601. */
  created_time: optional(timestamp),
  /** The answers, one item for each question. */
  field_data: optional(t.array(LeadAnswer)),
  /** The id of the form. */
  form_id: optional(identifier),
  /** Whether it came without an ad. */
  is_organic: optional(looseBoolean),
  /** `fb` or `ig`. */
  platform: optional(t.string),
  // Those of ads require `ads_management`.
  /** The id of the ad; requires `ads_management`. */
  ad_id: optional(identifier),
  /** The name of the ad; requires `ads_management`. */
  ad_name: optional(t.string),
  /** The id of the ad set; requires `ads_management`. */
  adset_id: optional(identifier),
  /** The name of the ad set; requires `ads_management`. */
  adset_name: optional(t.string),
  /** The id of the campaign; requires `ads_management`. */
  campaign_id: optional(identifier),
  /** The name of the campaign; requires `ads_management`. */
  campaign_name: optional(t.string),
  /** Which boxes of the form's own disclaimer the person ticked. */
  custom_disclaimer_responses: optional(t.array(t.UnknownRecord)),
  /** The home that the lead is about. */
  home_listing: optional(t.UnknownRecord),
  /** The name of the partner; absent if there is none. */
  partner_name: optional(t.string),
  /** The seller's own id of the item that the lead is about. */
  retailer_item_id: optional(identifier),
  /** The vehicle that the lead is about. */
  vehicle: optional(t.UnknownRecord),
});

/**
 * What somebody entered in a lead form. Meta keeps it for 90 days.
 *
 * @see https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving
 */
export class Lead extends node({
  name: 'Lead',
  fields: LeadFields,
  defaults: ['id', 'created_time', 'field_data', 'form_id', 'is_organic', 'platform'],
  get: read({ permissions: readLeads }),
  create: unsupported('people enter leads; read them with fb.leadgenForm(id).leads.get()'),
  update: unsupported('a lead stays as it was entered: fb.lead(id).get()'),
  /** Deletes the lead. */
  delete: remove(Success, { permissions: readLeads }),
}) {}
