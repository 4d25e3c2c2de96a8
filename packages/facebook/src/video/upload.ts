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
import * as t from 'io-ts';
import { managePosts } from '../permissions.js';
import { Video } from '../video.js';

/** The bytes of a video. `offset` resumes an upload: `status` of the video says what has arrived. */
const UploadedFile = record('UploadedFile', { file, offset: optional(t.number) });
/** The URL of a video for Meta to fetch. */
const UploadedAddress = record('UploadedAddress', { file_url: publicUrl, offset: optional(t.number) });

/** The file, or its URL. */
export const NewUpload = variants('NewUpload', [UploadedFile, UploadedAddress], {
  pick: (given) => (given['file_url'] === undefined ? UploadedFile : UploadedAddress),
});

/** The response to an upload. */
export const UploadResult = record('UploadResult', { success: looseBoolean, message: optional(t.string) });

/**
 * `rupload.facebook.com/video-upload/{version}/{video}`: sends the file of a reel or of a story, between the start
 * and the finish of fb.page(id).videoReels.create() or fb.page(id).videoStories.create().
 *
 * @example await fb.video(id).upload.create({ file: await openAsBlob('reel.mp4') }, { timeoutMs: 600_000 });
 * @see https://developers.facebook.com/docs/video-api/guides/reels-publishing
 */
export class VideoUpload extends edge({
  path: 'upload',
  node: () => Video,
  get: unsupported("ask the video how far it is: fb.video(id).get({ fields: ['status'] })"),
  /** Sends the file, or the rest of it after an interruption. */
  create: post(NewUpload, UploadResult, {
    upload: 'video-upload',
    repeatable: true,
    permissions: managePosts,
  }),
  update: unsupported('send the rest with an offset: fb.video(id).upload.create({ file, offset })'),
  delete: unsupported('delete the video: fb.video(id).delete()'),
}) {}
