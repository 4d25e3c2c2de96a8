import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { EntityAtTextRange } from '../values/entity-at-text-range.js';
import { Place } from '../values/location.js';
import { From, NamedReference } from '../values/profiles.js';

/** One size of a photo. Pixels. */
export const PhotoSize = record('PhotoSize', {
  /** The URL of this size, short-lived. */
  source: optional(t.string),
  /** The height in pixels. */
  height: optional(looseNumber),
  /** The width in pixels. */
  width: optional(looseNumber),
});

/** The event something belongs to. */
export const EventSummary = record('EventSummary', {
  /** The id of the event. */
  id: identifier,
  /** The name of the event. */
  name: optional(t.string),
  /** What the event is about. */
  description: optional(t.string),
  /** When it begins, with the offset of its place. */
  start_time: optional(timestamp),
  /** When it ends. */
  end_time: optional(timestamp),
  /** Where it takes place. */
  place: optional(Place),
});

/** The precision of a backdated time. */
export const Granularity = openEnum('year', 'month', 'day', 'hour', 'min', 'none');

/** The fields of a photo. */
export const PhotoFields = record('Photo', {
  /** The id of the photo. */
  id: identifier,
  /** The album it is in. */
  album: optional(NamedReference),
  /** The alternative text, by the owner or by Facebook. */
  alt_text: optional(t.string),
  /** The alternative text by the owner; absent where there is none. */
  alt_text_custom: optional(t.string),
  /** The time in the past that it is shown at. */
  backdated_time: optional(timestamp),
  /** How exactly that time is shown: `year` to `min`, or `none`. */
  backdated_time_granularity: optional(Granularity),
  /** Whether you may backdate it. */
  can_backdate: optional(looseBoolean),
  /** Whether you may delete it. */
  can_delete: optional(looseBoolean),
  /** Whether you may tag people in it. */
  can_tag: optional(looseBoolean),
  /** When it was published, in ISO 8601. */
  created_time: optional(timestamp),
  /** The event that belongs to its place. */
  event: optional(EventSummary),
  /** Who uploaded it. */
  from: optional(From),
  /** The height in pixels. */
  height: optional(looseNumber),
  /** The URL of the icon in the feed. */
  icon: optional(t.string),
  /** All sizes, the largest first. */
  images: optional(t.array(PhotoSize)),
  /** The address of the photo on Facebook. */
  link: optional(t.string),
  /** The caption; absent where there is none. */
  name: optional(t.string),
  /** Profiles that the caption mentions. */
  name_tags: optional(t.array(EntityAtTextRange)),
  /** The id of the post it is in; photos of Pages only. */
  page_story_id: optional(identifier),
  /** The URL of a small version, 100 pixels wide. */
  picture: optional(t.string),
  /** The place given with it. */
  place: optional(Place),
  /** No longer used: always 0. */
  position: optional(looseNumber),
  /** The URL of a large version; `images` has all sizes. */
  source: optional(t.string),
  /** Whose timeline it is on. */
  target: optional(From),
  /** When it was last changed. */
  updated_time: optional(timestamp),
  /** All sizes as WebP. */
  webp_images: optional(t.array(PhotoSize)),
  /** The width in pixels. */
  width: optional(looseNumber),
});
