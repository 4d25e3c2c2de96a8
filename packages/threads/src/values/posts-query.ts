import { optional, record } from '@edgewalk/core/declare';
import { timeOfPosts } from './time-from.js';

/** Posts of a span of time. */
export const PostsQuery = record('PostsQuery', {
  /** The beginning of the range, not before 2023-07-05: a Date, unix seconds or a text. */
  since: optional(timeOfPosts),
  /** The end of the range: a Date, unix seconds or a text. */
  until: optional(timeOfPosts),
});
