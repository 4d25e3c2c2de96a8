import { node, unsupported } from '@edgewalk/core/declare';
import { HashtagMediaChildren } from './hashtag-media/children.js';
import { HashtagMediaFields } from './hashtag-media/fields.js';
import { publicDefaults } from './media/fields.js';

/** A public photo, video or album that carries a hashtag. It has no username and no owner. */
export class HashtagMedia extends node({
  name: 'HashtagMedia',
  fields: HashtagMediaFields,
  defaults: publicDefaults,
  get: unsupported('it is read through its hashtag: api.hashtag(id).topMedia.get(), api.hashtag(id).recentMedia.get()'),
  create: unsupported("it is another account's: publish your own with api.user.media.create()"),
  update: unsupported("it is another account's: your own are api.media(id).update({ comment_enabled })"),
  delete: unsupported("it is another account's: your own are api.media(id).delete()"),
}) {
  /** The items of an album, inside `fields`: `{ children: ['id', 'media_url'] }`. */
  get children(): HashtagMediaChildren {
    return this.edge(HashtagMediaChildren);
  }
}
