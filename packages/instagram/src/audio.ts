import { identifier, openEnum, node, optional, read, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { publish } from './permissions.js';

/**
 * The fields of a sound. Meta's documentation has been thin since June 2026, so all are optional; `raw('…')` selects
 * others.
 */
export const AudioFields = record('Audio', {
  id: optional(identifier),
  audio_id: optional(identifier),
  audio_type: optional(openEnum('music', 'original_sound')),
  title: optional(t.string),
  duration_in_ms: optional(t.number),
  /** Music only. */
  display_artist: optional(t.string),
  /** Music only. */
  cover_artwork_thumbnail_url: optional(t.string),
  /** Valid for about a day. */
  download_url: optional(t.string),
  /** Original sounds only. */
  ig_username: optional(t.string),
  /** Original sounds only. */
  profile_picture_url: optional(t.string),
});

/**
 * A piece of music, or the original sound of a reel, that a new reel may use.
 *
 * @see https://developers.facebook.com/documentation/instagram-platform/content-publishing/audio-api
 */
export class Audio extends node({
  name: 'Audio',
  fields: AudioFields,
  defaults: [],
  get: read({ login: 'facebook', permissions: publish }),
  create: unsupported("a sound comes with its reel: api.user.media.create({ media_type: 'REELS', video_url })"),
  update: unsupported(
    "a sound is named when its reel is made: api.user.media.create({ media_type: 'REELS', video_url, audio_name })",
  ),
  delete: unsupported('a sound goes with its reel: api.media(id).delete()'),
}) {}
