import { timestampOf } from '../world/clock.js';
import { numericId } from '../world/ids.js';
import type { StoredObject } from '../world/store.js';

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
