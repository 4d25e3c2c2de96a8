import {
  Acknowledged,
  identifier,
  looseBoolean,
  node,
  optional,
  post,
  read,
  record,
  remove,
  Success,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { BusinessRole } from './business/fields.js';
import { manageBusiness } from './permissions.js';
import { From } from './values/profiles.js';

/** The fields of a member of a business. */
export const BusinessUserFields = record('BusinessUser', {
  id: identifier,
  name: optional(t.string),
  first_name: optional(t.string),
  last_name: optional(t.string),
  email: optional(t.string),
  pending_email: optional(t.string),
  title: optional(t.string),
  role: optional(t.string),
  tasks: optional(t.array(t.string)),
  business: optional(From),
  business_role_request: optional(t.UnknownRecord),
  finance_permission: optional(t.string),
  ip_permission: optional(t.string),
  marked_for_removal: optional(looseBoolean),
  two_fac_status: optional(t.string),
});

/** Changes to a member. */
export const BusinessUserUpdate = record('BusinessUserUpdate', {
  first_name: optional(t.string),
  last_name: optional(t.string),
  title: optional(t.string),
  email: optional(t.string),
  pending_email: optional(t.string),
  clear_pending_email: optional(t.boolean),
  skip_verification_email: optional(t.boolean),
  role: optional(BusinessRole),
  tasks: optional(t.array(BusinessRole)),
});

/**
 * A member of a business.
 *
 * @see https://developers.facebook.com/docs/marketing-api/reference/business-user
 */
export class BusinessUser extends node({
  name: 'BusinessUser',
  fields: BusinessUserFields,
  defaults: ['id', 'name', 'email', 'role', 'business'],
  get: read({ permissions: manageBusiness }),
  create: unsupported('invite someone: fb.business(id).businessUsers.create({ email })'),
  update: post(BusinessUserUpdate, Acknowledged, { repeatable: true, permissions: manageBusiness }),
  /** Removes them from the business. */
  delete: remove(Success, { permissions: manageBusiness }),
}) {}
