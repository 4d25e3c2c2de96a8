import { oneOf, optional, record, required, idText, publicUrl } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { addOns, AudioConfiguration, withAddOns } from './add-ons.js';
import * as m from './members.js';

// What several forms share. `is_carousel_item: false` is the same as leaving it out.
const alone = { is_carousel_item: optional(oneOf(false)) };
const labels = {
  /** Declares that AI made it; on a carousel, not on its children. */
  is_ai_generated: optional(t.boolean),
  /** Adds the label of a paid partnership; sponsors imply it. */
  is_paid_partnership: optional(t.boolean, { login: 'facebook' }),
  /** The account ids of at most two sponsors. */
  branded_content_sponsor_ids: optional(m.sponsors, { login: 'facebook' }),
};
const post = {
  ...alone,
  ...labels,
  ...addOns,
  /** At most 2,200 characters, 30 hashtags and 20 @-tags. */
  caption: optional(m.caption),
  /** The id of a Page with an address. */
  location_id: optional(idText),
  /** The usernames of at most three accounts to invite as co-authors. */
  collaborators: optional(m.collaborators),
};
const onImage = {
  alt_text: optional(m.altText),
  user_tags: optional(m.imageUserTags),
  product_tags: optional(m.imageProductTags),
};
const child = { is_carousel_item: oneOf(true) };
const childVideo = {
  ...child,
  media_type: oneOf('VIDEO'),
  thumb_offset: optional(m.offset),
  user_tags: optional(m.userTags),
  product_tags: optional(m.videoProductTags),
};
const reel = {
  ...post,
  media_type: oneOf('REELS'),
  /** Shows the reel in the feed as well. */
  share_to_feed: optional(t.boolean),
  /** A JPEG of at most 8 MB; it wins over `thumb_offset`. */
  cover_url: optional(publicUrl),
  /** The frame that becomes the cover, in milliseconds; 0 by default. */
  thumb_offset: optional(m.offset),
  /** A new name for the reel's original sound; not together with `audio_configuration`. */
  audio_name: optional(t.string),
  /** A sound to lay under the reel. */
  audio_configuration: optional(AudioConfiguration, { login: 'facebook' }),
  trial_params: optional(m.TrialParams),
  user_tags: optional(m.userTags),
  product_tags: optional(m.videoProductTags),
};
const story = {
  ...alone,
  ...labels,
  media_type: oneOf('STORIES'),
  user_tags: optional(m.userTags),
};
const resumable = { upload_type: required(oneOf('resumable'), { login: 'facebook' }) };

/** A single image. */
export const NewImage = withAddOns(
  record('NewImage', {
    ...post,
    ...onImage,
    media_type: optional(oneOf('IMAGE')),
    image_url: publicUrl,
  }),
);
/** A video on its own, up to 15 minutes. */
export const NewReel = withAddOns(record('NewReel', { ...reel, video_url: publicUrl }));
/** An image that is shown for 24 hours. */
export const NewStoryImage = record('NewStoryImage', { ...story, image_url: publicUrl });
/** A video that is shown for 24 hours, up to 60 seconds. */
export const NewStoryVideo = record('NewStoryVideo', { ...story, video_url: publicUrl });
/** Several images and videos in one post. Create its children first. */
export const NewCarousel = withAddOns(
  record('NewCarousel', {
    ...post,
    media_type: oneOf('CAROUSEL'),
    children: m.children,
  }),
);
/** An image for a carousel. */
export const NewCarouselImage = record('NewCarouselImage', {
  ...child,
  ...onImage,
  media_type: optional(oneOf('IMAGE')),
  image_url: publicUrl,
});
/** A video for a carousel. */
export const NewCarouselVideo = record('NewCarouselVideo', { ...childVideo, video_url: publicUrl });
/** A reel whose file is sent to the `uri` in the response. */
export const ResumableReel = withAddOns(record('ResumableReel', { ...reel, ...resumable }));
/** A story's video whose file is sent to the `uri` in the response. */
export const ResumableStory = record('ResumableStory', { ...story, ...resumable });
/** A carousel's video whose file is sent to the `uri` in the response. */
export const ResumableCarouselVideo = record('ResumableCarouselVideo', { ...childVideo, ...resumable });
