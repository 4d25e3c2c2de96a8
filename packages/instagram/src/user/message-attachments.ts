import { edge, post, unsupported } from '@edgewalk/core';
import { KeptAttachment } from '@edgewalk/vocabulary/messaging';
import { Message } from '../message.js';
import { manageMessages } from '../permissions.js';
import { NewMessageAttachment } from './new-message.js';

/**
 * `/{user}/message_attachments`: keeps a file, so that it may be sent many times.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api
 */
export class UserMessageAttachments extends edge({
  path: 'message_attachments',
  node: () => Message,
  get: unsupported(
    'keep the attachment_id that creating it answers: api.user.messageAttachments.create({ message })',
  ),
  /** Keeps a file, and answers the `attachment_id` to send it by. */
  create: post(NewMessageAttachment, KeptAttachment, {
    login: 'instagram',
    repeatable: true,
    permissions: manageMessages,
  }),
  update: unsupported('keep another file: api.user.messageAttachments.create({ message })'),
  delete: unsupported(
    'a kept file cannot be removed: keep another with api.user.messageAttachments.create({ message })',
  ),
}) {}
