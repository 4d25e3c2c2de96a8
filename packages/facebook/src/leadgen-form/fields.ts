import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { NamedReference } from '../values/profiles.js';

/** A question of a form. */
export const LeadgenQuestion = record('LeadgenQuestion', {
  id: optional(identifier),
  /** The name of its answer in `field_data`. */
  key: optional(t.string),
  label: optional(t.string),
  /** Such as `EMAIL`, `FULL_NAME`, `PHONE` or `CUSTOM`. */
  type: optional(t.string),
  options: optional(t.array(t.UnknownRecord)),
});

/** The fields of a form. */
export const LeadgenFormFields = record('LeadgenForm', {
  id: identifier,
  name: optional(t.string),
  status: optional(openEnum('ACTIVE', 'ARCHIVED', 'DELETED', 'DRAFT')),
  locale: optional(t.string),
  created_time: optional(timestamp),
  creator: optional(NamedReference),
  leads_count: optional(looseNumber),
  organic_leads_count: optional(looseNumber),
  /** Leads that Meta has deleted, after 90 days. */
  expired_leads_count: optional(looseNumber),
  page: optional(NamedReference),
  page_id: optional(identifier),
  questions: optional(t.array(LeadgenQuestion)),
  question_page_custom_headline: optional(t.string),
  privacy_policy_url: optional(t.string),
  legal_content: optional(t.UnknownRecord),
  context_card: optional(t.UnknownRecord),
  thank_you_page: optional(t.UnknownRecord),
  tracking_parameters: optional(t.union([t.UnknownRecord, t.array(t.UnknownRecord)])),
  follow_up_action_text: optional(t.string),
  follow_up_action_url: optional(t.string),
  allow_organic_lead: optional(looseBoolean),
  block_display_for_non_targeted_viewer: optional(looseBoolean),
  is_optimized_for_quality: optional(looseBoolean),
});
