import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Place } from '../values/location.js';
import { From } from '../values/profiles.js';
import { AudioRecording, CopyrightCheck, MusicVideoCopyright, VideoStatus } from './status.js';

/** A reference by id, such as the event of a video. */
const NamedReference = record('NamedReference', {
  /** The id of the object. */
  id: identifier,
  /** The name of the object. */
  name: optional(t.string),
});

/** Who may see it. */
export const VideoPrivacy = record('VideoPrivacy', {
  /** `EVERYONE`, `ALL_FRIENDS`, `FRIENDS_OF_FRIENDS`, `SELF`, `CUSTOM` or empty. */
  value: optional(openEnum('EVERYONE', 'ALL_FRIENDS', 'FRIENDS_OF_FRIENDS', 'SELF', 'CUSTOM', '')),
  /** The same in words. */
  description: optional(t.string),
  /** With `CUSTOM`: which friends. */
  friends: optional(t.string),
  /** The networks that may see it, of former times. */
  networks: optional(t.string),
  /** With `CUSTOM`: the ids of those who may see it. */
  allow: optional(t.string),
  /** With `CUSTOM`: the ids of those who may not. */
  deny: optional(t.string),
});

/** One size in which the video can be embedded. Pixels. */
export const VideoFormat = record('VideoFormat', {
  /** The `<iframe>` of this size. */
  embed_html: optional(t.string),
  /** The name of the size, such as `480x480` or `native`. */
  filter: optional(t.string),
  /** The height in pixels. */
  height: optional(looseNumber),
  /** The URL of its thumbnail, short-lived. */
  picture: optional(t.string),
  /** The width in pixels. */
  width: optional(looseNumber),
});

/** The fields of a video or a reel. */
export const VideoFields = record('Video', {
  /** The id of the video or reel. */
  id: identifier,
  /** Where ads may interrupt it, in milliseconds from the start. */
  ad_breaks: optional(t.array(looseNumber)),
  /** The person who published it for the Page. */
  admin_creator: optional(From),
  /** The recording that is its sound, as it seems. */
  audio_isrc: optional(AudioRecording),
  /** The time in the past that it is shown at. */
  backdated_time: optional(timestamp),
  /** How exactly that time is shown: `year` to `min`, or `none`. */
  backdated_time_granularity: optional(openEnum('day', 'hour', 'min', 'month', 'none', 'year')),
  /** Whether it may be boosted, and why not. */
  boost_eligibility_info: optional(t.UnknownRecord),
  /** The kind of content, such as `COMEDY` or `NEWS`. */
  content_category: optional(t.string),
  /** The ids of topics that describe it. */
  content_tags: optional(t.array(t.string)),
  /** The copyright made from it; Rights Manager. */
  copyright: optional(t.UnknownRecord),
  /** What the copyright check of a reel found; minutes late. */
  copyright_check_information: optional(CopyrightCheck),
  /** Whether copies of it are looked for; Rights Manager. */
  copyright_monitoring_status: optional(t.string),
  /** When it was published, in ISO 8601. */
  created_time: optional(timestamp),
  /** Labels that only insights show. */
  custom_labels: optional(t.array(t.string)),
  /** The text of its post. */
  description: optional(t.string),
  /** The `<iframe>` to embed it with. */
  embed_html: optional(t.string),
  /** Whether other sites may embed it. */
  embeddable: optional(looseBoolean),
  /** The event that belongs to its place. */
  event: optional(NamedReference),
  /** When it expires, and what happens then. */
  expiration: optional(
    record('VideoExpiration', {
      /** When it expires, in unix seconds or as a text. */
      time: optional(t.union([t.string, t.number])),
      /** What happens then: `expire_only`, `expire_and_delete` or `hide`. */
      type: optional(openEnum('hide', 'expire_only', 'expire_and_delete')),
    }),
  ),
  /** The sizes it can be embedded in, the smallest first. */
  format: optional(t.array(VideoFormat)),
  /** Who posted it. */
  from: optional(From),
  /** The URL of an icon for videos. */
  icon: optional(t.string),
  /** Whether it is a video of another Page. */
  is_crosspost_video: optional(looseBoolean),
  /** Whether other Pages may use it. */
  is_crossposting_eligible: optional(looseBoolean),
  /** Whether it is an episode of a series. */
  is_episode: optional(looseBoolean),
  /** Whether it may be promoted on Instagram. */
  is_instagram_eligible: optional(looseBoolean),
  /** Whether it only serves to find copies. */
  is_reference_only: optional(looseBoolean),
  /** The length in seconds, with fractions. */
  length: optional(looseNumber),
  /** How many people watched it while it was live. */
  live_audience_count: optional(looseNumber),
  /** The state of a live video: `LIVE`, `LIVE_STOPPED`, `VOD` and so on; absent on uploads. */
  live_status: optional(openEnum('LIVE', 'LIVE_STOPPED', 'PROCESSING', 'SCHEDULED_LIVE', 'UNPUBLISHED', 'VOD')),
  /** The copyright of a music video; Rights Manager. */
  music_video_copyright: optional(MusicVideoCopyright),
  /** The path of its address: put `https://www.facebook.com` before it. */
  permalink_url: optional(t.string),
  /** The URL of the thumbnail, short-lived. */
  picture: optional(t.string),
  /** The place given with it. */
  place: optional(Place),
  /** The part of its post's id after the underscore, for a video on a Page; absent while it is processed. */
  post_id: optional(identifier),
  /** Views of this post, without those of cross-posts. */
  post_views: optional(looseNumber),
  /** The state of the watch party of a premiere. */
  premiere_living_room_status: optional(t.string),
  /** Who may see it. */
  privacy: optional(VideoPrivacy),
  /** Whether a post shows it; false for scheduled videos, drafts and ads. */
  published: optional(looseBoolean),
  /** When it will be published, in unix seconds or as a text. */
  scheduled_publish_time: optional(t.union([t.string, t.number])),
  /** The URL of the file, short-lived. */
  source: optional(t.string),
  /** Whether it is a 360° video. */
  spherical: optional(looseBoolean),
  /** How far its upload, conversion and publication are. */
  status: optional(VideoStatus),
  /** The title; absent where there is none. */
  title: optional(t.string),
  /** The publisher's own code of the video. */
  universal_video_id: optional(t.string),
  /** When it or its text was last changed. */
  updated_time: optional(timestamp),
  /** How many views it has. */
  views: optional(looseNumber),
});
