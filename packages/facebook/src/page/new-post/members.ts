import { check, idText, oneOf, optional, publicUrl, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** What an unpublished post is for. Requires `published: false`. */
export const UnpublishedContentType = oneOf(
  'ADS_POST',
  'DRAFT',
  'INLINE_CREATED',
  'PUBLISHED',
  'PUBLISH_PENDING',
  'REVIEWABLE_BRANDED_CONTENT',
  'SCHEDULED',
  'SCHEDULED_RECURRING',
);

/** When it appears. */
export const publication = {
  /** `false` does not publish it: a draft, a scheduled post, or content for use elsewhere. Meta's default is `true`. */
  published: optional(t.boolean),
  unpublished_content_type: optional(UnpublishedContentType),
  /** Backdates it on the Page. */
  backdated_time: optional(time),
  /** The precision of the backdated time. */
  backdated_time_granularity: optional(oneOf('year', 'month', 'day', 'hour', 'min', 'none')),
};

const Area = record('TargetArea', { key: idText });
const GeoLocations = record('TargetLocations', {
  /** Two letters each: `US`. */
  countries: optional(t.array(t.string)),
  regions: optional(t.array(Area)),
  cities: optional(t.array(Area)),
  zips: optional(t.array(Area)),
});

/** The audience: members left out mean everyone. Keys and numbers are those of Meta's targeting search. */
export const NewPostTargeting = record('NewPostTargeting', {
  age_min: optional(t.number),
  age_max: optional(t.number),
  /** 1 for men, 2 for women. */
  genders: optional(t.array(t.number)),
  geo_locations: optional(GeoLocations),
  excluded_geo_locations: optional(GeoLocations),
  locales: optional(t.array(t.number)),
  interests: optional(t.array(idText)),
  college_years: optional(t.array(t.number)),
  education_statuses: optional(t.array(t.number)),
  relationship_statuses: optional(t.array(t.number)),
});

/** The audience. */
export const audience = {
  /** Only these may see it. */
  targeting: optional(NewPostTargeting),
  /** Only these see it in their feeds; others see it on the Page. */
  feed_targeting: optional(NewPostTargeting),
};

/** An activity next to the Page's name, such as "is feeling happy". The ids are those of Meta's activity taxonomy. */
export const activity = {
  og_action_type_id: optional(idText),
  /** The object of the activity: an id, or the URL of a page with Open Graph tags. */
  og_object_id: optional(t.string),
  og_icon_id: optional(idText),
  og_phrase: optional(t.string),
  og_set_profile_badge: optional(t.boolean),
  og_suggestion_mechanism: optional(t.string),
};

/** A paid partnership. */
export const sponsorship = {
  /** The Page of the sponsor. */
  sponsor_id: optional(idText),
  sponsor_relationship: optional(t.number),
  /** Whether the sponsor may boost it. */
  direct_share_status: optional(t.number),
};

/** Photos, or a video, that were uploaded with `published: false`. */
export const attachedMedia = check(t.array(record('AttachedMedia', { media_fbid: idText })), (list) =>
  list.length === 0 ? 'give at least one { media_fbid }' : undefined,
);

/** One card of a carousel of links. */
export const childAttachments = check(
  t.array(
    record('NewChildAttachment', {
      link: publicUrl,
      /** Cut after about 35 characters. */
      name: optional(t.string),
      /** Cut after about 30 characters. */
      description: optional(t.string),
      picture: optional(publicUrl),
      image_hash: optional(t.string),
    }),
  ),
  (list) => (list.length < 2 || list.length > 10 ? `a carousel has 2 to 10 cards, not ${list.length}` : undefined),
);

/** A button on the post. */
export const NewCallToAction = record('NewCallToAction', {
  /** Such as `SHOP_NOW`, `LEARN_MORE`, `BOOK_TRAVEL`, `MESSAGE_PAGE`; Meta adds types often. */
  type: t.string,
  value: optional(
    record('CallToActionValue', {
      /** Its target: the link of the post. */
      link: optional(t.string),
      app_link: optional(t.string),
      event_id: optional(idText),
      page: optional(idText),
      lead_gen_form_id: optional(idText),
    }),
  ),
});

/** A text that is not empty. */
export const message = check(t.string, (text) => (text.trim() === '' ? 'write some text, or leave it out' : undefined));
