import { oneOf, optional, record, time } from '@edgewalk/core';
import * as t from 'io-ts';

/** Posts of a span of time. */
export const PostsSpan = record('PostsSpan', { since: optional(time), until: optional(time) });

/** Which posts of a Page. */
export const PostsQuery = record('PostsQuery', {
  ...PostsSpan.props,
  /** Lists what the Page has hidden, too. */
  include_hidden: optional(t.boolean),
  /** Lists what has passed its day, too. */
  show_expired: optional(t.boolean),
  /** Only posts that tell a place. */
  with: optional(oneOf('LOCATION')),
});

/** Which posts of a Page, and what they say. */
export const PostsSearch = record('PostsSearch', { ...PostsQuery.props, q: optional(t.string) });
