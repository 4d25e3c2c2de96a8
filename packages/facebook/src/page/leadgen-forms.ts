import { edge, file, Id, optional, pages, post, publicUrl, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { LeadgenForm } from '../leadgen-form.js';
import { manageLeadForms, readLeads } from '../permissions.js';

const settings = optional(t.UnknownRecord);
const yes = optional(t.boolean);

/** A form to create. */
export const NewLeadgenForm = record('NewLeadgenForm', {
  name: t.string,
  /** Such as `[{ type: 'EMAIL' }, { type: 'CUSTOM', key: 'size', label: 'Which size?' }]`. */
  questions: t.array(t.UnknownRecord),
  /** Such as `{ url, link_text }`. */
  privacy_policy: settings,
  /** Such as `EN_US`. */
  locale: optional(t.string),
  follow_up_action_url: optional(publicUrl),
  context_card: settings,
  thank_you_page: settings,
  custom_disclaimer: settings,
  tracking_parameters: settings,
  question_page_custom_headline: optional(t.string),
  cover_photo: optional(file),
  upload_gated_file: optional(file),
  allow_organic_lead_retrieval: yes,
  block_display_for_non_targeted_viewer: yes,
  is_for_canvas: yes,
  is_optimized_for_quality: yes,
  is_phone_sms_verify_enabled: yes,
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
