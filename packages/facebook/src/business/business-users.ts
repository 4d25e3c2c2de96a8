import { edge, Id, oneOf, optional, pages, post, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { BusinessUser } from '../business-user.js';
import { manageBusiness } from '../permissions.js';
import { BusinessRole } from './fields.js';

/** The person to invite. */
export const NewBusinessUser = record('NewBusinessUser', {
  /** The email address that the invitation goes to. */
  email: t.string,
  /** The role in the business, such as `ADMIN`, `EMPLOYEE` or `DEVELOPER`. */
  role: optional(BusinessRole),
  /** What the member may do in the business. */
  tasks: optional(t.array(BusinessRole)),
  /** `FB` for a Facebook account, `MWA` for a managed Meta account. */
  invited_user_type: optional(t.array(oneOf('FB', 'MWA'))),
});

/**
 * `/{business}/business_users`: the members of a business portfolio.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/business_users
 */
export class BusinessBusinessUsers extends edge({
  path: 'business_users',
  node: () => BusinessUser,
  get: pages({ permissions: manageBusiness }),
  /** Invites someone. */
  create: post(NewBusinessUser, Id, { permissions: manageBusiness }),
  update: unsupported('give a role while inviting: fb.business(id).businessUsers.create({ email, role })'),
  delete: unsupported('they leave by themselves: fb.me.businesses.delete({ business })'),
}) {}
