import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { HashtagMedia } from '../hashtag-media.js';
import { HashtagQuery } from '../hashtag-media/fields.js';
import { basic } from '../permissions.js';

/**
 * `/{hashtag}/recent_media`: public photos and videos of the last 24 hours that carry the hashtag, newest first.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-hashtag/recent-media
 */
export class HashtagRecentMedia extends edge({
  path: 'recent_media',
  node: () => HashtagMedia,
  get: pages({ params: HashtagQuery, login: 'facebook', permissions: basic, maxLimit: 50 }),
  create: unsupported('a media joins by its caption: api.user.media.create({ image_url, caption: "… #coffee" })'),
  update: unsupported(
    "other accounts' media cannot be changed: your own are api.media(id).update({ comment_enabled })",
  ),
  delete: unsupported("other accounts' media cannot be deleted: your own are api.media(id).delete()"),
}) {}
