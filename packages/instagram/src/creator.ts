import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a creator. */
export const CreatorFields = record('Creator', {
  id: identifier,
  username: optional(t.string),
  biography: optional(t.string),
  country: optional(t.string),
  gender: optional(t.string),
  age_bucket: optional(t.string),
  email: optional(t.string),
  messaging_id: optional(identifier),
  portfolio_url: optional(t.string),
  profile_picture_url: optional(t.string),
  is_account_verified: optional(t.boolean),
  is_paid_partnership_messages_enabled: optional(t.boolean),
  onboarded_status: optional(t.boolean),
  has_brand_partnership_experience: optional(t.boolean),
  past_brand_partnership_partners: optional(t.array(t.string)),
});

/** A creator in Instagram's creator marketplace. */
export class Creator extends row({
  name: 'Creator',
  fields: CreatorFields,
  defaults: ['id', 'username', 'biography', 'country', 'is_account_verified'],
}) {}
