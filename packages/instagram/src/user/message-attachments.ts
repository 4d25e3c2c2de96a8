import { edge, post, unsupported } from '@edgewalk/core/declare';
import { StoredAttachment } from '@edgewalk/vocabulary/messaging';
import { Message } from '../message.js';
import { manageMessages } from '../permissions.js';
import { NewMessageAttachment } from './new-message.js';

/**
 * `/{user}/message_attachments`: stores a file to send many times.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api
 */
export class UserMessageAttachments extends edge({
  path: 'message_attachments',
  node: () => Message,
  get: unsupported('keep the attachment_id that creating it returns: api.user.messageAttachments.create({ message })'),
  /** Stores a file, and returns the `attachment_id` to send it with. */
  create: post(NewMessageAttachment, StoredAttachment, {
    login: 'instagram',
    withOtherLogin: "fb.page(pageId).messageAttachments.create({ message, platform: 'instagram' })",
    permissions: manageMessages,
  }),
  update: unsupported('keep another file: api.user.messageAttachments.create({ message })'),
  delete: unsupported(
    'a kept file cannot be removed: keep another with api.user.messageAttachments.create({ message })',
  ),
}) {}
