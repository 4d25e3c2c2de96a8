import { edge, file, oneOf, optional, post, record, unsupported, variants } from '@edgewalk/core';
import { FileContent, KeptAttachment } from '@edgewalk/vocabulary/messaging';
import { Message } from '../message.js';
import { message } from '../permissions.js';
import { OwnFileContent } from './new-message/content.js';

const platform = optional(oneOf('messenger', 'instagram'));
const FileToFetch = record('FileToFetch', { message: FileContent, platform });
const FileToUpload = record('FileToUpload', { message: OwnFileContent, filedata: file, platform });

/** A file to be kept, so that it may be sent many times: by its address, or as `filedata`. */
export const NewMessageAttachment = variants('NewMessageAttachment', [FileToFetch, FileToUpload], {
  pick: ({ filedata }) => (filedata === undefined ? FileToFetch : FileToUpload),
});

/**
 * `/{page}/message_attachments`: keeps a file, so that it may be sent many times.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/message_attachments
 */
export class PageMessageAttachments extends edge({
  path: 'message_attachments',
  node: () => Message,
  get: unsupported(
    'keep the attachment_id that creating it answers: fb.page(id).messageAttachments.create({ message })',
  ),
  /** Keeps a file, and answers the `attachment_id` to send it by. */
  create: post(NewMessageAttachment, KeptAttachment, { permissions: message }),
  update: unsupported('keep another file: fb.page(id).messageAttachments.create({ message })'),
  delete: unsupported(
    'a kept file cannot be removed: keep another with fb.page(id).messageAttachments.create({ message })',
  ),
}) {}
