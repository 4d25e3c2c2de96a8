import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { ProfileFields } from '../profile.js';
import { EntityAtTextRange } from '../values/entity-at-text-range.js';
import { Place } from '../values/location.js';
import { From, PublishingApplication } from '../values/profiles.js';
import { PostTargeting } from './targeting.js';

const Action = record('Action', {
  /** The label of the link. */
  name: optional(t.string),
  /** The address of the link. */
  link: optional(t.string),
});

const CallToAction = record('CallToAction', {
  /** What the button does, such as `LEARN_MORE`. */
  type: optional(t.string),
  /** Where it leads; the members depend on the type. */
  value: optional(t.UnknownRecord),
});

const ChildAttachment = record('ChildAttachment', {
  /** The id of the card. */
  id: optional(identifier),
  /** The title of the card. */
  name: optional(t.string),
  /** The price, the discount or the domain on the card. */
  description: optional(t.string),
  /** The address that the card leads to. */
  link: optional(t.string),
  /** The URL of the card's image. */
  picture: optional(t.string),
  /** The button of the card. */
  call_to_action: optional(CallToAction),
});

const PostEvent = record('PostEvent', {
  /** The id of the event. */
  id: identifier,
  /** The name of the event. */
  name: optional(t.string),
  /** When the event begins, with the offset of its place. */
  start_time: optional(timestamp),
  /** When the event ends. */
  end_time: optional(timestamp),
});

/** Who may see a post. */
const Privacy = record('Privacy', {
  /** `EVERYONE`, `ALL_FRIENDS`, `FRIENDS_OF_FRIENDS`, `SELF` or `CUSTOM`. */
  value: optional(t.string),
  /** The same in words, as Facebook shows it. */
  description: optional(t.string),
  /** With `CUSTOM`: the ids of those who may see it, with commas between. */
  allow: optional(t.string),
  /** With `CUSTOM`: the ids of those who may not, with commas between. */
  deny: optional(t.string),
  /** With `CUSTOM`: `ALL_FRIENDS`, `FRIENDS_OF_FRIENDS` or `SOME_FRIENDS`. */
  friends: optional(t.string),
  /** The networks that may see it, of former times. */
  networks: optional(t.string),
});

const Property = record('Property', {
  /** The name of the fact, such as the length of a video. */
  name: optional(t.string),
  /** The fact itself. */
  text: optional(t.string),
  /** The address that goes with it. */
  href: optional(t.string),
});

