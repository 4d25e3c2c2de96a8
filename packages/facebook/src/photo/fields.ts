import { identifier, known, optional, record, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';
import { EntityAtTextRange } from '../values/entity-at-text-range.js';
import { Place } from '../values/location.js';
import { From, Named } from '../values/profiles.js';

/** One size of a photo. Pixels. */
export const PhotoSize = record('PhotoSize', {
  source: optional(t.string),
  height: optional(t.number),
  width: optional(t.number),
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

/** How exactly a time in the past was told. */
export const Granularity = known('year', 'month', 'day', 'hour', 'min', 'none');

/** The fields of a photo. */
export const PhotoFields = record('Photo', {
  id: identifier,
  album: optional(Named),
  /** Written by the owner, or else by Facebook. */
  alt_text: optional(t.string),
  /** Written by the owner. */
  alt_text_custom: optional(t.string),
  backdated_time: optional(timestamp),
  backdated_time_granularity: optional(Granularity),
  can_backdate: optional(t.boolean),
  can_delete: optional(t.boolean),
  can_tag: optional(t.boolean),
  created_time: optional(timestamp),
  event: optional(EventSummary),
  from: optional(From),
  height: optional(t.number),
  icon: optional(t.string),
  /** All the sizes there are, the largest first. */
  images: optional(t.array(PhotoSize)),
  link: optional(t.string),
  /** The caption. */
  name: optional(t.string),
  /** Who or what passages of the caption mean. */
  name_tags: optional(t.array(EntityAtTextRange)),
  /** The id of the post it is in; photos of Pages only. */
  page_story_id: optional(identifier),
  /** The address of a small one, 100 pixels wide. */
  picture: optional(t.string),
  place: optional(Place),
  position: optional(t.number),
  /** The address of a large one; `images` has the others. */
  source: optional(t.string),
  /** Whose timeline it is on. */
  target: optional(From),
  updated_time: optional(timestamp),
  webp_images: optional(t.array(PhotoSize)),
  width: optional(t.number),
});
