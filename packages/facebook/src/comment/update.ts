import { check, file, idText, optional, publicUrl, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

const attachments = ['attachment_id', 'attachment_share_url', 'attachment_url', 'source'] as const;

/** Changes to a comment: its text, its attachment, whether it is hidden. */
export const CommentUpdate = check(
  record('CommentUpdate', {
    /** The new text. */
    message: optional(t.string),
    /** The id of an unpublished photo of your own, to attach. */
    attachment_id: optional(idText),
    /** The URL of a GIF, to attach. */
    attachment_share_url: optional(publicUrl),
    /** The URL of an image, to attach. */
    attachment_url: optional(publicUrl),
    /** An image as a file, to attach. */
    source: optional(file),
    /** True hides it from all but its author, their friends and the Page; false shows it again. */
    is_hidden: optional(t.boolean),
  }),
  (update) => {
    const given = attachments.filter((name) => update[name] !== undefined);
    if (given.length > 1) return `give either ${given.join(' or ')}`;
    const changes = given.length > 0 || update.message !== undefined || update.is_hidden !== undefined;
    return changes ? undefined : `give message, is_hidden, or one of ${attachments.join(', ')}`;
  },
);
