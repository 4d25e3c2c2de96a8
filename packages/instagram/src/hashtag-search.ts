import { check, optional, pages, record, rootEdge, unsupported, idText } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Hashtag } from './hashtag.js';
import { basic } from './permissions.js';

const word = check(t.string, (text) => {
  if (text.startsWith('#')) return `leave out the #: write '${text.slice(1)}'`;
  return /^[\p{L}\p{M}\p{N}_]+$/u.test(text) ? undefined : "write one word of letters and digits, such as 'coffee'";
});

/** A hashtag to look up. Each account may look up 30 different hashtags in 7 days. */
export const HashtagSearchQuery = record('HashtagSearchQuery', {
  /** The exact hashtag, without the `#` and without emoji. 30 different ones in 7 days. */
  q: word,
  /** The account to query as, whose 30 hashtags are used; the client's own by default. */
  user_id: optional(idText, { account: true }),
});

/**
 * `/ig_hashtag_search`: the id of a hashtag, by name. One item, or an error if nobody uses the hashtag.
 *
 * @example const [coffee] = (await api.hashtagSearch.get({ q: 'coffee' })).data;
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-hashtag-search
 */
export class HashtagSearch extends rootEdge({
  path: 'ig_hashtag_search',
  node: () => Hashtag,
  get: pages({ params: HashtagSearchQuery, login: 'facebook', permissions: basic, paging: 'none' }),
  create: unsupported(
    "a hashtag comes to be by being used: write it in a caption, api.user.media.create({ image_url, caption: '… #coffee' })",
  ),
  update: unsupported('what was searched cannot be changed: see it with api.user.recentlySearchedHashtags.get()'),
  delete: unsupported(
    'what was searched is forgotten after 7 days: see it with api.user.recentlySearchedHashtags.get()',
  ),
}) {}
