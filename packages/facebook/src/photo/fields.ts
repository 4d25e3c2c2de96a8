import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { EntityAtTextRange } from '../values/entity-at-text-range.js';
import { Place } from '../values/location.js';
import { From, NamedReference } from '../values/profiles.js';

/** One size of a photo. Pixels. */
export const PhotoSize = record('PhotoSize', {
  source: optional(t.string),
  height: optional(looseNumber),
  width: optional(looseNumber),
});

/** The event something belongs to. */
export const EventSummary = record('EventSummary', {
  id: identifier,
  name: optional(t.string),
  description: optional(t.string),
  start_time: optional(timestamp),
  end_time: optional(timestamp),
  place: optional(Place),
});

/** The precision of a backdated time. */
export const Granularity = openEnum('year', 'month', 'day', 'hour', 'min', 'none');

/** The fields of a photo. */
export const PhotoFields = record('Photo', {
  id: identifier,
  album: optional(NamedReference),
  /** The alternative text, by the owner or by Facebook. */
  alt_text: optional(t.string),
  /** The alternative text by the owner. */
  alt_text_custom: optional(t.string),
  backdated_time: optional(timestamp),
  backdated_time_granularity: optional(Granularity),
  can_backdate: optional(looseBoolean),
  can_delete: optional(looseBoolean),
  can_tag: optional(looseBoolean),
  created_time: optional(timestamp),
  event: optional(EventSummary),
  from: optional(From),
  height: optional(looseNumber),
  icon: optional(t.string),
  /** All sizes, the largest first. */
  images: optional(t.array(PhotoSize)),
  link: optional(t.string),
  /** The caption. */
  name: optional(t.string),
  /** The tags in the caption. */
  name_tags: optional(t.array(EntityAtTextRange)),
  /** The id of the post it is in; photos of Pages only. */
  page_story_id: optional(identifier),
  /** The URL of a small version, 100 pixels wide. */
  picture: optional(t.string),
  place: optional(Place),
  position: optional(looseNumber),
  /** The URL of a large version; `images` has the others. */
  source: optional(t.string),
  /** The owner of the timeline it is on. */
  target: optional(From),
  updated_time: optional(timestamp),
  webp_images: optional(t.array(PhotoSize)),
  width: optional(looseNumber),
});
