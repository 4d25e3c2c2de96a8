import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Hashtag } from '../hashtag.js';
import { basic } from '../permissions.js';

/**
 * `/{user}/recently_searched_hashtags`: the hashtags looked up in the last 7 days, at most 30. The app needs the
 * feature Instagram Public Content Access.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/recently_searched_hashtags
 */
export class UserRecentlySearchedHashtags extends edge({
  path: 'recently_searched_hashtags',
  node: () => Hashtag,
  get: pages({ maxLimit: 30, login: 'facebook', permissions: basic }),
  create: unsupported("a search adds to the list: api.hashtagSearch.get({ q: 'coffee' })"),
  update: unsupported('the list only grows by searching: api.hashtagSearch.get({ q })'),
  delete: unsupported('entries leave by themselves after 7 days: api.user.recentlySearchedHashtags.get()'),
}) {}
