import { oneOf, optional, pages, record, rootEdge, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { searchKeywords } from './permissions.js';
import { Post } from './post.js';
import { PostsQuery } from './values/posts-query.js';
import { username } from './values/username.js';

/** What to look for. */
export const KeywordSearchQuery = record('KeywordSearchQuery', {
  /** The keyword, or the topic tag with `search_mode: 'TAG'`. */
  q: t.string,
  /** `TOP`, the default, lists what is most popular first; `RECENT` what is newest. */
  search_type: optional(oneOf('TOP', 'RECENT')),
  /** `KEYWORD`, the default, looks in the text; `TAG` among topic tags. Since July 2025. */
  search_mode: optional(oneOf('KEYWORD', 'TAG')),
  /** Posts of one kind only. Since September 2025. */
  media_type: optional(oneOf('TEXT', 'IMAGE', 'VIDEO')),
  /** Posts of one profile only, by its username without the `@`. */
  author_username: optional(username),
  ...PostsQuery.props,
});

/**
 * `/keyword_search`: public posts by a word or a topic tag; 2,200 searches in 24 hours. An app without approval finds the
 * profile's own posts alone. Since December 2024.
 *
 * @example for await (const post of api.keywordSearch.get({ q: 'espresso', search_type: 'RECENT' })) console.log(post.text);
 * @see https://developers.facebook.com/docs/threads/keyword-search
 */
export class KeywordSearch extends rootEdge({
  path: 'keyword_search',
  node: () => Post,
  get: pages({ params: KeywordSearchQuery, paging: 'cursor-only', maxLimit: 100, permissions: searchKeywords }),
  create: unsupported("tag a post of yours: api.user.threads.create({ media_type: 'TEXT', text, topic_tag })"),
  update: unsupported("what was searched cannot be changed: api.user.get({ fields: ['recently_searched_keywords'] })"),
  delete: unsupported(
    "what was searched is forgotten after 7 days: api.user.get({ fields: ['recently_searched_keywords'] })",
  ),
}) {}
