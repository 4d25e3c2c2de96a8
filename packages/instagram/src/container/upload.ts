import type { Call, RawParams } from '@edgewalk/core';
import { edge, file, optional, post, record, unsupported, variants } from '@edgewalk/core/declare';
import { ruploadCall, type UploadDemand, type UploadFile, type UploadOptions, withUpload } from '@edgewalk/publishing';
import * as t from 'io-ts';
import { publish } from '../permissions.js';
import { Container } from '../container.js';

/**
 * A video. `uri` is the address that came with the container; without it the usual one is used. An upload finds out by
 * itself how much has arrived; `offset` begins it at a place that is known, and 0 says that nothing was sent before.
 */
const UploadedFile = record('UploadedFile', {
  /** The video: a path (Node), bytes, a `Blob`, `{ size, open }` or `{ size, stream }`. */
  file,
  /** The first byte to send; by default what Meta has not got yet. */
  offset: optional(t.number),
  /** The address that came with the container; by default the usual one. */
  uri: optional(t.string),
});
/** The URL of a video for Meta to fetch. */
const UploadedAddress = record('UploadedAddress', {
  /** A public URL from which Meta fetches the video. */
  file_url: t.string,
});

/** The file, or its URL. */
export const NewUpload = variants('NewUpload', [UploadedFile, UploadedAddress], {
  pick: (given) => (given['file_url'] === undefined ? UploadedFile : UploadedAddress),
});

/** The response to an upload. */
export const UploadResult = record('UploadResult', {
  /** True when the file has arrived. */
  success: t.boolean,
  /** What Meta says of it. */
  message: optional(t.string),
});

/** The video, or its URL. */
export type ContainerUploadInput = (
  | (Omit<t.TypeOf<typeof UploadedFile>, 'file'> & { readonly file: UploadFile })
  | t.TypeOf<typeof UploadedAddress>
) &
  RawParams;

type Create = (input: ContainerUploadInput, options?: UploadOptions) => Call<t.TypeOf<typeof UploadResult>>;

const facts = { login: 'facebook', permissions: publish } as const;

const DeclaredUpload = edge({
  path: 'upload',
  node: () => Container,
  get: unsupported("ask the container how far it is: api.container(id).get({ fields: ['video_status'] })"),
  /** Sends the file, or the rest of it after an interruption. */
  create: post(NewUpload, UploadResult, {
    ...facts,
    upload: 'ig-api-upload',
    repeatable: true,
  }),
  update: unsupported('send the rest with an offset: api.container(id).upload.create({ file, offset })'),
  delete: unsupported('a container expires by itself: make a new one with api.user.media.create()'),
});

/** Sends the file, or what Meta lacks of it. */
function sendFile(demand: UploadDemand): Call<unknown> {
  return ruploadCall(demand, { path: 'ig-api-upload', field: 'video_status', address: 'uri', facts });
}

/**
 * `rupload.facebook.com/ig-api-upload/{version}/{container}`: sends the video of a container that was created with
 * `upload_type: 'resumable'`. The file is read while it is sent, so that a large one needs little memory; after a
 * failure the upload goes on where Meta says. A file can be a path (Node), bytes, a `Blob`, `{ size, open }` or
 * `{ size, stream }`.
 *
 * @example await api.container(id).upload.create({ file: 'reel.mp4', uri }, { onProgress: ({ sent, total }) => … });
 * @see https://developers.facebook.com/docs/instagram-platform/content-publishing/resumable-uploads
 */
export class ContainerUpload extends withUpload<Create, typeof DeclaredUpload.declaration>(DeclaredUpload, sendFile) {}
