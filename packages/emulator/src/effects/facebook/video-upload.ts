import * as fb from '@edgewalk/facebook';
import { effect, type UploadEffect } from '../../graph/effect.js';
import { isNoVideo } from '../../http/media.js';
import { partialFile, uploadRefusal, wrongOffset } from '../../objects/upload-refusal.js';
import { fileFate } from './video-file.js';

/** Takes the bytes of a reel or a story, or the address of its file. `status` of the video shows how far it is. */
const receive: UploadEffect = ({ clock, subject: { fields } }, { offset, size, received, head, fileUrl }) => {
  if (fields['awaits_upload'] !== true) return uploadRefusal('ProcessingFailedError', 'This video takes no upload');
  if (fileUrl !== undefined) {
    const { fails } = fileFate(fileUrl, clock.now());
    Object.assign(fields, { awaits_upload: false, fails });
    return { success: true };
  }
  const before = Number(fields['bytes_received'] ?? 0);
  const total = before + received;
  if (offset !== before) return wrongOffset(before);
  if (total > size) return partialFile(size);
  Object.assign(fields, { bytes_received: total, source_file_size: size, awaits_upload: total < size });
  if (before === 0 && isNoVideo(head, received, size)) fields['fails'] = true;
  return total < size ? partialFile(size) : { success: true };
};

/** Files for videos, on the host for uploads. */
export const videoUpload = effect(fb.Video, { upload: receive });
