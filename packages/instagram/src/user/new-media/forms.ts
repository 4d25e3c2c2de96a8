import { idText, type MembersOf, oneOf, optional, part, publicUrl, record, required } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { addOns, AudioConfiguration, withAddOns } from './add-ons.js';
import * as m from './members.js';

// What several forms share. Each group has an interface of its own: editors show the comment of a member only if all forms
// that a caller may mean have the very same one.
const alone = part({
  /** Leave it out, or write false: true makes a child of a carousel, which has other parameters. */
  is_carousel_item: optional(oneOf(false)),
});
/** @internal */
export interface Alone extends MembersOf<typeof alone> {}

const labels = part({
  /** Declares that AI made the post; of a carousel on the parent, never on its children. Since 2026-06-22. */
  is_ai_generated: optional(t.boolean),
  /** Adds the label of a paid partnership; naming sponsors implies it. Facebook Login only, since 2026-04-22. */
  is_paid_partnership: optional(t.boolean, { login: 'facebook' }),
  /** The account ids of the brands to name as partners, two at most. Facebook Login only, since 2026-04-22. */
  branded_content_sponsor_ids: optional(m.sponsors, { login: 'facebook' }),
});
/** @internal */
export interface Labels extends MembersOf<typeof labels> {}

const postOnly = part({
  /** The text: at most 2,200 characters, 30 hashtags and 20 mentions. */
  caption: optional(m.caption),
  /** The id of a Facebook Page that has an address. */
  location_id: optional(idText),
  /** The usernames of accounts to invite as co-authors, three at most. */
  collaborators: optional(m.collaborators),
});
const post = { ...alone.props, ...labels.props, ...addOns.props, ...postOnly.props };
/** @internal */
export interface PostMembers extends Alone, Labels, MembersOf<typeof addOns>, MembersOf<typeof postOnly> {}

const onImage = part({
  /** A description for people who do not see the image, at most 1,000 characters. Since 2025-03-24. */
  alt_text: optional(m.altText),
  /** People to tag, each with a username and a position on the image. */
  user_tags: optional(m.imageUserTags),
  /** Products of the shop to tag, five at most, each with a position. Facebook Login only in practice. */
  product_tags: optional(m.imageProductTags),
  /** Leave it out, or write `IMAGE`. */
  media_type: optional(oneOf('IMAGE')),
});
/** @internal */
export interface OnImage extends MembersOf<typeof onImage> {}

const imageFile = part({
  /** The public URL of a JPEG: at most 8 MB, of a shape between 4:5 and 1.91:1. */
  image_url: publicUrl,
});
/** @internal */
export interface ImageFile extends MembersOf<typeof imageFile> {}

const videoFile = part({
  /** The public URL of an MP4 or MOV: a reel of 3 s to 15 min and 300 MB, a story of 3 to 60 s and 100 MB. */
  video_url: publicUrl,
});
/** @internal */
export interface VideoFile extends MembersOf<typeof videoFile> {}

const resumable = part({
  /** `resumable`: send the file to the `uri` of the answer, instead of giving a URL. Facebook Login only. */
  upload_type: required(oneOf('resumable'), { login: 'facebook' }),
});
/** @internal */
export interface Resumable extends MembersOf<typeof resumable> {}

const child = part({
  /** True makes a child of a carousel, to be named in its `children`. */
  is_carousel_item: oneOf(true),
});
/** @internal */
export interface Child extends MembersOf<typeof child> {}

const childVideo = part({
  /** `VIDEO` is for children of a carousel only; a video on its own is `REELS`. */
  media_type: oneOf('VIDEO'),
  /** The frame to show as the cover, in milliseconds from the start; 0 by default. */
  thumb_offset: optional(m.offset),
  /** People to tag, by username. */
  user_tags: optional(m.userTags),
  /** Products of the shop to tag, five at most. Facebook Login only in practice. */
  product_tags: optional(m.videoProductTags),
});
/** @internal */
export interface ChildVideo extends Child, MembersOf<typeof childVideo> {}

