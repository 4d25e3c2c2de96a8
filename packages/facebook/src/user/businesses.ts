import {
  edge,
  Id,
  idText,
  oneOf,
  optional,
  pages,
  post,
  record,
  remove,
  Success,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Business } from '../business.js';
import { Vertical } from '../business/fields.js';
import { manageBusiness } from '../permissions.js';

/** A business portfolio to create. */
export const NewBusiness = record('NewBusiness', {
  /** The name of the business portfolio. */
  name: t.string,
  /** The industry, such as `RETAIL`. */
  vertical: Vertical,
  /** Your email address in the business. */
  email: optional(t.string),
  /** The id of its main Page. */
  primary_page: optional(idText),
  /** Meta's number of a time zone. */
  timezone_id: optional(t.number),
  /** Your own id of a child business. */
  child_business_external_id: optional(t.string),
  /** The email address of your sales representative at Meta. */
  sales_rep_email: optional(t.string),
  /** What kind of business it is. */
  survey_business_type: optional(oneOf('ADVERTISER', 'AGENCY', 'APP_DEVELOPER', 'PUBLISHER')),
  /** How many assets it will have. */
  survey_num_assets: optional(t.number),
  /** How many people it will have. */
  survey_num_people: optional(t.number),
});

/** The business to leave. */
export const BusinessRemoval = record('BusinessRemoval', {
  /** The id of the business portfolio to leave. */
  business: optional(idText),
});

/**
 * `/{user}/businesses`: the business portfolios that a person belongs to.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/businesses
 */
export class UserBusinesses extends edge({
  path: 'businesses',
  node: () => Business,
  get: pages({ permissions: manageBusiness }),
  /** Creates a business portfolio. */
  create: post(NewBusiness, Id, { permissions: manageBusiness }),
  update: unsupported('change the business itself: fb.business(id).update({ name })'),
  /** Leaves a business portfolio. */
  delete: remove(Success, { params: BusinessRemoval, permissions: manageBusiness }),
}) {}
