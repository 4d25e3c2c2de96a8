import { check, file, idText, oneOf, optional, publicUrl, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import * as m from './members.js';

// Members of every form.
const shared = {
  message: optional(m.message),
  ...m.publication,
  /** From 10 minutes to 75 days ahead; requires `published: false`. */
  scheduled_publish_time: optional(time),
  /** The location: the id of a Page with a location. */
  place: optional(idText),
  /** `1` shows a map of the location, `2` does not. */
  place_attachment_setting: optional(oneOf('1', '2')),
  coordinates: optional(record('NewCoordinates', { latitude: t.number, longitude: t.number })),
  /** The ids of people in it. Meta requires `place` as well. */
  tags: optional(t.array(idText)),
  ...m.audience,
  call_to_action: optional(m.NewCallToAction),
  cta_type: optional(t.string),
  cta_link: optional(publicUrl),
  /** Links below the post, next to Like and Comment. */
  actions: optional(t.array(record('NewPostAction', { name: t.string, link: publicUrl }))),
  ...m.activity,
  og_hide_object_attachment: optional(t.boolean),
  ...m.sponsorship,
  /** News publishers only. */
  breaking_news: optional(t.boolean),
  /** How long it stays breaking news, in minutes. */
  breaking_news_expiration: optional(t.number),
  target_surface: optional(oneOf('STORY', 'TIMELINE')),
};

/** A text. */
export const NewTextPost = record('NewTextPost', {
  ...shared,
  message: m.message,
  /** A coloured background. */
  text_format_preset_id: optional(idText),
  text_format_metadata: optional(t.string),
});

/**
 * A link, with Meta's preview of the page. Name, description and picture of the preview can be changed only for sites
 * that the Page owns.
 */
const LinkPost = record('NewLinkPost', {
  ...shared,
  link: publicUrl,
  name: optional(t.string),
  title: optional(t.string),
  caption: optional(t.string),
  description: optional(t.string),
  picture: optional(publicUrl),
  /** The preview's image, as a file. */
  thumbnail: optional(file),
  /** The preview's image: an existing photo on Facebook. */
  object_attachment: optional(idText),
  image_crops: optional(t.UnknownRecord),
  referenceable_image_ids: optional(t.array(idText)),
  properties: optional(t.UnknownRecord),
  /** A quote from the page. */
  quote: optional(t.string),
  enforce_link_ownership: optional(t.boolean),
  /** Several links side by side. */
  child_attachments: optional(m.childAttachments),
  /** Allows Meta to put the best cards first; `false` also limits the carousel to 5 cards. */
  multi_share_optimized: optional(t.boolean),
  /** Whether a last card leads to the Page. */
  multi_share_end_card: optional(t.boolean),
});

/** A link; a carousel that Meta must not reorder has at most 5 cards. */
export const NewLinkPost = check(LinkPost, ({ child_attachments: cards = [], multi_share_optimized: optimized }) =>
  optimized === false && cards.length > 5
    ? `a carousel has 2 to 5 cards with multi_share_optimized: false, not ${cards.length}`
    : undefined,
);

/** Several photos, which must be uploaded first: fb.page(id).photos.create({ url, published: false }). */
export const NewMediaPost = record('NewMediaPost', {
  ...shared,
  attached_media: m.attachedMedia,
  /** The album that the photos go to. */
  album_id: optional(idText),
});

/** An existing photo or video on Facebook. */
export const NewObjectPost = record('NewObjectPost', {
  ...shared,
  object_attachment: idText,
  /** Where to start the video. */
  video_start_time_ms: optional(t.number),
});

/** A location only. */
export const NewCheckIn = record('NewCheckIn', { ...shared, place: idText });

/** An activity or a feeling of the Page only. */
export const NewActivityPost = record('NewActivityPost', { ...shared, og_action_type_id: idText });
