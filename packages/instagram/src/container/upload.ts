import { edge, file, optional, post, record, unsupported, variants } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { publish } from '../permissions.js';
import { Container } from '../container.js';

/** The bytes of a video. `offset` resumes an upload: `video_status` of the container says what has arrived. */
const UploadedFile = record('UploadedFile', { file, offset: optional(t.number) });
/** The URL of a video for Meta to fetch. */
const UploadedAddress = record('UploadedAddress', { file_url: t.string });

/** The file, or its URL. */
export const NewUpload = variants('NewUpload', [UploadedFile, UploadedAddress], {
  pick: (given) => (given['file_url'] === undefined ? UploadedFile : UploadedAddress),
});

/** The response to an upload. */
export const UploadResult = record('UploadResult', { success: t.boolean, message: optional(t.string) });

/**
 * `rupload.facebook.com/ig-api-upload/{version}/{container}`: sends the video of a container that was created with
 * `upload_type: 'resumable'`. A `Blob` is streamed, so that a large file needs little memory.
 *
 * @example await api.container(id).upload.create({ file: await openAsBlob('reel.mp4') }, { timeoutMs: 600_000 });
 * @see https://developers.facebook.com/docs/instagram-platform/content-publishing/resumable-uploads
 */
export class ContainerUpload extends edge({
  path: 'upload',
  node: () => Container,
  get: unsupported("ask the container how far it is: api.container(id).get({ fields: ['video_status'] })"),
  /** Sends the file, or the rest of it after an interruption. */
  create: post(NewUpload, UploadResult, {
    upload: 'ig-api-upload',
    login: 'facebook',
    repeatable: true,
    permissions: publish,
  }),
  update: unsupported('send the rest with an offset: api.container(id).upload.create({ file, offset })'),
  delete: unsupported('a container expires by itself: make a new one with api.user.media.create()'),
}) {}
