import {
  edge,
  file,
  looseBoolean,
  optional,
  post,
  publicUrl,
  record,
  unsupported,
  variants,
} from '@edgewalk/core/declare';
import type { Call, RawParams } from '@edgewalk/core';
import { ruploadCall, type UploadDemand, type UploadFile, type UploadOptions, withUpload } from '@edgewalk/publishing';
import * as t from 'io-ts';
import { managePosts } from '../permissions.js';
import { Video } from '../video.js';

/**
 * A video. `upload_url` is the address that came with the start; without it the usual one is used. An upload finds out by
 * itself how much has arrived; `offset` begins it at a place that is known, and 0 says that nothing was sent before.
 */
const UploadedFile = record('UploadedFile', {
  /** The video: a path (Node), bytes, a `Blob`, `{ size, open }` or `{ size, stream }`. */
  file,
  /** The first byte to send; by default what Meta has not got yet. */
  offset: optional(t.number),
  /** The address that came with the start; by default the usual one. */
  upload_url: optional(t.string),
});
/** The URL of a video for Meta to fetch. */
const UploadedAddress = record('UploadedAddress', {
  /** A public URL from which Meta fetches the video. */
  file_url: publicUrl,
  /** The first byte to fetch. */
  offset: optional(t.number),
});

/** The file, or its URL. */
export const NewUpload = variants('NewUpload', [UploadedFile, UploadedAddress], {
  pick: (given) => (given['file_url'] === undefined ? UploadedFile : UploadedAddress),
});

/** The response to an upload. */
export const UploadResult = record('UploadResult', {
  /** True when the file has arrived. */
  success: looseBoolean,
  /** What Meta says of it. */
  message: optional(t.string),
});

/** The video, or its URL. */
export type VideoUploadInput = (
  | (Omit<t.TypeOf<typeof UploadedFile>, 'file'> & { readonly file: UploadFile })
  | t.TypeOf<typeof UploadedAddress>
) &
  RawParams;

type Create = (input: VideoUploadInput, options?: UploadOptions) => Call<t.TypeOf<typeof UploadResult>>;

const facts = { permissions: managePosts };

const DeclaredUpload = edge({
  path: 'upload',
  node: () => Video,
  get: unsupported("ask the video how far it is: fb.video(id).get({ fields: ['status'] })"),
  /** Sends the file, or the rest of it after an interruption. */
  create: post(NewUpload, UploadResult, {
    ...facts,
    upload: 'video-upload',
    repeatable: true,
  }),
  update: unsupported('send the rest with an offset: fb.video(id).upload.create({ file, offset })'),
  delete: unsupported('delete the video: fb.video(id).delete()'),
});

/** Sends the file, or what Meta lacks of it. */
function sendFile(demand: UploadDemand): Call<unknown> {
  return ruploadCall(demand, { path: 'video-upload', field: 'status', address: 'upload_url', facts });
}

/**
 * `rupload.facebook.com/video-upload/{version}/{video}`: sends the file of a reel or of a story, between the start
 * and the finish of fb.page(id).videoReels.create() or fb.page(id).videoStories.create(). The file is read while it is
 * sent; after a failure the upload goes on where Meta says. A file can be a path (Node), bytes, a `Blob`, `{ size, open }`
 * or `{ size, stream }`.
 *
 * @example await fb.video(id).upload.create({ file: 'reel.mp4', upload_url }, { onProgress: ({ sent, total }) => … });
 * @see https://developers.facebook.com/docs/video-api/guides/reels-publishing
 */
export class VideoUpload extends withUpload<Create, typeof DeclaredUpload.declaration>(DeclaredUpload, sendFile) {}
