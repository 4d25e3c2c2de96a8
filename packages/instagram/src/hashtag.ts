import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { HashtagRecentMedia } from './hashtag/recent-media.js';
import { HashtagTopMedia } from './hashtag/top-media.js';
import { basic } from './permissions.js';

/** The fields of a hashtag. */
export const HashtagFields = record('Hashtag', {
  /** The id of the hashtag: the same for every app, and it never changes. */
  id: identifier,
  /** The hashtag, without the `#`. */
  name: optional(t.string),
});

/**
 * A hashtag. Its id is the same for everyone and never changes, so it can be stored.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-hashtag
 */
export class Hashtag extends node({
  name: 'Hashtag',
  fields: HashtagFields,
  defaults: ['id', 'name'],
  get: read({ login: 'facebook', permissions: basic }),
  create: unsupported("a hashtag comes to be by being used: find its id with api.hashtagSearch.get({ q: 'coffee' })"),
  update: unsupported('a hashtag belongs to nobody: read it with api.hashtag(id).get()'),
  delete: unsupported('a hashtag belongs to nobody: read it with api.hashtag(id).get()'),
}) {
  /** Public photos and videos of the last 24 hours, newest first. */
  get recentMedia(): HashtagRecentMedia {
    return this.edge(HashtagRecentMedia);
  }
  /** The most popular public photos and videos. */
  get topMedia(): HashtagTopMedia {
    return this.edge(HashtagTopMedia);
  }
}
