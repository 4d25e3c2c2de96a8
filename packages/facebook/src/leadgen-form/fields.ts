import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { NamedReference } from '../values/profiles.js';

/** A question of a form. */
export const LeadgenQuestion = record('LeadgenQuestion', {
  /** The id of the question. */
  id: optional(identifier),
  /** The name of its answer in `field_data`. */
  key: optional(t.string),
  /** The question as people see it. */
  label: optional(t.string),
  /** Such as `EMAIL`, `FULL_NAME`, `PHONE` or `CUSTOM`. */
  type: optional(t.string),
  /** The answers to choose from, of a question with a choice. */
  options: optional(t.array(t.UnknownRecord)),
});

/** The fields of a form. */
export const LeadgenFormFields = record('LeadgenForm', {
  /** The id of the form. */
  id: identifier,
  /** The name of the form. */
  name: optional(t.string),
  /** `ACTIVE`, `ARCHIVED`, `DELETED` or `DRAFT`. */
  status: optional(openEnum('ACTIVE', 'ARCHIVED', 'DELETED', 'DRAFT')),
  /** The language of the form, such as `EN_US`. */
  locale: optional(t.string),
  /** When it was created, in ISO 8601. */
  created_time: optional(timestamp),
  /** Who created it. */
  creator: optional(NamedReference),
  /** How many leads it has. */
  leads_count: optional(looseNumber),
  /** How many leads came without an ad. */
  organic_leads_count: optional(looseNumber),
  /** Leads that Meta has deleted, after 90 days. */
  expired_leads_count: optional(looseNumber),
  /** The Page that it belongs to. */
  page: optional(NamedReference),
  /** The id of the Page that it belongs to. */
  page_id: optional(identifier),
  /** Its questions, in order. */
  questions: optional(t.array(LeadgenQuestion)),
  /** The headline above the questions. */
  question_page_custom_headline: optional(t.string),
  /** The URL of the privacy policy. */
  privacy_policy_url: optional(t.string),
  /** The privacy policy and the form's own disclaimer. */
  legal_content: optional(t.UnknownRecord),
  /** What people see before the questions. */
  context_card: optional(t.UnknownRecord),
  /** What people see after they sent the form. */
  thank_you_page: optional(t.UnknownRecord),
  /** Names and values of your own that come with each lead. */
  tracking_parameters: optional(t.union([t.UnknownRecord, t.array(t.UnknownRecord)])),
  /** The text of the button after the form. */
  follow_up_action_text: optional(t.string),
  /** The URL that the button after the form opens. */
  follow_up_action_url: optional(t.string),
  /** Whether the form can be sent without an ad. */
  allow_organic_lead: optional(looseBoolean),
  /** Whether only people whom the ad targets see the form. */
  block_display_for_non_targeted_viewer: optional(looseBoolean),
  /** Whether the form aims at better leads rather than at more of them. */
  is_optimized_for_quality: optional(looseBoolean),
});
