import { identifier, looseNumber, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { EntityAtTextRange } from '../values/entity-at-text-range.js';

/** The image of an attachment, and the file of a video. Pixels. */
const AttachedMedia = record('AttachedMedia', {
  image: optional(
    record('AttachedImage', {
      src: optional(t.string),
      height: optional(looseNumber),
      width: optional(looseNumber),
    }),
  ),
  /** Videos. */
  source: optional(t.string),
});

const members = {
  title: optional(t.string),
  description: optional(t.string),
  description_tags: optional(t.array(EntityAtTextRange)),
  media: optional(AttachedMedia),
  /** `photo`, `album`, `video`, `link` and more. */
  media_type: optional(t.string),
  /** More specific than `media_type`: `cover_photo`, `share`, `video_inline` and more. */
  type: optional(t.string),
  target: optional(record('AttachmentTarget', { id: optional(identifier), url: optional(t.string) })),
  /** The URL, redirected by Facebook. */
  url: optional(t.string),
  /** The direct URL. */
  unshimmed_url: optional(t.string),
};

/** The fields of an attachment. */
export const StoryAttachmentFields = record('StoryAttachment', {
  ...members,
  /** The photos and videos of an album. */
  subattachments: optional(record('Subattachments', { data: t.array(record('Subattachment', members)) })),
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
