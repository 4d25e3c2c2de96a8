import {
  identifier,
  idText,
  looseBoolean,
  looseNumber,
  node,
  openEnum,
  optional,
  read,
  record,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { publish } from './permissions.js';

/** The fields of a sound. */
export const AudioFields = record('Audio', {
  id: optional(identifier),
  /** The id to give as `audio_configuration.audio_id` of a reel. */
  audio_id: optional(identifier),
  audio_type: optional(openEnum('music', 'original_sound')),
  title: optional(t.string),
  /** The length in milliseconds. */
  duration_in_ms: optional(looseNumber),
  /** Music only. */
  display_artist: optional(t.string),
  /** Music only, and where one sound is read. */
  cover_artwork_thumbnail_url: optional(t.string),
  /** Music only, and where sounds are searched. */
  cover_artwork_thumbnail_uri: optional(t.string),
  /** A file to listen to, for about 36 hours. */
  download_url: optional(t.string),
  /** Original sounds only. */
  ig_username: optional(t.string),
  /** Original sounds only. */
  profile_picture_url: optional(t.string),
  /** Whether ads may use it; seen in production, not in Meta's documentation. */
  is_ads_eligible: optional(looseBoolean),
  /** A page on Instagram that plays it; seen in production, not in Meta's documentation. */
  on_platform_audio_preview_link: optional(t.string),
});

/** Who reads a sound. */
export const OneAudioQuery = record('OneAudioQuery', {
  /** The account to query as; the client's own by default. */
  user_id: optional(idText, { account: true }),
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
  get: read({ params: OneAudioQuery, login: 'facebook', permissions: publish }),
  create: unsupported("a sound comes with its reel: api.user.media.create({ media_type: 'REELS', video_url })"),
  update: unsupported(
    "a sound is named when its reel is made: api.user.media.create({ media_type: 'REELS', video_url, audio_name })",
  ),
  delete: unsupported('a sound goes with its reel: api.media(id).delete()'),
}) {}
