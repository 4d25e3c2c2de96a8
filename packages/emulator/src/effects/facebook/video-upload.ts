import * as fb from '@edgewalk/facebook';
import { uploadRefusal } from '../../errors/upload-refusal.js';
import { effect, type UploadEffect } from '../../graph/effect.js';
import { isNoVideo } from '../../http/media.js';
import { arrivedOf, growingFile, takeRest } from '../../objects/received.js';
import { fileFate } from './video-file.js';

const upload: UploadEffect = {
  held: ({ subject: { fields } }) => ({ offset: arrivedOf(fields) }),
  /** Takes the bytes of a reel or a story, or the address of its file. `status` of the video shows how far it is. */
  take: async ({ clock, subject: { fields } }, { fileUrl, count, bytes }) => {
    if (fields['awaits_upload'] !== true) return uploadRefusal('ProcessingFailedError', 'This video takes no upload');
    if (fileUrl !== undefined) {
      const { fails } = fileFate(fileUrl, clock.now());
      Object.assign(fields, { awaits_upload: false, fails });
      return { success: true };
    }
    const [offset, size] = [count('offset'), count('file_size')];
    fields['source_file_size'] = size;
    // Meta's guide to stories lets an upload begin again.
    const refusal = await takeRest(fields, { offset, size, bytes, restarts: true });
    if (refusal !== undefined) return refusal;
    fields['awaits_upload'] = false;
    if (isNoVideo(growingFile(fields).head, size, size)) fields['fails'] = true;
    return { success: true };
  },
};

/** Files for videos, on the host for uploads. */
export const videoUpload = effect(fb.Video, { upload });
