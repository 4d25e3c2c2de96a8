import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { ProfileFields } from '../profile.js';
import { EntityAtTextRange } from '../values/entity-at-text-range.js';
import { Place } from '../values/location.js';
import { From, PublishingApplication } from '../values/profiles.js';
import { PostTargeting } from './targeting.js';

const Action = record('Action', { name: optional(t.string), link: optional(t.string) });

const CallToAction = record('CallToAction', {
  type: optional(t.string),
  value: optional(t.UnknownRecord),
});

const ChildAttachment = record('ChildAttachment', {
  id: optional(identifier),
  name: optional(t.string),
  description: optional(t.string),
  link: optional(t.string),
  picture: optional(t.string),
  call_to_action: optional(CallToAction),
});

const PostEvent = record('PostEvent', {
  id: identifier,
  name: optional(t.string),
  start_time: optional(timestamp),
  end_time: optional(timestamp),
});

/** Who may see a post. */
const Privacy = record('Privacy', {
  value: optional(t.string),
  description: optional(t.string),
  allow: optional(t.string),
  deny: optional(t.string),
  friends: optional(t.string),
  networks: optional(t.string),
});

const Property = record('Property', {
  name: optional(t.string),
  text: optional(t.string),
  href: optional(t.string),
});

/** The fields of a post. */
export const PostFields = record('Post', {
  id: identifier,
  actions: optional(t.array(Action)),
  admin_creator: optional(From),
  allowed_advertising_objectives: optional(t.array(t.string)),
  application: optional(PublishingApplication),
  backdated_time: optional(timestamp),
  call_to_action: optional(CallToAction),
  can_reply_privately: optional(looseBoolean),
  /**
   * Posts of people only, as are `description`, `link`, `name`, `object_id`, `source` and `type`; for posts of Pages
   * select `attachments`.
   */
  caption: optional(t.string),
  child_attachments: optional(t.array(ChildAttachment)),
  comments_mirroring_domain: optional(t.string),
  coordinates: optional(t.unknown),
  created_time: optional(timestamp),
  description: optional(t.string),
  event: optional(PostEvent),
  expanded_height: optional(looseNumber),
  expanded_width: optional(looseNumber),
  feed_targeting: optional(PostTargeting),
  from: optional(From),
  full_picture: optional(t.string),
  height: optional(looseNumber),
  icon: optional(t.string),
  instagram_eligibility: optional(t.string),
  is_app_share: optional(looseBoolean),
  is_eligible_for_dark_post: optional(looseBoolean),
  is_eligible_for_promotion: optional(looseBoolean),
  is_expired: optional(looseBoolean),
  /** From v26. */
  is_fb_live_videos: optional(looseBoolean),
  is_hidden: optional(looseBoolean),
  is_inline_created: optional(looseBoolean),
  is_instagram_eligible: optional(looseBoolean),
  /** From v26. */
  is_live_clip: optional(looseBoolean),
  is_popular: optional(looseBoolean),
  is_published: optional(looseBoolean),
  is_spherical: optional(looseBoolean),
  link: optional(t.string),
  message: optional(t.string),
  message_tags: optional(t.array(EntityAtTextRange)),
  multi_share_end_card: optional(looseBoolean),
  multi_share_optimized: optional(looseBoolean),
  name: optional(t.string),
  object_id: optional(identifier),
  parent_id: optional(identifier),
  permalink_url: optional(t.string),
  picture: optional(t.string),
  place: optional(Place),
  privacy: optional(Privacy),
  promotable_id: optional(identifier),
  promotion_status: optional(t.string),
  properties: optional(t.array(Property)),
  /** Seconds since 1970. */
  scheduled_publish_time: optional(looseNumber),
  /** Absent until it is shared. */
  shares: optional(record('Shares', { count: optional(looseNumber) })),
  source: optional(t.string),
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
  story: optional(t.string),
  story_tags: optional(t.array(EntityAtTextRange)),
  subscribed: optional(looseBoolean),
  target: optional(ProfileFields),
  targeting: optional(PostTargeting),
  timeline_visibility: optional(openEnum('forced_allow', 'hidden', 'normal')),
  type: optional(openEnum('event', 'link', 'offer', 'photo', 'status', 'video')),
  updated_time: optional(timestamp),
  /** The source of a share: an id or a profile. */
  via: optional(t.union([identifier, From])),
  video_buying_eligibility: optional(t.array(t.string)),
  /** From v26. */
  was_fb_live_videos: optional(looseBoolean),
  width: optional(looseNumber),
});
