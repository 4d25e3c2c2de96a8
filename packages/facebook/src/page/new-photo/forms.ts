import { check, file, idText, optional, publicUrl, record, time } from '@edgewalk/core';
import * as t from 'io-ts';
import { activity, audience, publication, sponsorship } from '../new-post/members.js';

/** Somebody in the photo: `x` and `y` are percent from the left and the top. */
export const NewPhotoTag = record('NewPhotoTag', {
  tag_uid: optional(idText),
  tag_text: optional(t.string),
  x: optional(t.number),
  y: optional(t.number),
});

// Unlike a post's time it has to be a number on the wire.
const moment = check(time, (value) =>
  typeof value === 'string' && !/^\d+$/.test(value) ? 'write a Date, or unix seconds' : undefined,
);

// What a photo takes wherever it goes.
const shared = {
  caption: optional(t.string),
  /** Another word for the caption. */
  message: optional(t.string),
  /** What it shows, for those who do not see it. */
  alt_text_custom: optional(t.string),
  ...publication,
  /** Leaves it out of the feed. */
  no_story: optional(t.boolean),
  /** Where it was taken: a Page with a location. */
  place: optional(idText),
  tags: optional(t.array(NewPhotoTag)),
  ...audience,
  ...activity,
  ...sponsorship,
  /** Tells where an image was made or changed by a program. */
  provenance_info: optional(t.UnknownRecord),
  /** `false` shows a panorama as a flat image. */
  allow_spherical_photo: optional(t.boolean),
  spherical_metadata: optional(t.UnknownRecord),
  initial_view_heading_override_degrees: optional(t.number),
  initial_view_pitch_override_degrees: optional(t.number),
  initial_view_vertical_fov_override_degrees: optional(t.number),
};
const ofPage = {
  ...shared,
  /** From 10 minutes to 30 days ahead; written with `published: false`. */
  scheduled_publish_time: optional(moment),
  /** Meta deletes it after a day unless it is used; written with `published: false`. */
  temporary: optional(t.boolean),
};

/** A photo that Meta fetches. */
export const PhotoByUrl = record('PhotoByUrl', { ...ofPage, url: publicUrl });
/** A photo that is sent. */
export const PhotoByFile = record('PhotoByFile', { ...ofPage, source: file });
/** A photo that is on Facebook already. */
export const PhotoById = record('PhotoById', { ...ofPage, vault_image_id: idText });

/** A photo for an album, which Meta fetches. */
export const AlbumPhotoByUrl = record('AlbumPhotoByUrl', { ...shared, url: publicUrl });
/** A photo for an album, which is sent. */
export const AlbumPhotoByFile = record('AlbumPhotoByFile', { ...shared, source: file });
/** A photo for an album, which is on Facebook already. */
export const AlbumPhotoById = record('AlbumPhotoById', { ...shared, vault_image_id: idText });
