import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { CoverPhoto } from '../values/cover-photo.js';
import { Location } from '../values/location.js';
import { From } from '../values/profiles.js';

/** The fields of a group. */
export const GroupFields = record('Group', {
  id: identifier,
  name: optional(t.string),
  description: optional(t.string),
  created_time: optional(timestamp),
  updated_time: optional(timestamp),
  member_count: optional(looseNumber),
  member_request_count: optional(looseNumber),
  privacy: optional(openEnum('CLOSED', 'OPEN', 'SECRET')),
  purpose: optional(t.string),
  archived: optional(looseBoolean),
  cover: optional(CoverPhoto),
  email: optional(t.string),
  icon: optional(t.string),
  link: optional(t.string),
  subdomain: optional(t.string),
  parent: optional(From),
  install: optional(t.UnknownRecord),
  permissions: optional(t.array(t.string)),
  venue: optional(Location),
});
