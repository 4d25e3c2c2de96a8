import { check, file, idText, optional, publicUrl, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

const attachments = ['attachment_id', 'attachment_share_url', 'attachment_url', 'source'] as const;

/** Changes to a comment: its text, its attachment, whether it is hidden. */
export const CommentUpdate = check(
  record('CommentUpdate', {
    message: optional(t.string),
    /** The id of an unpublished photo of your own. */
    attachment_id: optional(idText),
    /** The URL of a GIF. */
    attachment_share_url: optional(publicUrl),
    /** The URL of an image. */
    attachment_url: optional(publicUrl),
    /** An image as a file. */
    source: optional(file),
    /** Hides it from everyone but its author and their friends, or shows it again. */
    is_hidden: optional(t.boolean),
  }),
  (update) => {
    const given = attachments.filter((name) => update[name] !== undefined);
    if (given.length > 1) return `give either ${given.join(' or ')}`;
    const changes = given.length > 0 || update.message !== undefined || update.is_hidden !== undefined;
    return changes ? undefined : `give message, is_hidden, or one of ${attachments.join(', ')}`;
  },
);
