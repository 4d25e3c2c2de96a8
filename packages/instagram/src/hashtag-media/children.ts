import { edge, pages, row, unsupported } from '@edgewalk/core/declare';
import { basic } from '../permissions.js';
import { HashtagMediaChildFields } from './fields.js';

/** One photo or video of an album that was found by its hashtag. */
export class HashtagMediaChild extends row({
  name: 'HashtagMediaChild',
  fields: HashtagMediaChildFields,
  defaults: ['id', 'media_type', 'media_url'],
}) {}

/**
 * The items of an album found by its hashtag. Meta returns them inside the list only:
 * `api.hashtag(id).topMedia.get({ fields: ['id', { children: ['id', 'media_url'] }] })`.
 */
export class HashtagMediaChildren extends edge({
  path: 'children',
  node: () => HashtagMediaChild,
  get: pages({ login: 'facebook', permissions: basic, paging: 'none' }),
  create: unsupported("it is another account's album: publish your own with api.user.media.create()"),
  update: unsupported("it is another account's album: your own are api.media(id).update({ comment_enabled })"),
  delete: unsupported("it is another account's album: your own are api.media(id).delete()"),
}) {}
