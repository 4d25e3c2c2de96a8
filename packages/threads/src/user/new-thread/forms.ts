import { idText, type MembersOf, oneOf, optional, part, publicUrl, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import * as m from './members.js';
import { withRules } from './rules.js';

// What several forms share. Each group has an interface of its own: editors show the comment of a member only if all forms
// that a caller may mean have the very same one.
const everyPost = part({
  /** Leave it out, or write false: true makes a child of a carousel, which has other parameters. */
  is_carousel_item: optional(oneOf(false)),
  /** The id of the post to answer: makes it a reply. */
  reply_to_id: optional(idText),
  /** Who may reply: `everyone`, the default, `accounts_you_follow`, `mentioned_only`, `parent_post_author_only`, `followers_only`. */
  reply_control: optional(m.ReplyControl),
  /** True lets replies wait until you approve them: api.post(id).pendingReplies.get(). Since 2026. */
  enable_reply_approvals: optional(t.boolean),
  /** The id of the post to quote. Since October 2024. */
  quote_post_id: optional(idText),
  /** A topic, without `#`, `.` and `&`. Since July 2025. */
  topic_tag: optional(m.topicTag),
  /** The id of a place: api.locationSearch.get(). Since May 2025. */
  location_id: optional(idText),
  /** The countries that see it, by two letters; the profile must have `is_eligible_for_geo_gating`. */
  allowlisted_country_codes: optional(m.countries),
  /** The parts of the text that are hidden until someone taps them, ten at most. Since October 2025. */
  text_entities: optional(m.textEntities),
  /** True shares it to the story of the linked Instagram account; without one nothing is shared. Since July 2026. */
  crossreshare_to_ig: optional(t.boolean),
  /** True shares it to the story in dark colours. Since July 2026. */
  crossreshare_to_ig_dark_mode: optional(t.boolean),
});
/** @internal */
export interface EveryPost extends MembersOf<typeof everyPost> {}

const caption = part({
  /** The text: at most 500 characters, an emoji counting as its bytes, and five different links. */
  text: optional(m.text),
  /** True hides the images and videos until someone taps them. Since October 2025. */
  is_spoiler_media: optional(t.boolean),
});
/** @internal */
export interface Caption extends MembersOf<typeof caption> {}

const described = part({
  /** A description for people who do not see it, at most 1,000 characters. */
  alt_text: optional(m.altText),
});
/** @internal */
export interface Described extends MembersOf<typeof described> {}

const imageFile = part({
  /** `IMAGE`. */
  media_type: oneOf('IMAGE'),
  /** The public URL of a JPEG or PNG: at most 8 MB, of a shape up to 10:1. */
  image_url: publicUrl,
});
/** @internal */
export interface ImageFile extends MembersOf<typeof imageFile> {}

const videoFile = part({
  /** `VIDEO`. */
  media_type: oneOf('VIDEO'),
  /** The public URL of an MP4 or MOV: at most 5 minutes and 1 GB. */
  video_url: publicUrl,
});
/** @internal */
export interface VideoFile extends MembersOf<typeof videoFile> {}

const child = part({
  /** True makes a child of a carousel, to be named in its `children`. */
  is_carousel_item: oneOf(true),
});
/** @internal */
export interface Child extends MembersOf<typeof child> {}

const textOnly = part({
  /** `TEXT`: a post without image or video. */
  media_type: oneOf('TEXT'),
  /** The text: at most 500 characters, an emoji counting as its bytes, and five different links. */
  text: m.text,
  /** An address that is shown as a card, in place of that of the first link. */
  link_attachment: optional(publicUrl),
  /** A poll with two to four answers; not with a link or a long text. Since April 2025. */
  poll_attachment: optional(m.PollAttachment),
  /** A GIF of GIPHY. Since October 2025. */
  gif_attachment: optional(m.GifAttachment),
  /** A long text of at most 10,000 characters; not with a poll. Since October 2025. */
  text_attachment: optional(m.TextAttachment),
  /** True archives it after 24 hours; not of a reply, and not with approvals. Since 2026. */
  is_ghost_post: optional(t.boolean),
  /** True publishes at once: the answer is the id of the post, and there is no container. Since June 2025. */
  auto_publish_text: optional(t.boolean),
});
/** @internal */
export interface TextOnly extends MembersOf<typeof textOnly> {}

const carousel = part({
  /** `CAROUSEL`: several images and videos in one post. */
  media_type: oneOf('CAROUSEL'),
  /** The ids of 2 to 20 containers with `is_carousel_item`, in order; each must be FINISHED. */
  children: m.children,
});
/** @internal */
export interface Carousel extends MembersOf<typeof carousel> {}

/** A post of text, with a link, a poll, a GIF or a long text. */
export const NewText = withRules(record('NewText', { ...everyPost.props, ...textOnly.props }));
export type NewText = EveryPost & TextOnly;
/** A post with one image. */
export const NewImage = record('NewImage', {
  ...everyPost.props,
  ...caption.props,
  ...described.props,
  ...imageFile.props,
});
export type NewImage = EveryPost & Caption & Described & ImageFile;
/** A post with one video. */
export const NewVideo = record('NewVideo', {
  ...everyPost.props,
  ...caption.props,
  ...described.props,
  ...videoFile.props,
});
export type NewVideo = EveryPost & Caption & Described & VideoFile;
/** Several images and videos in one post. Create its children first. */
export const NewCarousel = record('NewCarousel', { ...everyPost.props, ...caption.props, ...carousel.props });
export type NewCarousel = EveryPost & Caption & Carousel;
/** An image for a carousel. */
export const NewCarouselImage = record('NewCarouselImage', { ...child.props, ...described.props, ...imageFile.props });
export type NewCarouselImage = Child & Described & ImageFile;
/** A video for a carousel. */
export const NewCarouselVideo = record('NewCarouselVideo', { ...child.props, ...described.props, ...videoFile.props });
export type NewCarouselVideo = Child & Described & VideoFile;
