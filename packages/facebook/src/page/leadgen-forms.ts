import { edge, file, Id, optional, pages, post, publicUrl, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { LeadgenForm } from '../leadgen-form.js';
import { manageLeadForms, readLeads } from '../permissions.js';

const settings = optional(t.UnknownRecord);
const yes = optional(t.boolean);

/** A form to create. */
export const NewLeadgenForm = record('NewLeadgenForm', {
  /** The name of the form. */
  name: t.string,
  /** Such as `[{ type: 'EMAIL' }, { type: 'CUSTOM', key: 'size', label: 'Which size?' }]`. */
  questions: t.array(t.UnknownRecord),
  /** Such as `{ url, link_text }`. */
  privacy_policy: settings,
  /** Such as `EN_US`. */
  locale: optional(t.string),
  /** The URL that the button after the form opens. */
  follow_up_action_url: optional(publicUrl),
  /** What people see before the questions. */
  context_card: settings,
  /** What people see after they sent the form. */
  thank_you_page: settings,
  /** A disclaimer of your own, with boxes to tick. */
  custom_disclaimer: settings,
  /** Names and values of your own that come with each lead. */
  tracking_parameters: settings,
  /** The headline above the questions. */
  question_page_custom_headline: optional(t.string),
  /** The image file at the top of the form. */
  cover_photo: optional(file),
  /** A file that people receive after they sent the form. */
  upload_gated_file: optional(file),
  /** Whether leads that came without an ad can be read. */
  allow_organic_lead_retrieval: yes,
  /** Whether only people whom the ad targets see the form. */
  block_display_for_non_targeted_viewer: yes,
  /** Whether the form is for an Instant Experience, which Meta called Canvas. */
  is_for_canvas: yes,
  /** Whether the form aims at better leads rather than at more of them. */
  is_optimized_for_quality: yes,
  /** Whether people confirm their phone number by a text message. */
  is_phone_sms_verify_enabled: yes,
  /** Whether only an email address at work is taken. */
  should_enforce_work_email: yes,
});

/**
 * `/{page}/leadgen_forms`: the forms in which people leave their contact details.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/leadgen_forms
 */
export class PageLeadgenForms extends edge({
  path: 'leadgen_forms',
  node: () => LeadgenForm,
  get: pages({ permissions: readLeads }),
  /** Creates a form, which is archived later, never deleted. */
  create: post(NewLeadgenForm, Id, { permissions: manageLeadForms }),
  update: unsupported("archive the form itself: fb.leadgenForm(id).update({ status: 'ARCHIVED' })"),
  delete: unsupported("archive the form itself: fb.leadgenForm(id).update({ status: 'ARCHIVED' })"),
}) {}
