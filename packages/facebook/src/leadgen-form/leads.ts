import { edge, oneOf, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Lead } from '../lead.js';
import { readLeads } from '../permissions.js';

/** A condition, such as `{ field: 'time_created', operator: 'GREATER_THAN', value: 1780000000 }`, in unix seconds. */
export const LeadFilter = record('LeadFilter', {
  /** What to compare, such as `time_created`. */
  field: t.string,
  /** How to compare it. */
  operator: oneOf('GREATER_THAN', 'GREATER_THAN_OR_EQUAL', 'LESS_THAN', 'LESS_THAN_OR_EQUAL'),
  /** What to compare it with; times are unix seconds. */
  value: t.union([t.number, t.string]),
});

/** Which leads to list. */
export const LeadsQuery = record('LeadsQuery', {
  /** Conditions that all leads of the list meet. */
  filtering: optional(t.array(LeadFilter)),
});

/**
 * `/{leadgen-form}/leads`: what people entered, newest first.
 *
 * @see https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving
 */
export class LeadgenFormLeads extends edge({
  path: 'leads',
  node: () => Lead,
  get: pages({ params: LeadsQuery, permissions: readLeads }),
  create: unsupported('people enter leads; read them with fb.leadgenForm(id).leads.get()'),
  update: unsupported('a lead stays as it was entered: fb.lead(id).get()'),
  delete: unsupported('delete one of them: fb.lead(id).delete()'),
}) {}
