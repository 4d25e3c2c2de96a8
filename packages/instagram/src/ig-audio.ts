import { oneOf, optional, pages, record, rootEdge, unsupported, idText } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Audio } from './audio.js';
import { publish } from './permissions.js';

/** The search for sounds. */
export const AudioQuery = record('AudioQuery', {
  /** `music` (free of royalties), or `original_sound` (from reels). */
  audio_type: oneOf('music', 'original_sound'),
  /** Words to look for; without them, what is popular now. */
  search_query: optional(t.string),
  /** The account to query as; the client's own by default. */
  user_id: optional(idText, { account: true }),
});

/**
 * `/ig_audio`: music and original sounds that a new reel may use, since June 2026.
 *
 * @example
 * const { data } = await api.igAudio.get({ audio_type: 'music', search_query: 'lofi' });
 * const audio_configuration = { audio_id: data[0]?.audio_id ?? '', video_volume: 0 };
 * await api.user.publish({ media_type: 'REELS', video_url, audio_configuration });
 * @see https://developers.facebook.com/documentation/instagram-platform/content-publishing/audio-api
 */
export class IgAudio extends rootEdge({
  path: 'ig_audio',
  node: () => Audio,
  get: pages({ params: AudioQuery, login: 'facebook', permissions: publish, list: 'audio' }),
  create: unsupported(
    "a sound comes with its reel: api.user.media.create({ media_type: 'REELS', video_url, audio_configuration })",
  ),
  update: unsupported(
    "a sound is named when its reel is made: api.user.media.create({ media_type: 'REELS', video_url, audio_name })",
  ),
  delete: unsupported('a sound goes with its reel: api.media(id).delete()'),
}) {}
