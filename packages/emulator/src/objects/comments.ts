import { timestampOf } from '../world/clock.js';
import { numericId } from '../world/ids.js';
import type { Store, StoredObject } from '../world/store.js';

/** The fields every comment has. */
export function commentFields(comment: StoredObject, media: StoredObject, text: string): Record<string, unknown> {
  return {
    id: comment.id,
    text,
    timestamp: timestampOf(comment.createdAt),
    like_count: 0,
    hidden: false,
    media: { id: media.id, media_product_type: media.fields['media_product_type'] },
    legacy_instagram_comment_id: numericId('18012', Number(comment.id.slice(-8))),
  };
}

/** How an account appears as the author of a comment. */
export function asAuthor(account: StoredObject): { id: string; username: unknown } {
  return { id: account.id, username: account.fields['username'] };
}

/** Who writes what, and to which comment it is a reply. */
export interface CommentContent {
  readonly author: { readonly id: string; readonly username: unknown };
  readonly text: string;
  readonly parent?: StoredObject | undefined;
}

/** Adds a comment to a media, or a reply to a comment, and counts it. */
export function addComment(store: Store, media: StoredObject, { author, text, parent }: CommentContent): StoredObject {
  const comment = store.insert('Comment', {});
  comment.fields = {
    ...commentFields(comment, media, text),
    username: author.username,
    from: author,
    ...(parent && { parent_id: parent.id }),
  };
  store.link(parent ?? media, parent ? 'replies' : 'comments', comment);
  count(media, 1);
  return comment;
}

/** Counts comments that came or went. */
export function count(media: StoredObject, change: number): void {
  media.fields['comments_count'] = Number(media.fields['comments_count'] ?? 0) + change;
}
