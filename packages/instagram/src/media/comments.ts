import { edge, Id, optional, pages, post, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Comment } from '../comment.js';
import { commentText } from '../content-limits.js';
import { isListedText } from '../comment/fields.js';
import { manageComments } from '../permissions.js';

/** A comment to create: at most 300 characters, 4 hashtags and one link, and not in capital letters alone. */
export const NewComment = record('NewComment', {
  /** The text: at most 300 characters, 4 hashtags and one link, and not in capital letters alone. */
  message: commentText,
  /** The ad whose copy of the media to comment on, as Meta's spec has it. Facebook Login only. */
  ad_id: optional(t.string, { login: 'facebook' }),
});

/**
 * `/{media}/comments`: the top-level comments of a media, newest first. Replies are an edge of each comment.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media/comments
 */
export class MediaComments extends edge({
  path: 'comments',
  node: () => Comment,
  get: pages({ maxLimit: 50, permissions: manageComments }),
  /** Comments as the account. */
  create: post(NewComment, Id, { permissions: manageComments, verify: isListedText }),
  update: unsupported('hide the comment itself: api.comment(id).update({ hide: true })'),
  delete: unsupported('delete the comment itself: api.comment(id).delete()'),
}) {}
