import * as fb from '@edgewalk/facebook';
import { effect, type UploadEffect } from '../../graph/effect.js';
import { isNoVideo } from '../../http/media.js';
import { fileFate } from './video-file.js';

/** Takes the bytes of a reel or a story, or the address of its file. `status` of the video shows how far it is. */
const receive: UploadEffect = ({ clock, subject: { fields } }, { offset, size, received, head, fileUrl }) => {
  if (fields['awaits_upload'] !== true) return refusal('This video takes no upload');
  if (fileUrl !== undefined) {
    const { fails } = fileFate(fileUrl, clock.now());
    Object.assign(fields, { awaits_upload: false, fails });
    return { success: true };
  }
  const before = Number(fields['bytes_received'] ?? 0);
  if (offset !== before) return refusal(`The upload goes on at offset ${before}`);
  if (before + received > size) return refusal(`The file has ${size} bytes`);
  Object.assign(fields, { bytes_received: before + received, source_file_size: size });
  fields['awaits_upload'] = before + received < size;
  if (before === 0 && isNoVideo(head, received, size)) fields['fails'] = true;
  return { success: true };
};

const refusal = (message: string) => ({
  debug_info: { retriable: false, type: 'ProcessingFailedError', message },
});

/** Files for videos, on the host for uploads. */
export const videoUpload = effect(fb.Video, { upload: receive });
