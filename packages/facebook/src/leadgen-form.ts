import { node, oneOf, optional, post, read, record, Success, unsupported } from '@edgewalk/core/declare';
import { LeadgenFormFields } from './leadgen-form/fields.js';
import { LeadgenFormLeads } from './leadgen-form/leads.js';
import { manageLeadForms, readLeads } from './permissions.js';

/** A form that is used no longer, or again. */
export const LeadgenFormUpdate = record('LeadgenFormUpdate', {
  /** `ARCHIVED` takes the form out of use, `ACTIVE` puts it back. */
  status: optional(oneOf('ACTIVE', 'ARCHIVED')),
});

/**
 * A form in which people leave their contact details.
 *
 * @see https://developers.facebook.com/docs/marketing-api/guides/lead-ads/create
 */
export class LeadgenForm extends node({
  name: 'LeadgenForm',
  fields: LeadgenFormFields,
  defaults: ['id', 'name', 'status', 'locale', 'leads_count', 'created_time'],
  get: read({ permissions: readLeads }),
  create: unsupported('make it on the Page: fb.page(id).leadgenForms.create({ name, questions, privacy_policy })'),
  /** Archives the form, or puts it back into use. */
  update: post(LeadgenFormUpdate, Success, { repeatable: true, permissions: manageLeadForms }),
  delete: unsupported("archive it: fb.leadgenForm(id).update({ status: 'ARCHIVED' })"),
}) {
  /** What people entered. */
  get leads(): LeadgenFormLeads {
    return this.edge(LeadgenFormLeads);
  }
}
