import { node, post, read, remove, Success, unsupported } from '@edgewalk/core/declare';
import { CommentComments } from './comment/comments.js';
import { CommentFields } from './comment/fields.js';
import { CommentLikes } from './comment/likes.js';
import { CommentReactions } from './comment/reactions.js';
import { CommentUpdate } from './comment/update.js';
import { manageEngagement, readVisitors } from './permissions.js';

/**
 * A comment on a post, a photo, a video or an album, or a reply to one. To reply to its author in private:
 * `fb.page(id).messages.create({ recipient: { comment_id }, message })`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/comment/
 */
export class Comment extends node({
  name: 'Comment',
  fields: CommentFields,
  defaults: ['id', 'message', 'created_time', 'comment_count', 'like_count', 'permalink_url'],
  get: read({ permissions: readVisitors }),
  create: unsupported(
    'comment on a post, or reply to a comment: fb.post(id).comments.create({ message }), fb.comment(id).comments.create({ message })',
  ),
  /** Changes the Page's own comment, or hides anyone's. */
  update: post(CommentUpdate, Success, {
    repeatable: true,
    readAfterWrite: true,
    permissions: manageEngagement,
  }),
  /** Deletes it: the Page's own, or anyone's on what the Page published. */
  delete: remove(Success, { permissions: manageEngagement }),
}) {
  /** The replies to it. */
  get comments(): CommentComments {
    return this.edge(CommentComments);
  }
  /** People who like it. */
  get likes(): CommentLikes {
    return this.edge(CommentLikes);
  }
  /** Reactions to it. */
  get reactions(): CommentReactions {
    return this.edge(CommentReactions);
  }
}
