import { check, file, idText, type MembersOf, optional, part, publicUrl, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { activity, audience, publication, sponsorship } from '../new-post/members.js';

/** Somebody in the photo: `x` and `y` are percent from the left and the top. */
export const NewPhotoTag = record('NewPhotoTag', {
  /** The id of the person or Page. */
  tag_uid: optional(idText),
  /** The text of a tag without a profile. */
  tag_text: optional(t.string),
  /** The distance from the left, in percent of the width. */
  x: optional(t.number),
  /** The distance from the top, in percent of the height. */
  y: optional(t.number),
});

// Unlike the time of a post it must be sent as a number.
const moment = check(time, (value) =>
  typeof value === 'string' && !/^\d+$/.test(value) ? 'write a Date, or unix seconds' : undefined,
);

// Members of every photo.
const shared = part({
  /** The text of the photo. */
  caption: optional(t.string),
  /** The older name of `caption`. */
  message: optional(t.string, { retired: 'write caption' }),
  /** A description of the image for people who do not see it. */
  alt_text_custom: optional(t.string),
  ...publication,
  /** True leaves it out of the feed. */
  no_story: optional(t.boolean),
  /** Where it was taken: the id of a Page with a location. */
  place: optional(idText),
  /** People in it. */
  tags: optional(t.array(NewPhotoTag)),
  ...audience,
  ...activity,
  ...sponsorship,
  /** Where the image comes from, such as from AI, in the members of C2PA and IPTC. */
  provenance_info: optional(t.UnknownRecord),
  /** True shows a panorama as a 360° photo, where its metadata say so. */
  allow_spherical_photo: optional(t.boolean),
  /** The metadata of a 360° photo, in place of those in the file. */
  spherical_metadata: optional(t.UnknownRecord),
  /** 360°: where the view begins, 0 to 360 degrees. */
  initial_view_heading_override_degrees: optional(t.number),
  /** 360°: how high the view begins, -90 to 90 degrees. */
  initial_view_pitch_override_degrees: optional(t.number),
  /** 360°: how much is seen at first, 60 to 120 degrees. */
  initial_view_vertical_fov_override_degrees: optional(t.number),
});
/** @internal */
export interface AnyPhoto extends MembersOf<typeof shared> {}

const timing = part({
  /**
   * When to publish it. From 10 minutes to 75 days ahead, as a Date or unix seconds; requires `published:
   * false`.
   */
  scheduled_publish_time: optional(moment),
  /** True makes Meta delete it after a day unless it is used; requires `published: false`. */
  temporary: optional(t.boolean),
});
/** @internal */
export interface PagePhoto extends AnyPhoto, MembersOf<typeof timing> {}

const byUrl = part({
  /** A public URL from which Meta fetches the image. */
  url: publicUrl,
});
/** @internal */
export interface ByUrl extends MembersOf<typeof byUrl> {}

const byFile = part({
  /** The image as a file, under 10 MB. */
  source: file,
});
/** @internal */
export interface ByFile extends MembersOf<typeof byFile> {}

const byId = part({
  /** The id of an existing image in Meta's vault. */
  vault_image_id: idText,
});
/** @internal */
export interface ById extends MembersOf<typeof byId> {}

const ofPage = { ...shared.props, ...timing.props };

/** A photo that Meta fetches. */
export const PhotoByUrl = record('PhotoByUrl', { ...ofPage, ...byUrl.props });
/** A photo as a file. */
export const PhotoByFile = record('PhotoByFile', { ...ofPage, ...byFile.props });
/** An existing photo on Facebook. */
export const PhotoById = record('PhotoById', { ...ofPage, ...byId.props });

/** A photo for an album, which Meta fetches. */
export const AlbumPhotoByUrl = record('AlbumPhotoByUrl', { ...shared.props, ...byUrl.props });
/** A photo for an album, as a file. */
export const AlbumPhotoByFile = record('AlbumPhotoByFile', { ...shared.props, ...byFile.props });
/** An existing photo on Facebook for an album. */
export const AlbumPhotoById = record('AlbumPhotoById', { ...shared.props, ...byId.props });
