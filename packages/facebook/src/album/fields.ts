import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { EventSummary, Granularity } from '../photo/fields.js';
import { Place } from '../values/location.js';
import { From, NamedReference } from '../values/profiles.js';

/** The fields of an album. */
export const AlbumFields = record('Album', {
  /** The id of the album. */
  id: identifier,
  /** The time in the past that it is shown at. */
  backdated_time: optional(timestamp),
  /** How exactly that time is shown: `year` to `min`, or `none`. */
  backdated_time_granularity: optional(Granularity),
  /** Probably whether you may backdate photos in it. */
  can_backdate: optional(looseBoolean),
  /** Whether you may add photos. */
  can_upload: optional(looseBoolean),
  /** About how many photos and videos it has. */
  count: optional(looseNumber),
  /** The photo on its cover. */
  cover_photo: optional(NamedReference),
  /** When it was made, in ISO 8601. */
  created_time: optional(timestamp),
  /** The text of the album. */
  description: optional(t.string),
  /** The address where the owner edits it. */
  edit_link: optional(t.string),
  /** The event it belongs to. */
  event: optional(EventSummary),
  /** Who made it. */
  from: optional(From),
  /** Probably false for albums that people do not see. */
  is_user_facing: optional(looseBoolean),
  /** The address of the album on Facebook. */
  link: optional(t.string),
  /** The location, as a text. */
  location: optional(t.string),
  /** When it last changed much, such as by new photos. */
  modified_major: optional(timestamp),
  /** The title, such as `Timeline photos`. */
  name: optional(t.string),
  /** How many photos it has. */
  photo_count: optional(looseNumber),
  /** The place of the album. */
  place: optional(Place),
  /** Who may see it, in a word such as `everyone`. */
  privacy: optional(t.string),
  /** `normal`, `profile`, `cover`, `mobile`, `wall`, `app` or `album`. */
  type: optional(openEnum('app', 'cover', 'profile', 'mobile', 'wall', 'normal', 'album')),
  /** When it was last changed. */
  updated_time: optional(timestamp),
  /** How many videos it has. */
  video_count: optional(looseNumber),
});
