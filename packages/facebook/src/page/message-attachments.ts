import { edge, file, oneOf, optional, post, record, unsupported, variants } from '@edgewalk/core/declare';
import { FileContent, StoredAttachment } from '@edgewalk/vocabulary/messaging';
import { Message } from '../message.js';
import { message } from '../permissions.js';
import { OwnFileContent } from './new-message/content.js';

const platform = optional(oneOf('messenger', 'instagram'));
const FileToFetch = record('FileToFetch', {
  /** The message with the file, by its URL. */
  message: FileContent,
  /** Where it will be sent: `messenger` or `instagram`. */
  platform,
});
const FileToUpload = record('FileToUpload', {
  /** The message with the kind of file; the file itself is in `filedata`. */
  message: OwnFileContent,
  /** The file. */
  filedata: file,
  /** Where it will be sent: `messenger` or `instagram`. */
  platform,
});

/** A file to store for sending many times: by its URL, or as `filedata`. */
export const NewMessageAttachment = variants('NewMessageAttachment', [FileToFetch, FileToUpload], {
  pick: ({ filedata }) => (filedata === undefined ? FileToFetch : FileToUpload),
});

/**
 * `/{page}/message_attachments`: stores a file to send many times.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/message_attachments
 */
export class PageMessageAttachments extends edge({
  path: 'message_attachments',
  node: () => Message,
  get: unsupported(
    'keep the attachment_id that creating it returns: fb.page(id).messageAttachments.create({ message })',
  ),
  /** Stores a file, and returns the `attachment_id` to send it with. */
  create: post(NewMessageAttachment, StoredAttachment, { permissions: message }),
  update: unsupported('keep another file: fb.page(id).messageAttachments.create({ message })'),
  delete: unsupported(
    'a kept file cannot be removed: keep another with fb.page(id).messageAttachments.create({ message })',
  ),
}) {}
