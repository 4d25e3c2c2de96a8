import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Place } from '../values/location.js';
import { From } from '../values/profiles.js';
import { AudioRecording, CopyrightCheck, MusicVideoCopyright, VideoStatus } from './status.js';

/** A reference by id, such as the event of a video. */
const NamedReference = record('NamedReference', { id: identifier, name: optional(t.string) });

/** Who may see it. */
export const VideoPrivacy = record('VideoPrivacy', {
  value: optional(openEnum('EVERYONE', 'ALL_FRIENDS', 'FRIENDS_OF_FRIENDS', 'SELF', 'CUSTOM', '')),
  description: optional(t.string),
  friends: optional(t.string),
  networks: optional(t.string),
  allow: optional(t.string),
  deny: optional(t.string),
});

/** One size in which the video can be embedded. Pixels. */
export const VideoFormat = record('VideoFormat', {
  embed_html: optional(t.string),
  filter: optional(t.string),
  height: optional(looseNumber),
  picture: optional(t.string),
  width: optional(looseNumber),
});

/** The fields of a video or a reel. */
export const VideoFields = record('Video', {
  id: identifier,
  ad_breaks: optional(t.array(looseNumber)),
  /** The person who published it for the Page. */
  admin_creator: optional(From),
  audio_isrc: optional(AudioRecording),
  backdated_time: optional(timestamp),
  backdated_time_granularity: optional(openEnum('day', 'hour', 'min', 'month', 'none', 'year')),
  boost_eligibility_info: optional(t.UnknownRecord),
  content_category: optional(t.string),
  content_tags: optional(t.array(t.string)),
  copyright: optional(t.UnknownRecord),
  copyright_check_information: optional(CopyrightCheck),
  copyright_monitoring_status: optional(t.string),
  created_time: optional(timestamp),
  custom_labels: optional(t.array(t.string)),
  description: optional(t.string),
  /** The `<iframe>` to embed it with. */
  embed_html: optional(t.string),
  embeddable: optional(looseBoolean),
  event: optional(NamedReference),
  expiration: optional(
    record('VideoExpiration', {
      time: optional(t.union([t.string, t.number])),
      type: optional(openEnum('hide', 'expire_only', 'expire_and_delete')),
    }),
  ),
  /** From the smallest to the largest. */
  format: optional(t.array(VideoFormat)),
  from: optional(From),
  icon: optional(t.string),
  is_crosspost_video: optional(looseBoolean),
  is_crossposting_eligible: optional(looseBoolean),
  is_episode: optional(looseBoolean),
  is_instagram_eligible: optional(looseBoolean),
  is_reference_only: optional(looseBoolean),
  /** Seconds, with fractions. */
  length: optional(looseNumber),
  live_audience_count: optional(looseNumber),
  live_status: optional(openEnum('LIVE', 'LIVE_STOPPED', 'PROCESSING', 'SCHEDULED_LIVE', 'UNPUBLISHED', 'VOD')),
  music_video_copyright: optional(MusicVideoCopyright),
  /** A path, such as `/page/videos/id/`: put `https://www.facebook.com` before it. */
  permalink_url: optional(t.string),
  /** The URL of the thumbnail. */
  picture: optional(t.string),
  place: optional(Place),
  /** The part of the post's id after the underscore, for a video on a Page. */
  post_id: optional(identifier),
  post_views: optional(looseNumber),
  premiere_living_room_status: optional(t.string),
  privacy: optional(VideoPrivacy),
  published: optional(looseBoolean),
  scheduled_publish_time: optional(t.union([t.string, t.number])),
  /** The URL of the file; it expires. */
  source: optional(t.string),
  spherical: optional(looseBoolean),
  status: optional(VideoStatus),
  title: optional(t.string),
  universal_video_id: optional(t.string),
  updated_time: optional(timestamp),
  views: optional(looseNumber),
});
