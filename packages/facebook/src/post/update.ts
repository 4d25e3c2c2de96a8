import { idText, oneOf, optional, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** Who may see a post of a person. Posts of a Page are public, or restricted by `targeting`. */
const PrivacySetting = record('PrivacySetting', {
  value: oneOf('EVERYONE', 'ALL_FRIENDS', 'FRIENDS_OF_FRIENDS', 'CUSTOM', 'SELF'),
  allow: optional(t.string),
  deny: optional(t.string),
});

/**
 * Changes to a post. Since v27.0 Meta also takes whether the post says that AI made it, in a parameter whose name its
 * announcement leaves out: give it as `'raw:…'`, by the name in Meta's reference.
 */
export const PostUpdate = record('PostUpdate', {
  message: optional(t.string),
  /** Photos that were uploaded with `published: false`. */
  attached_media: optional(t.array(record('UploadedPhoto', { media_fbid: idText }))),
  is_published: optional(t.boolean),
  /** From 10 minutes to 75 days ahead; only while it is not published. */
  scheduled_publish_time: optional(time),
  is_hidden: optional(t.boolean),
  /** Whether it is pinned to the top of the Page. */
  is_pinned: optional(t.boolean),
  feed_story_visibility: optional(oneOf('hidden', 'visible')),
  timeline_visibility: optional(oneOf('forced_allow', 'hidden', 'normal')),
  backdated_time: optional(time),
  backdated_time_granularity: optional(oneOf('year', 'month', 'day', 'hour', 'min', 'none')),
  /** The id of a Page with a location. */
  place: optional(idText),
  /** People who are in it. */
  tags: optional(t.array(idText)),
  privacy: optional(PrivacySetting),
  /** The id of the coloured background. */
  text_format_preset_id: optional(idText),
  /** Branded content: the Page of the sponsor. */
  sponsor_id: optional(idText),
  sponsor_relationship: optional(t.number),
});
