import {
  check,
  file,
  idText,
  type MembersOf,
  oneOf,
  optional,
  part,
  publicUrl,
  record,
  time,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import * as m from './members.js';

// Members of every form. Their interface is one and the same in each, so that editors find their comments.
const shared = part({
  ...m.publication,
  /** When to publish it, from 10 minutes to 75 days ahead; requires `published: false`. */
  scheduled_publish_time: optional(time),
  /** `1` shows a map of the location, `2` does not. */
  place_attachment_setting: optional(oneOf('1', '2')),
  /** Where it was made. */
  coordinates: optional(
    record('NewCoordinates', {
      /** The latitude in degrees. */
      latitude: t.number,
      /** The longitude in degrees. */
      longitude: t.number,
    }),
  ),
  /** The ids of people in it; requires `place`. */
  tags: optional(t.array(idText)),
  ...m.audience,
  /** A button on a post with a link. */
  call_to_action: optional(m.NewCallToAction),
  /** The kind of button, in an older form of `call_to_action`. */
  cta_type: optional(t.string),
  /** The address of the button, in an older form of `call_to_action`. */
  cta_link: optional(publicUrl),
  /** Links below the post, next to Like and Comment. */
  actions: optional(
    t.array(
      record('NewPostAction', {
        /** The label of the link. */
        name: t.string,
        /** The address of the link. */
        link: publicUrl,
      }),
    ),
  ),
  ...m.activity,
  /** True hides the preview of what the activity is about. */
  og_hide_object_attachment: optional(t.boolean),
  ...m.sponsorship,
  /** True labels it as breaking news; news publishers only. */
  breaking_news: optional(t.boolean),
  /** How long it stays breaking news, in minutes. */
  breaking_news_expiration: optional(t.number),
  /** `TIMELINE`, the default, or `STORY`. */
  target_surface: optional(oneOf('STORY', 'TIMELINE')),
});
/** @internal */
export interface AnyPost extends MembersOf<typeof shared> {}

const common = {
  ...shared.props,
  /** The text of the post. */
  message: optional(m.message),
  /** The location: the id of a Page with one. */
  place: optional(idText),
};

/** A text. */
export const NewTextPost = record('NewTextPost', {
  ...common,
  /** The text of the post. */
  message: m.message,
  /** The id of a coloured background, for a short text. */
  text_format_preset_id: optional(idText),
  /** Details of the format, as JSON text; for Meta's own apps. */
  text_format_metadata: optional(t.string),
});

/**
 * A link, with Meta's preview of the page. Name, description and picture of the preview can be changed only for sites
 * that the Page owns.
 */
const LinkPost = record('NewLinkPost', {
  ...common,
  /** The address to attach, with Meta's preview of it. */
  link: publicUrl,
  /** The title of the preview; only for sites that the Page owns. */
  name: optional(t.string),
  /** An older name of the preview's title. */
  title: optional(t.string),
  /** The line below the title; Meta ignores it, as far as known. */
  caption: optional(t.string),
  /** The text of the preview; only for sites that the Page owns. */
  description: optional(t.string),
  /** The URL of the preview's image; only for sites that the Page owns. */
  picture: optional(publicUrl),
  /** The image of the preview as a file; only for sites that the Page owns. */
  thumbnail: optional(file),
  /** The image of the preview: an existing photo on Facebook. */
  object_attachment: optional(idText),
  /** How to cut the image, by ratio, such as `191x100`. */
  image_crops: optional(t.UnknownRecord),
  /** The ids of images that it may refer to; Meta does not document it. */
  referenceable_image_ids: optional(t.array(idText)),
  /** Names and values shown with the link, of former times. */
  properties: optional(t.UnknownRecord),
  /** A quote from the page. */
  quote: optional(t.string),
  /** True refuses the post if the Page does not own the site. */
  enforce_link_ownership: optional(t.boolean),
  /** Two to ten links side by side. */
  child_attachments: optional(m.childAttachments),
  /** True, the default, lets Meta put the best cards first; false also limits the carousel to 5 cards. */
  multi_share_optimized: optional(t.boolean),
  /** Whether a last card leads to the Page; true by default. */
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
  ...common,
  /** Photos that were uploaded with `published: false`, in order. */
  attached_media: m.attachedMedia,
  /** The album that the photos go to. */
  album_id: optional(idText),
});

/** An existing photo or video on Facebook. */
export const NewObjectPost = record('NewObjectPost', {
  ...common,
  /** The id of a photo or video of your own on Facebook. */
  object_attachment: idText,
  /** Where to start the video, in milliseconds. */
  video_start_time_ms: optional(t.number),
});

/** A location only. */
export const NewCheckIn = record('NewCheckIn', {
  ...common,
  /** The location: the id of a Page with one. */
  place: idText,
});

/** An activity or a feeling of the Page only. */
export const NewActivityPost = record('NewActivityPost', {
  ...common,
  /** The feeling or activity, by its id in Meta's list. */
  og_action_type_id: idText,
});
