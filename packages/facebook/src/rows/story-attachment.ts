import { identifier, looseNumber, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { EntityAtTextRange } from '../values/entity-at-text-range.js';

/** The image of an attachment, and the file of a video. Pixels. */
const AttachedMedia = record('AttachedMedia', {
  /** The image. */
  image: optional(
    record('AttachedImage', {
      /** The URL of the image, short-lived. */
      src: optional(t.string),
      /** The height in pixels. */
      height: optional(looseNumber),
      /** The width in pixels. */
      width: optional(looseNumber),
    }),
  ),
  /** The URL of a video's file, short-lived. */
  source: optional(t.string),
});

const members = {
  /** The title of the link, the album or the event. */
  title: optional(t.string),
  /** The text that goes with it. */
  description: optional(t.string),
  /** Profiles that the description mentions. */
  description_tags: optional(t.array(EntityAtTextRange)),
  /** The image, and of a video the file. */
  media: optional(AttachedMedia),
  /** `photo`, `album`, `video`, `link` and more. */
  media_type: optional(t.string),
  /** More specific than `media_type`: `cover_photo`, `share`, `video_inline` and more. */
  type: optional(t.string),
  /** What it leads to. */
  target: optional(
    record('AttachmentTarget', {
      /** The id of the photo or the video. */
      id: optional(identifier),
      /** The address of it. */
      url: optional(t.string),
    }),
  ),
  /** The URL, redirected by Facebook. */
  url: optional(t.string),
  /** The direct URL, without Facebook's redirect. */
  unshimmed_url: optional(t.string),
};

/** The fields of an attachment. */
export const StoryAttachmentFields = record('StoryAttachment', {
  ...members,
  /** The photos and videos of an album. */
  subattachments: optional(
    record('Subattachments', {
      /** The photos and videos. */
      data: t.array(record('Subattachment', members)),
    }),
  ),
});

/** An attachment of a post or a comment: a link, a photo, a video, an album. */
export class StoryAttachment extends row({
  name: 'StoryAttachment',
  fields: StoryAttachmentFields,
  // Selected by name: Meta returns only some of them by default.
  defaults: [
    'title',
    'description',
    'description_tags',
    'media',
    'media_type',
    'type',
    'target',
    'url',
    'unshimmed_url',
    'subattachments',
  ],
}) {}
