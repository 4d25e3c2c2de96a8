import type { UploadEffect } from '../effect.js';
import type { FacebookEffects } from './index.js';

/** Takes the bytes of a reel or a story, or the address of its file. `status` of the video tells how far it is. */
const receive: UploadEffect = ({ subject: { fields } }, { offset, size, received, fileUrl }) => {
  const before = Number(fields['bytes_received'] ?? 0);
  if (fileUrl === undefined && offset !== before) {
    const message = `The upload goes on at offset ${before}`;
    return { debug_info: { retriable: false, type: 'ProcessingFailedError', message } };
  }
  const isWhole = fileUrl !== undefined || before + received >= size;
  fields['bytes_received'] = before + received;
  fields['status'] = {
    video_status: isWhole ? 'upload_complete' : 'uploading',
    uploading_phase: {
      status: isWhole ? 'complete' : 'in_progress',
      bytes_transferred: before + received,
      source_file_size: size,
    },
  };
  return { success: true };
};

/** Files for videos, on the host for uploads. */
export const videoUpload: FacebookEffects = { upload: { Video: receive } };
