import { edge, looseNumber, oneOf, optional, post, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of an upload. */
export const UploadSessionFields = record('UploadSession', {
  /** Begins with `upload:`. */
  id: t.string,
  file_offset: optional(looseNumber),
});

/** A file that is being uploaded to an app. */
export class UploadSession extends row({
  name: 'UploadSession',
  fields: UploadSessionFields,
  defaults: [],
}) {}

/** The file that will be uploaded. */
export const NewApplicationUpload = record('NewApplicationUpload', {
  /** Bytes. */
  file_length: optional(t.number),
  file_name: optional(t.string),
  /** Such as `image/png`. */
  file_type: optional(t.string),
  session_type: optional(oneOf('attachment')),
});

/**
 * `/{application}/uploads`: begins the upload of a file to the app.
 *
 * @see https://developers.facebook.com/docs/graph-api/guides/upload
 */
export class ApplicationUploads extends edge({
  path: 'uploads',
  node: () => UploadSession,
  get: unsupported(
    'what was uploaded is named by what fb.application(id).uploads.create({ file_length, file_type }) gives',
  ),
  /** Begins an upload. */
  create: post(NewApplicationUpload, UploadSessionFields),
  update: unsupported('begin anew: fb.application(id).uploads.create({ file_length, file_type })'),
  delete: unsupported(
    'Meta forgets it by itself: begin anew with fb.application(id).uploads.create({ file_length, file_type })',
  ),
}) {}
