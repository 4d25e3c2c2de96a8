import { idText, oneOf, optional, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** Who may see a post of a person. Posts of a Page are public, or restricted by `targeting`. */
const PrivacySetting = record('PrivacySetting', {
  /** Who may see it. */
  value: oneOf('EVERYONE', 'ALL_FRIENDS', 'FRIENDS_OF_FRIENDS', 'CUSTOM', 'SELF'),
  /** With `CUSTOM`: the ids of those who may see it, with commas between. */
  allow: optional(t.string),
  /** With `CUSTOM`: the ids of those who may not, with commas between. */
  deny: optional(t.string),
});

/**
 * Changes to a post. Since v27.0 Meta also takes whether the post says that AI made it, in a parameter whose name its
 * announcement leaves out: give it as `'raw:…'`, by the name in Meta's reference.
 */
export const PostUpdate = record('PostUpdate', {
  /** The new text. */
  message: optional(t.string),
  /** Photos that were uploaded with `published: false`, in order. */
  attached_media: optional(
    t.array(
      record('UploadedPhoto', {
        /** The id of a photo that was uploaded with `published: false`; kept about 24 hours. */
        media_fbid: idText,
      }),
    ),
  ),
  /** True publishes a scheduled or unpublished post of the same app now. */
  is_published: optional(t.boolean),
  /** When to publish it, from 10 minutes to 75 days ahead; only while it is not published. */
  scheduled_publish_time: optional(time),
  /** True hides it from the timeline, false shows it again. */
  is_hidden: optional(t.boolean),
  /** True pins it to the top of the Page. */
  is_pinned: optional(t.boolean),
  /** `visible` or `hidden`, in feeds. */
  feed_story_visibility: optional(oneOf('hidden', 'visible')),
  /** `normal`, `hidden` or `forced_allow`, on the timeline. */
  timeline_visibility: optional(oneOf('forced_allow', 'hidden', 'normal')),
  /** A time in the past to show it at: a Date, unix seconds or a text. */
  backdated_time: optional(time),
  /** How exactly the time in the past is shown: `year` to `min`, or `none`, the default. */
  backdated_time_granularity: optional(oneOf('year', 'month', 'day', 'hour', 'min', 'none')),
  /** The id of a Page with a location. */
  place: optional(idText),
  /** The ids of tagged people; only with a `place`. */
  tags: optional(t.array(idText)),
  /** Who may see it; for posts of people. */
  privacy: optional(PrivacySetting),
  /** The id of the coloured background of a short text. */
  text_format_preset_id: optional(idText),
  /** The Page that sponsors it, for the label of a paid partnership. */
  sponsor_id: optional(idText),
  /** The kind of sponsorship, as a number of Meta's. */
  sponsor_relationship: optional(t.number),
});
