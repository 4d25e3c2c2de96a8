import { check, idText, oneOf, optional, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { NewCallToAction } from '../page/new-post/members.js';
import * as members from './members.js';

const Changes = record('VideoUpdate', {
  /** The title. Meta calls it `name` in writes and `title` in reads. */
  name: optional(t.string),
  description: optional(t.string),
  ...members.schedule,
  ...members.sponsor,
  ad_breaks: optional(t.array(t.number)),
  allow_bm_crossposting: optional(t.boolean),
  /** Pages that may use the video in posts of their own. */
  allow_crossposting_for_pages: optional(
    t.array(record('CrosspostingPage', { page_id: idText, allow: optional(t.boolean) })),
  ),
  backdated_time: optional(time),
  backdated_time_granularity: optional(oneOf('day', 'hour', 'min', 'month', 'none', 'year')),
  call_to_action: optional(NewCallToAction),
  content_category: optional(members.ContentCategory),
  content_tags: optional(t.array(t.string)),
  custom_labels: optional(t.array(t.string)),
  embeddable: optional(t.boolean),
  expiration: optional(members.NewExpiration),
  expire_now: optional(t.boolean),
  /** One of fb.video(id).thumbnails.get(). */
  preferred_thumbnail_id: optional(idText),
  privacy: optional(members.PrivacyChoice),
  publish_to_news_feed: optional(t.boolean),
  publish_to_videos_tab: optional(t.boolean),
  /** Whether the lists of likes and comments are shown. */
  social_actions: optional(t.boolean),
  tags: optional(t.array(idText)),
  target: optional(idText),
  universal_video_id: optional(t.string),
});

/** Changes to a video. Another `scheduled_publish_time` reschedules it. */
export const VideoUpdate = check(Changes, (given) =>
  given.published === true && given.scheduled_publish_time !== undefined
    ? 'write published: true to publish it now, or scheduled_publish_time to publish it later, not both'
    : undefined,
);
export type VideoUpdate = t.TypeOf<typeof VideoUpdate>;
