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
export const LeadAnswer = record('LeadAnswer', { name: t.string, values: optional(t.array(t.string)) });

/** The fields of a lead. */
export const LeadFields = record('Lead', {
  id: identifier,
  created_time: optional(timestamp),
  field_data: optional(t.array(LeadAnswer)),
  form_id: optional(identifier),
  is_organic: optional(looseBoolean),
  /** `fb` or `ig`. */
  platform: optional(t.string),
  // Those of ads require `ads_management`.
  ad_id: optional(identifier),
  ad_name: optional(t.string),
  adset_id: optional(identifier),
  adset_name: optional(t.string),
  campaign_id: optional(identifier),
  campaign_name: optional(t.string),
  custom_disclaimer_responses: optional(t.array(t.UnknownRecord)),
  home_listing: optional(t.UnknownRecord),
  partner_name: optional(t.string),
  retailer_item_id: optional(identifier),
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
  delete: remove(Success, { permissions: readLeads }),
}) {}
