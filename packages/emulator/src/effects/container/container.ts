import * as ig from '@edgewalk/instagram';
import { effect, type UploadEffect } from '../../graph/effect.js';
import { isNoVideo } from '../../http/media.js';
import type { Clock } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { partialFile, uploadRefusal, wrongOffset } from '../../objects/upload-refusal.js';
import { inspectFile, laterFailureOf, processingTime } from './file.js';
import { statusOf } from './state.js';

/** The subcode of a video that is in a format nobody knows. */
const unreadable = 2_207_026;

/** Takes bytes of a video, or its address. The container goes on once the file is whole. */
const upload: UploadEffect = ({ clock, subject: { fields } }, sent) => {
  if (fields['awaits_upload'] !== true) return uploadRefusal('ProcessingFailedError', 'This container takes no upload');
  if (sent.fileUrl !== undefined) {
    inspectFile(sent.fileUrl, 'video');
    fields['fails_with'] = laterFailureOf(sent.fileUrl);
    return complete(clock, fields, processingTime(sent.fileUrl));
  }
  const expected = Number(fields['bytes_received'] ?? 0);
  if (sent.offset !== expected) return wrongOffset(expected);
  const total = expected + sent.received;
  // Bytes beyond the size are of another file.
  if (total > sent.size) return partialFile(sent.size);
  fields['bytes_received'] = total;
  fields['source_file_size'] = sent.size;
  // It is taken, and fails later, as a file that Instagram fetches.
  if (expected === 0 && isNoVideo(sent.head, sent.received, sent.size)) fields['fails_with'] = unreadable;
  return total === sent.size ? complete(clock, fields, 3000) : partialFile(sent.size);
};

function complete(clock: Clock, fields: StoredObject['fields'], work: number): object {
  fields['awaits_upload'] = false;
  fields['ready_at'] = clock.now() + work;
  return { success: true, message: 'Upload successful.' };
}

/** A container changes with time, and with what is uploaded for it. */
export const container = effect(ig.Container, {
  read: ({ store, clock, subject }) => void statusOf({ store, clock }, subject),
  upload,
});
