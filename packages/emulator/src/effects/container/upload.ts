import type { Clock } from '../../clock.js';
import type { StoredObject } from '../../store.js';
import type { UploadEffect } from '../effect.js';
import { inspectFile, laterFailureOf, workOn } from './file.js';

/** Takes bytes of a video, or its address. The container goes on once the file is whole. */
export const receiveUpload: UploadEffect = ({ clock, subject: { fields } }, upload) => {
  if (fields['awaits_upload'] !== true) return failure('This container takes no upload');
  if (upload.fileUrl !== undefined) {
    inspectFile(upload.fileUrl, 'video');
    fields['fails_with'] = laterFailureOf(upload.fileUrl);
    return complete(clock, fields, workOn(upload.fileUrl));
  }
  const expected = Number(fields['bytes_received'] ?? 0);
  if (upload.offset !== expected) return failure(`The upload goes on at offset ${expected}`);
  fields['bytes_received'] = expected + upload.received;
  fields['source_file_size'] = upload.size;
  if (expected + upload.received >= upload.size) return complete(clock, fields, 3000);
  return { success: true, message: 'Partial upload received.' };
};

function complete(clock: Clock, fields: StoredObject['fields'], work: number): object {
  fields['awaits_upload'] = false;
  fields['ready_at'] = clock.now() + work;
  return { success: true, message: 'Upload successful.' };
}

const failure = (message: string) => ({
  debug_info: { retriable: false, type: 'ProcessingFailedError', message },
});
