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
  /** False does not publish it: a draft, a scheduled post, or content for use elsewhere; true by default. */
  published: optional(t.boolean),
  /** What the unpublished post is for: `SCHEDULED`, `DRAFT`, `ADS_POST` and more. */
  unpublished_content_type: optional(UnpublishedContentType),
  /** A time in the past to show it at: a Date, unix seconds or a text. */
  backdated_time: optional(time),
  /** How exactly the time in the past is shown: `year` to `min`, or `none`, the default. */
  backdated_time_granularity: optional(oneOf('year', 'month', 'day', 'hour', 'min', 'none')),
};

const Area = record('TargetArea', {
  /** The key of the area, from Meta's targeting search. */
  key: idText,
});
const GeoLocations = record('TargetLocations', {
  /** Two-letter codes, 25 at most. */
  countries: optional(t.array(t.string)),
  /** Regions, by the keys of Meta's targeting search. */
  regions: optional(t.array(Area)),
  /** Cities, by the keys of Meta's targeting search. */
  cities: optional(t.array(Area)),
  /** Postal codes, by the keys of Meta's targeting search. */
  zips: optional(t.array(Area)),
});

/** The audience: members left out mean everyone. Keys and numbers are those of Meta's targeting search. */
export const NewPostTargeting = record('NewPostTargeting', {
  /** The youngest age: 13, 15, 18, 21 or 25; any from 13 in `feed_targeting`. */
  age_min: optional(t.number),
  /** The oldest age, at most 65; in `feed_targeting`. */
  age_max: optional(t.number),
  /** 1 for men, 2 for women; both by default. */
  genders: optional(t.array(t.number)),
  /** Where people are. */
  geo_locations: optional(GeoLocations),
  /** Where people are not. */
  excluded_geo_locations: optional(GeoLocations),
  /** The languages, by the keys of Meta's targeting search. */
  locales: optional(t.array(t.number)),
  /** The ids of Pages or interests that people like; in `feed_targeting`. */
  interests: optional(t.array(idText)),
  /** The years when people left college; in `feed_targeting`. */
  college_years: optional(t.array(t.number)),
  /** 1 high school, 2 undergraduate, 3 alum; in `feed_targeting`. */
  education_statuses: optional(t.array(t.number)),
  /** 1 single, 2 in a relationship, 3 married, 4 engaged; in `feed_targeting`. */
  relationship_statuses: optional(t.array(t.number)),
});

/** The audience. */
export const audience = {
  /** Only these may see it; all by default. */
  targeting: optional(NewPostTargeting),
  /** Only these see it in their feeds; others see it on the Page. */
  feed_targeting: optional(NewPostTargeting),
};

/** An activity next to the Page's name, such as "is feeling happy". The ids are those of Meta's activity taxonomy. */
export const activity = {
  /** The feeling or activity, by its id in Meta's list. */
  og_action_type_id: optional(idText),
  /** What the activity is about: an id, or the URL of a page with Open Graph tags. */
  og_object_id: optional(t.string),
  /** The icon of the activity; by default that of the object. */
  og_icon_id: optional(idText),
  /** The words of the activity. */
  og_phrase: optional(t.string),
  /** True makes a badge of the activity. */
  og_set_profile_badge: optional(t.boolean),
  /** Where the activity was suggested; for Meta's own apps. */
  og_suggestion_mechanism: optional(t.string),
};

/** A paid partnership. */
export const sponsorship = {
  /** The Page of the sponsor, for the label of a paid partnership. */
  sponsor_id: optional(idText),
  /** The kind of sponsorship, as a number of Meta's. */
  sponsor_relationship: optional(t.number),
  /** Whether the sponsor may boost it, as a number of Meta's. */
  direct_share_status: optional(t.number),
};

/** Photos, or a video, that were uploaded with `published: false`. */
export const attachedMedia = check(
  t.array(
    record('AttachedMedia', {
      /** The id of a photo or video that was uploaded with `published: false`; kept about 24 hours. */
      media_fbid: idText,
    }),
  ),
  (list) => (list.length === 0 ? 'give at least one { media_fbid }' : undefined),
);

/** One card of a carousel of links. */
export const childAttachments = check(
  t.array(
    record('NewChildAttachment', {
      /** The address that the card leads to. */
      link: publicUrl,
      /** The title; cut after about 35 characters. */
      name: optional(t.string),
      /** The price, the discount or the domain; cut after about 30 characters. */
      description: optional(t.string),
      /** The URL of a square image, at least 458 pixels wide. */
      picture: optional(publicUrl),
      /** An image of the ad account's library, in place of `picture`. */
      image_hash: optional(t.string),
    }),
  ),
  (list) => (list.length < 2 || list.length > 10 ? `a carousel has 2 to 10 cards, not ${list.length}` : undefined),
);

/** A button on the post. */
export const NewCallToAction = record('NewCallToAction', {
  /** Such as `SHOP_NOW`, `LEARN_MORE`, `BOOK_TRAVEL`, `MESSAGE_PAGE`; Meta adds types often. */
  type: t.string,
  /** Where the button leads. */
  value: optional(
    record('CallToActionValue', {
      /** The address that the button opens: the link of the post. */
      link: optional(t.string),
      /** The deep link that the button opens in an app. */
      app_link: optional(t.string),
      /** The event that the button leads to. */
      event_id: optional(idText),
      /** The Page that the button leads to. */
      page: optional(idText),
      /** The lead form that the button opens. */
      lead_gen_form_id: optional(idText),
    }),
  ),
});

/** A text that is not empty. */
export const message = check(t.string, (text) => (text.trim() === '' ? 'write some text, or leave it out' : undefined));
