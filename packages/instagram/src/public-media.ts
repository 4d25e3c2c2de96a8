import { looseNumber, node, optional, record, unsupported } from '@edgewalk/core/declare';
import { publicDefaults, publicFields } from './media/fields.js';
import { PublicMediaChildren } from './public-media/children.js';

/** The fields of another account's media. */
export const PublicMediaFields = record('PublicMedia', {
  ...publicFields,
  /** Plays of a reel, paid and organic; only through business discovery. */
  view_count: optional(looseNumber),
});

/**
 * Another account's photo, video, reel or album, with the fields that anyone may read.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media
 */
export class PublicMedia extends node({
  name: 'PublicMedia',
  fields: PublicMediaFields,
  defaults: publicDefaults,
  get: unsupported(
    'it is read through what lists it: api.user.tags.get(), or media inside api.user.businessDiscovery.get({ username, fields })',
  ),
  create: unsupported("it is another account's: publish your own with api.user.media.create()"),
  update: unsupported("it is another account's: your own are api.media(id).update({ comment_enabled: true })"),
  delete: unsupported("it is another account's: your own are api.media(id).delete()"),
}) {
  /** The photos and videos of an album, inside `fields`: `{ children: ['id', 'media_url'] }`. */
  get children(): PublicMediaChildren {
    return this.edge(PublicMediaChildren);
  }
}
