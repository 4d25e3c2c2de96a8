import type { Call } from '@edgewalk/core';
import { edge, looseNumber, oneOf, optional, post, record, row, unsupported } from '@edgewalk/core/declare';
import {
  type AppFile,
  appUploadCall,
  type UploadDemand,
  type UploadFile,
  type UploadOptions,
  withUpload,
} from '@edgewalk/publishing';
import * as t from 'io-ts';

/** The fields of an upload. */
export const UploadSessionFields = record('UploadSession', {
  /** Begins with `upload:`. */
  id: t.string,
  /** How many bytes Meta has: continue there. */
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
  /** The name of the file. */
  file_name: optional(t.string),
  /** Such as `image/png`. */
  file_type: optional(t.string),
  /** `attachment`, the only kind there is. */
  session_type: optional(oneOf('attachment')),
});

/** A file to upload at once. `id` goes on with a session that was begun. */
export type NewApplicationFile = Omit<t.TypeOf<typeof NewApplicationUpload>, 'file_length'> & {
  readonly file: UploadFile;
  readonly id?: string;
};

const DeclaredUploads = edge({
  path: 'uploads',
  node: () => UploadSession,
  get: unsupported('what was uploaded is named by what fb.application(id).uploads.create({ file }) gives'),
  /** Begins an upload. */
  create: post(NewApplicationUpload, UploadSessionFields),
  update: unsupported('begin anew: fb.application(id).uploads.create({ file })'),
  delete: unsupported('Meta forgets it by itself: begin anew with fb.application(id).uploads.create({ file })'),
});

type Create = (input: NewApplicationFile, options?: UploadOptions) => Call<AppFile>;

const sendFile = (demand: UploadDemand): Call<unknown> => appUploadCall(demand, {});

/**
 * `/{application}/uploads`: uploads a file to the app. With `file` the result has its handle, as `h`; a name and a type are
 * taken from the file. Without it only the session is begun.
 *
 * @example const { h } = await fb.application(id).uploads.create({ file: 'cat.mp4' });
 * @see https://developers.facebook.com/docs/graph-api/guides/upload
 */
export class ApplicationUploads extends withUpload<Create, typeof DeclaredUploads.declaration>(
  DeclaredUploads,
  sendFile,
) {}
