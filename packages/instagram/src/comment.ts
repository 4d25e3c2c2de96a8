import { node, optional, post, read, record, remove, Success, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { CommentFields } from './comment/fields.js';
import { CommentMedia } from './comment/media.js';
import { CommentReplies } from './comment/replies.js';
import { CommentUser } from './comment/user.js';
import { manageComments } from './permissions.js';

/** Hides a comment from everyone but its author, or shows it again. */
export const CommentUpdate = record('CommentUpdate', {
  /** True hides the comment, false shows it; comments of the media's owner stay visible. */
  hide: t.boolean,
  /** The ad that the comment is on, as Meta's spec has it. Facebook Login only. */
  ad_id: optional(t.string, { login: 'facebook' }),
});

/** A comment on an ad is deleted with the ad's id. */
export const CommentRemoval = record('CommentRemoval', {
  /** The ad that the comment is on, as Meta's spec has it. Facebook Login only. */
  ad_id: optional(t.string, { login: 'facebook' }),
});

/**
 * A comment on a media of the account, or a reply to one.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-comment
 */
export class Comment extends node({
  name: 'Comment',
  fields: CommentFields,
  defaults: ['id', 'text', 'timestamp', 'username', 'like_count', 'hidden'],
  get: read({ permissions: manageComments }),
  create: unsupported(
    'comment on a media, or reply to a comment: api.media(id).comments.create(), api.comment(id).replies.create()',
  ),
  /** Hides it, or shows it again. Comments of the media's owner stay visible. */
  update: post(CommentUpdate, Success, { repeatable: true, permissions: manageComments }),
  /** Deletes it. Only the owner of the media may, not even the comment's author. */
  delete: remove(Success, { params: CommentRemoval, permissions: manageComments }),
}) {
  /** The replies, newest first. */
  get replies(): CommentReplies {
    return this.edge(CommentReplies);
  }
  /** The media it is on. */
  get media(): CommentMedia {
    return this.edge(CommentMedia);
  }
  /** Its author, if that is your own account. */
  get user(): CommentUser {
    return this.edge(CommentUser);
  }
}
