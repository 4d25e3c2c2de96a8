import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { BusinessUser } from '../business-user.js';
import { manageBusiness } from '../permissions.js';

/**
 * `/{user}/business_users`: the person as a member of business portfolios.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/business_users
 */
export class UserBusinessUsers extends edge({
  path: 'business_users',
  node: () => BusinessUser,
  get: pages({ permissions: manageBusiness }),
  create: unsupported('invite someone to the business: fb.business(id).businessUsers.create({ email })'),
  update: unsupported('change the business: fb.business(id).update({ name })'),
  delete: unsupported('leave the business: fb.me.businesses.delete({ business })'),
}) {}
