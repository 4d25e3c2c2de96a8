import { check, file, idText, optional, publicUrl, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { activity, audience, publication, sponsorship } from '../new-post/members.js';

/** Somebody in the photo: `x` and `y` are percent from the left and the top. */
export const NewPhotoTag = record('NewPhotoTag', {
  tag_uid: optional(idText),
  tag_text: optional(t.string),
  x: optional(t.number),
  y: optional(t.number),
});

// Unlike the time of a post it must be sent as a number.
const moment = check(time, (value) =>
  typeof value === 'string' && !/^\d+$/.test(value) ? 'write a Date, or unix seconds' : undefined,
);

// Members of every photo.
const shared = {
  caption: optional(t.string),
  message: optional(t.string, { retired: 'write caption' }),
  /** A description of the image for people who do not see it. */
  alt_text_custom: optional(t.string),
  ...publication,
  /** Leaves it out of the feed. */
  no_story: optional(t.boolean),
  /** Where it was taken: the id of a Page with a location. */
  place: optional(idText),
  tags: optional(t.array(NewPhotoTag)),
  ...audience,
  ...activity,
  ...sponsorship,
  /** How much of the image was generated or edited by software. */
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
  /** From 10 minutes to 75 days ahead; requires `published: false`. */
  scheduled_publish_time: optional(moment),
  /** Meta deletes it after a day unless it is used; requires `published: false`. */
  temporary: optional(t.boolean),
};

/** A photo that Meta fetches. */
export const PhotoByUrl = record('PhotoByUrl', { ...ofPage, url: publicUrl });
/** A photo as a file. */
export const PhotoByFile = record('PhotoByFile', { ...ofPage, source: file });
/** An existing photo on Facebook. */
export const PhotoById = record('PhotoById', { ...ofPage, vault_image_id: idText });

/** A photo for an album, which Meta fetches. */
export const AlbumPhotoByUrl = record('AlbumPhotoByUrl', { ...shared, url: publicUrl });
/** A photo for an album, as a file. */
export const AlbumPhotoByFile = record('AlbumPhotoByFile', { ...shared, source: file });
/** An existing photo on Facebook for an album. */
export const AlbumPhotoById = record('AlbumPhotoById', { ...shared, vault_image_id: idText });
