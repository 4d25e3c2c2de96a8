import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { CoverPhoto } from '../values/cover-photo.js';
import { Location } from '../values/location.js';
import { From } from '../values/profiles.js';

/** The fields of a group. */
export const GroupFields = record('Group', {
  /** The id of the group. */
  id: identifier,
  /** The name of the group. */
  name: optional(t.string),
  /** What the group is about. */
  description: optional(t.string),
  /** When it was created, in ISO 8601. */
  created_time: optional(timestamp),
  /** When it was last changed. */
  updated_time: optional(timestamp),
  /** How many members it has. */
  member_count: optional(looseNumber),
  /** How many people wait to join; members see only their friends. */
  member_request_count: optional(looseNumber),
  /** `OPEN`, `CLOSED` or `SECRET`. */
  privacy: optional(openEnum('CLOSED', 'OPEN', 'SECRET')),
  /** What the group is for. */
  purpose: optional(t.string),
  /** Whether the group is archived. */
  archived: optional(looseBoolean),
  /** The photo at the top of the group. */
  cover: optional(CoverPhoto),
  /** The address that posts to the group by email. */
  email: optional(t.string),
  /** The URL of the icon. */
  icon: optional(t.string),
  /** The URL of the group. */
  link: optional(t.string),
  /** The part of a community's URL that is its own. */
  subdomain: optional(t.string),
  /** The group, the Page or the event that it belongs to. */
  parent: optional(From),
  /** The app's installation in the group. */
  install: optional(t.UnknownRecord),
  /** The permissions that the app has in the group. */
  permissions: optional(t.array(t.string)),
  /** The place of the group. */
  venue: optional(Location),
});