/** The fields of a post. */
export const PostFields = record('Post', {
  /** The id of the post: `{page}_{post}`. */
  id: identifier,
  /** The links under the post, such as Comment, Like, Share. */
  actions: optional(t.array(Action)),
  /** Who published it for the Page; needs the token of the Page and business_management. */
  admin_creator: optional(From),
  /** The only objectives of ads that it may be used for. */
  allowed_advertising_objectives: optional(t.array(t.string)),
  /** The app that published it. */
  application: optional(PublishingApplication),
  /** The time in the past that it is shown at; absent on most posts. */
  backdated_time: optional(timestamp),
  /** The button of the post. */
  call_to_action: optional(CallToAction),
  /** Whether the Page may still answer the author by a private message. */
  can_reply_privately: optional(looseBoolean),
  /** The line under the title of the link. Posts of people only; of a Page's post select `attachments`. */
  caption: optional(t.string),
  /** The cards of a post with several links. */
  child_attachments: optional(t.array(ChildAttachment)),
  /** The domain of the site that mirrors the comments. */
  comments_mirroring_domain: optional(t.string),
  /** Where the post was made. */
  coordinates: optional(t.unknown),
  /** When it was published, in ISO 8601. */
  created_time: optional(timestamp),
  /** The text of the link. Posts of people only; of a Page's post select `attachments`. */
  description: optional(t.string),
  /** The event that belongs to the place of the post. */
  event: optional(PostEvent),
  /** The height of the opened attachment in pixels. */
  expanded_height: optional(looseNumber),
  /** The width of the opened attachment in pixels. */
  expanded_width: optional(looseNumber),
  /** Who is shown it rather than others; all may see it. */
  feed_targeting: optional(PostTargeting),
  /** Who posted it: a Page, a group, an event or a person. */
  from: optional(From),
  /** The URL of the image, at most 720 pixels on its longer side; short-lived. */
  full_picture: optional(t.string),
  /** The height of the attachment in pixels. */
  height: optional(looseNumber),
  /** The URL of an icon for the kind of post. */
  icon: optional(t.string),
  /** `eligible`, or why it cannot be promoted on Instagram. */
  instagram_eligibility: optional(t.string),
  /** Whether it leads to an app. */
  is_app_share: optional(looseBoolean),
  /** Probably whether it may be used in ads without being published. */
  is_eligible_for_dark_post: optional(looseBoolean),
  /** Whether it may be boosted, by its `promotable_id`. */
  is_eligible_for_promotion: optional(looseBoolean),
  /** Whether its time is over; its content can no longer be read then. */
  is_expired: optional(looseBoolean),
  /** Whether it is a live video now. Since v26.0. */
  is_fb_live_videos: optional(looseBoolean),
  /** Whether it is hidden from the Page's timeline. */
  is_hidden: optional(looseBoolean),
  /** Whether it was made while an ad was made. */
  is_inline_created: optional(looseBoolean),
  /** Whether it may be promoted on Instagram. */
  is_instagram_eligible: optional(looseBoolean),
  /** Whether it is a clip of a live video. Since v26.0. */
  is_live_clip: optional(looseBoolean),
  /** Whether many of the people who saw it did something. */
  is_popular: optional(looseBoolean),
  /** False while it is a draft, scheduled, or a post for ads. */
  is_published: optional(looseBoolean),
  /** Whether it is a 360° video. */
  is_spherical: optional(looseBoolean),
  /** The attached address. Posts of people only; of a Page's post select `attachments`. */
  link: optional(t.string),
  /** The text of the post; absent where there is none. */
  message: optional(t.string),
  /** Profiles that the text mentions. */
  message_tags: optional(t.array(EntityAtTextRange)),
  /** Whether a last card leads to the Page. */
  multi_share_end_card: optional(looseBoolean),
  /** Whether Meta orders the cards itself when the post is an ad. */
  multi_share_optimized: optional(looseBoolean),
  /** The title of the link. Posts of people only; of a Page's post select `attachments`. */
  name: optional(t.string),
  /** The id of the attached photo or video. Posts of people only; of a Page's post select `attachments`. */
  object_id: optional(identifier),
  /** The post that it shares or mentions; absent on originals. */
  parent_id: optional(identifier),
  /** The lasting address on www.facebook.com. */
  permalink_url: optional(t.string),
  /** The URL of a small image, short-lived. */
  picture: optional(t.string),
  /** The place given with it. */
  place: optional(Place),
  /** Who may see it. */
  privacy: optional(Privacy),
  /** The id to make ads from; mostly that of the post. */
  promotable_id: optional(identifier),
  /** The state of its promotion, such as active or inactive. */
  promotion_status: optional(t.string),
  /** Facts about an attached video, such as its length. */
  properties: optional(t.array(Property)),
  /** When it will be published, in unix seconds; scheduled posts only. */
  scheduled_publish_time: optional(looseNumber),
  /** How often it was shared; absent until it is. */
  shares: optional(
    record('Shares', {
      /** How often it was shared. */
      count: optional(looseNumber),
    }),
  ),
  /** The URL of the attached video. Posts of people only; of a Page's post select `attachments`. */
  source: optional(t.string),
  /** The kind of update, such as `added_photos` or `shared_story`. */
  status_type: optional(
    openEnum(
      'added_photos',
      'added_video',
      'app_created_story',
      'approved_friend',
      'created_event',
      'created_group',
      'created_note',
      'mobile_status_update',
      'published_story',
      'shared_story',
      'tagged_in_photo',
      'wall_post',
    ),
  ),
  /** A text that Facebook wrote, such as "… added 2 new photos"; mostly absent. */
  story: optional(t.string),
  /** Profiles that `story` mentions. */
  story_tags: optional(t.array(EntityAtTextRange)),
  /** Whether the person is told of new comments. */
  subscribed: optional(looseBoolean),
  /** Whose timeline it is on, if not the author's. */
  target: optional(ProfileFields),
  /** Who may see it at all. */
  targeting: optional(PostTargeting),
  /** `normal`, `hidden` or `forced_allow`, on the timeline. */
  timeline_visibility: optional(openEnum('forced_allow', 'hidden', 'normal')),
  /**
   * `link`, `status`, `photo`, `video`, `offer` or `event`. Posts of people only; of a Page's post select
   * `attachments`.
   */
  type: optional(openEnum('event', 'link', 'offer', 'photo', 'status', 'video')),
  /** When it was last edited or commented on. */
  updated_time: optional(timestamp),
  /** Who it was shared from: an id or a profile. */
  via: optional(t.union([identifier, From])),
  /** Empty where the video may be promoted in all ways; else what speaks against it. */
  video_buying_eligibility: optional(t.array(t.string)),
  /** Whether it was a live video once. Since v26.0. */
  was_fb_live_videos: optional(looseBoolean),
  /** The width of the attachment in pixels. */
  width: optional(looseNumber),
});
