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
  /** The id of the node; Meta's examples show `audio_id` alone. */
  id: optional(identifier),
  /** The id of the sound, for `audio_configuration` of a reel. */
  audio_id: optional(identifier),
  /** `music`, or `original_sound` of somebody's reel. */
  audio_type: optional(openEnum('music', 'original_sound')),
  /** The title of the sound. */
  title: optional(t.string),
  /** The length in milliseconds. */
  duration_in_ms: optional(looseNumber),
  /** The name of the artist; music only. */
  display_artist: optional(t.string),
  /** The URL of the cover image, where one sound is read; music only. */
  cover_artwork_thumbnail_url: optional(t.string),
  /** The URL of the cover image, where sounds are searched; music only. */
  cover_artwork_thumbnail_uri: optional(t.string),
  /** The URL of a file to listen to, for about 36 hours. */
  download_url: optional(t.string),
  /** The username of the creator; original sounds only. */
  ig_username: optional(t.string),
  /** The URL of the creator's picture; original sounds only. */
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
