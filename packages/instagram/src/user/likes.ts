import { edge, post, record, remove, Success, unsupported, variants, idText } from '@edgewalk/core/declare';
import { Media } from '../media.js';
import { manageEngagement } from '../permissions.js';

const LikedMedia = record('LikedMedia', {
  /** The post or reel to like; stories cannot be liked here. */
  media_id: idText,
});
const LikedComment = record('LikedComment', {
  /** The comment or reply to like. */
  comment_id: idText,
});

/** The media or the comment to like. */
export const LikeTarget = variants('LikeTarget', [LikedMedia, LikedComment], {
  pick: ({ media_id: media, comment_id: comment }) =>
    (media === undefined) === (comment === undefined)
      ? { why: 'give either media_id or comment_id' }
      : media === undefined
        ? LikedComment
        : LikedMedia,
});

/**
 * `/{user}/likes`: the account's likes of posts, reels, comments and replies. Stories cannot be liked here. More than
 * 50 calls within 5 seconds lock the likes of the account for an hour.
 *
 * @see https://developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/ig-user/user-likes
 */
export class UserLikes extends edge({
  path: 'likes',
  node: () => Media,
  get: unsupported("read the count on the media: api.media(id).get({ fields: ['like_count'] })"),
  /** Likes a media or a comment as the account. Liking twice has no further effect. */
  create: post(LikeTarget, Success, {
    login: 'facebook',
    repeatable: true,
    permissions: manageEngagement,
  }),
  update: unsupported('take the like back: api.user.likes.delete({ media_id })'),
  /** Removes a like. */
  delete: remove(Success, { params: LikeTarget, login: 'facebook', permissions: manageEngagement }),
}) {}
