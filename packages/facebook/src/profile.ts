import { identifier, looseBoolean, node, openEnum, optional, read, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readPage } from './permissions.js';
import { ProfilePicture } from './profile/picture.js';

/** The part of the picture to show, in pixels or as a fraction from 0 to 1. */
const PictureCrop = record('PictureCrop', {
  /** The URL of the picture, short-lived. */
  url: optional(t.string),
  /** The height. */
  height: optional(t.number),
  /** The width. */
  width: optional(t.number),
  /** The left edge. */
  left: optional(t.number),
  /** The upper edge. */
  top: optional(t.number),
  /** The right edge. */
  right: optional(t.number),
  /** The lower edge. */
  bottom: optional(t.number),
  /** True for the default picture. */
  is_silhouette: optional(t.boolean),
  /** A key that changes with the picture. */
  cache_key: optional(t.string),
});

/** The fields of a profile that liked, reacted or was mentioned: a person, a Page, or a group. */
export const ProfileFields = record('Profile', {
  /** The id of the person, Page, group, event or app. */
  id: identifier,
  /** The name on Facebook. */
  name: optional(t.string),
  /** The address of the profile. */
  link: optional(t.string),
  /** The username; absent where there is none. */
  username: optional(t.string),
  /** `user`, `page`, `group`, `event` or `application`. */
  profile_type: optional(openEnum('application', 'event', 'group', 'page', 'user')),
  /** Probably whether you may post there. */
  can_post: optional(looseBoolean),
  /** The URL of the picture. */
  pic: optional(t.string),
  /** The picture, with the part of it to show. */
  pic_crop: optional(PictureCrop),
  /** The URL of a large picture, about 200 pixels wide. */
  pic_large: optional(t.string),
  /** The URL of a small picture, about 50 pixels wide. */
  pic_small: optional(t.string),
  /** The URL of a square picture, 50 pixels wide. */
  pic_square: optional(t.string),
});

/**
 * A profile that liked, reacted or was mentioned: a person, a Page, or a group. People are listed only if they share
 * their profile with the app, but always counted.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/profile/
 */
export class Profile extends node({
  name: 'Profile',
  fields: ProfileFields,
  defaults: ['id', 'name'],
  get: read({ permissions: readPage }),
  create: unsupported('profiles are made on Facebook: read a Page with fb.page(id).get()'),
  update: unsupported('change the Page itself: fb.page(id).update({ about })'),
  delete: unsupported('profiles are deleted on Facebook: hide a post with fb.post(id).update({ is_hidden: true })'),
}) {
  /** The picture. */
  get picture(): ProfilePicture {
    return this.edge(ProfilePicture);
  }
}
