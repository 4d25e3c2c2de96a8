import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { manageComments } from '../permissions.js';
import { PublicMedia } from '../public-media.js';

/**
 * `/{user}/tags`: media of public accounts in which the account is tagged.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/tags
 */
export class UserTags extends edge({
  path: 'tags',
  node: () => PublicMedia,
  get: pages({ login: 'facebook', permissions: manageComments }),
  create: unsupported('tag people when creating a media: api.user.media.create({ image_url, user_tags })'),
  update: unsupported("the tag is on another account's media: reply there with api.user.mentions.create()"),
  delete: unsupported('remove the tag in the Instagram app, and read what is left: api.user.tags.get()'),
}) {}
