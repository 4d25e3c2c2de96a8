// upload: files to Meta, by each of its protocols. driver.ts sends a file; a protocol says where, and what answers mean.
export { addressIn } from './address.js';
export { type AppFile, type AppUpload, appFile } from './app-upload.js';
export { appUploadCall } from './app-upload-call.js';
export { type ChunkedVideo, chunks, type VideoSession } from './chunks.js';
export { unreadable } from './failures.js';
export { type Next, type Protocol, type Range, type Step, Upload } from './driver.js';
export {
  type Bytes,
  checkUploadFile,
  openUpload,
  type OpenedFile,
  type ReopenedFile,
  type StreamedFile,
  type UploadFile,
} from './file.js';
export type { UploadOptions, UploadProgress } from './options.js';
export { countIn, type Rupload, rupload, type Uploaded } from './rupload.js';
export { type OpenedVideo, openedVideoCall } from './opened-video-call.js';
export { placeholder, placeOf, ruploadCall, type RuploadKind } from './rupload-call.js';
export { type UploadPlace } from './send.js';
export { sourceOf } from './source.js';
export { type UploadPlan, uploadCall } from './upload-call.js';
export { videoCall, type VideoKind } from './video-call.js';
export { type UploadDemand, type UploadInput, withUpload, type WithUpload } from './with-upload.js';