const reel = part({
  /** `REELS`: a video on its own. */
  media_type: oneOf('REELS'),
  /** True shows the reel in the feed too, false in the tab of reels alone. */
  share_to_feed: optional(t.boolean),
  /** The public URL of a JPEG for the cover, at most 8 MB; it wins over `thumb_offset`. */
  cover_url: optional(publicUrl),
  /** The frame to show as the cover, in milliseconds from the start; 0 by default. */
  thumb_offset: optional(m.offset),
  /** A new name for the reel's original sound, which is set once; not together with `audio_configuration`. */
  audio_name: optional(t.string),
  /** A sound to lay under the reel. Facebook Login only, since 2026-06-01. */
  audio_configuration: optional(AudioConfiguration, { login: 'facebook' }),
  /** Makes a trial reel, which non-followers see first. Since 2025-12-03. */
  trial_params: optional(m.TrialParams),
  /** People to tag, by username. */
  user_tags: optional(m.userTags),
  /** Products of the shop to tag, five at most. Facebook Login only in practice. */
  product_tags: optional(m.videoProductTags),
});
/** @internal */
export interface Reel extends PostMembers, MembersOf<typeof reel> {}

const story = part({
  /** `STORIES`: shown for 24 hours. */
  media_type: oneOf('STORIES'),
  /** People to tag, by username; a position may be given. */
  user_tags: optional(m.userTags),
});
/** @internal */
export interface Story extends Alone, Labels, MembersOf<typeof story> {}

const carousel = part({
  /** `CAROUSEL`: several images and videos in one post. */
  media_type: oneOf('CAROUSEL'),
  /** The ids of two to ten containers with `is_carousel_item`, in order; each must be FINISHED. */
  children: m.children,
});
/** @internal */
export interface Carousel extends PostMembers, MembersOf<typeof carousel> {}

/** A single image. */
export const NewImage = withAddOns(record('NewImage', { ...post, ...onImage.props, ...imageFile.props }));
export type NewImage = PostMembers & OnImage & ImageFile;
/** A video on its own, up to 15 minutes. */
export const NewReel = withAddOns(record('NewReel', { ...post, ...reel.props, ...videoFile.props }));
export type NewReel = Reel & VideoFile;
/** An image that is shown for 24 hours. */
export const NewStoryImage = record('NewStoryImage', {
  ...alone.props,
  ...labels.props,
  ...story.props,
  ...imageFile.props,
});
export type NewStoryImage = Story & ImageFile;
/** A video that is shown for 24 hours, up to 60 seconds. */
export const NewStoryVideo = record('NewStoryVideo', {
  ...alone.props,
  ...labels.props,
  ...story.props,
  ...videoFile.props,
});
export type NewStoryVideo = Story & VideoFile;
/** Several images and videos in one post. Create its children first. */
export const NewCarousel = withAddOns(record('NewCarousel', { ...post, ...carousel.props }));
export type NewCarousel = Carousel;
/** An image for a carousel. */
export const NewCarouselImage = record('NewCarouselImage', { ...child.props, ...onImage.props, ...imageFile.props });
export type NewCarouselImage = Child & OnImage & ImageFile;
/** A video for a carousel. */
export const NewCarouselVideo = record('NewCarouselVideo', { ...child.props, ...childVideo.props, ...videoFile.props });
export type NewCarouselVideo = ChildVideo & VideoFile;
/** A reel whose file is sent to the `uri` in the response. */
export const ResumableReel = withAddOns(record('ResumableReel', { ...post, ...reel.props, ...resumable.props }));
export type ResumableReel = Reel & Resumable;
/** A story's video whose file is sent to the `uri` in the response. */
export const ResumableStory = record('ResumableStory', {
  ...alone.props,
  ...labels.props,
  ...story.props,
  ...resumable.props,
});
export type ResumableStory = Story & Resumable;
/** A carousel's video whose file is sent to the `uri` in the response. */
export const ResumableCarouselVideo = record('ResumableCarouselVideo', {
  ...child.props,
  ...childVideo.props,
  ...resumable.props,
});
export type ResumableCarouselVideo = ChildVideo & Resumable;
