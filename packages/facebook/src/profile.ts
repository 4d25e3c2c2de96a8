import { identifier, looseBoolean, node, openEnum, optional, read, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readPage } from './permissions.js';
import { ProfilePicture } from './profile/picture.js';

/** The part of the picture to show, in pixels or as a fraction from 0 to 1. */
const PictureCrop = record('PictureCrop', {
  url: optional(t.string),
  height: optional(t.number),
  width: optional(t.number),
  left: optional(t.number),
  top: optional(t.number),
  right: optional(t.number),
  bottom: optional(t.number),
  is_silhouette: optional(t.boolean),
  cache_key: optional(t.string),
});

/** The fields of a profile that liked, reacted or was mentioned: a person, a Page, or a group. */
export const ProfileFields = record('Profile', {
  id: identifier,
  name: optional(t.string),
  link: optional(t.string),
  username: optional(t.string),
  profile_type: optional(openEnum('application', 'event', 'group', 'page', 'user')),
  can_post: optional(looseBoolean),
  pic: optional(t.string),
  pic_crop: optional(PictureCrop),
  pic_large: optional(t.string),
  pic_small: optional(t.string),
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
