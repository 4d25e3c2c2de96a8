import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { EventSummary, Granularity } from '../photo/fields.js';
import { Place } from '../values/location.js';
import { From, NamedReference } from '../values/profiles.js';

/** The fields of an album. */
export const AlbumFields = record('Album', {
  id: identifier,
  backdated_time: optional(timestamp),
  backdated_time_granularity: optional(Granularity),
  can_backdate: optional(looseBoolean),
  /** Whether the token may add photos. */
  can_upload: optional(looseBoolean),
  /** About how many photos and videos there are. */
  count: optional(looseNumber),
  cover_photo: optional(NamedReference),
  created_time: optional(timestamp),
  description: optional(t.string),
  /** The URL where the owner edits it. */
  edit_link: optional(t.string),
  event: optional(EventSummary),
  from: optional(From),
  is_user_facing: optional(looseBoolean),
  link: optional(t.string),
  /** The location as text. */
  location: optional(t.string),
  modified_major: optional(timestamp),
  name: optional(t.string),
  photo_count: optional(looseNumber),
  place: optional(Place),
  /** Who may see it: `everyone`, `friends`, `custom`, … */
  privacy: optional(t.string),
  type: optional(openEnum('app', 'cover', 'profile', 'mobile', 'wall', 'normal', 'album')),
  updated_time: optional(timestamp),
  video_count: optional(looseNumber),
});
