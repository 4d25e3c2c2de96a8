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
  /** The id of the member in the business. */
  id: identifier,
  /** The full name. */
  name: optional(t.string),
  /** The first name. */
  first_name: optional(t.string),
  /** The last name. */
  last_name: optional(t.string),
  /** The business email address. */
  email: optional(t.string),
  /** A business email address that is not confirmed yet. */
  pending_email: optional(t.string),
  /** The job title. */
  title: optional(t.string),
  /** The role in the business, such as `ADMIN`, `EMPLOYEE` or `DEVELOPER`. */
  role: optional(t.string),
  /** What the member may do in the business. */
  tasks: optional(t.array(t.string)),
  /** The business portfolio. */
  business: optional(From),
  /** The invitation that the member accepted. */
  business_role_request: optional(t.UnknownRecord),
  /** The role in finance. */
  finance_permission: optional(t.string),
  /** The role in intellectual property, such as in Rights Manager. */
  ip_permission: optional(t.string),
  /** Whether the member is about to be removed. */
  marked_for_removal: optional(looseBoolean),
  /** Whether the member uses two-factor authentication. */
  two_fac_status: optional(t.string),
});

/** Changes to a member. */
export const BusinessUserUpdate = record('BusinessUserUpdate', {
  /** The first name. */
  first_name: optional(t.string),
  /** The last name. */
  last_name: optional(t.string),
  /** The job title. */
  title: optional(t.string),
  /** The business email address. */
  email: optional(t.string),
  /** The new business email address, which the member must confirm. */
  pending_email: optional(t.string),
  /** True drops the address that is not confirmed yet. */
  clear_pending_email: optional(t.boolean),
  /** True sends no email that asks to confirm the address. */
  skip_verification_email: optional(t.boolean),
  /** The role in the business, such as `ADMIN`, `EMPLOYEE` or `DEVELOPER`. */
  role: optional(BusinessRole),
  /** What the member may do in the business. */
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
  /** Changes the name, the address or the role of the member. */
  update: post(BusinessUserUpdate, Acknowledged, { repeatable: true, permissions: manageBusiness }),
  /** Removes them from the business. */
  delete: remove(Success, { permissions: manageBusiness }),
}) {}
