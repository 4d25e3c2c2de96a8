import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of who liked, reacted or was mentioned: a person, a Page, or a group. */
export const ProfileFields = record('Profile', {
  id: identifier,
  name: optional(t.string),
  link: optional(t.string),
  username: optional(t.string),
  profile_type: optional(t.string),
  can_post: optional(t.boolean),
  pic: optional(t.string),
  pic_crop: optional(t.UnknownRecord),
  pic_large: optional(t.string),
  pic_small: optional(t.string),
  pic_square: optional(t.string),
});

/** Who liked, reacted or was mentioned: a person, a Page, or a group. */
export class Profile extends node({
  name: 'Profile',
  fields: ProfileFields,
  defaults: ['id', 'name'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
