import * as ig from '@edgewalk/instagram';
import { uploadRefusal } from '../../errors/upload-refusal.js';
import { effect, type UploadEffect } from '../../graph/effect.js';
import { isNoVideo } from '../../http/media.js';
import { arrivedOf, growingFile, takeRest } from '../../objects/received.js';
import type { Clock } from '../../world/clock.js';
import { readyAt } from '../../world/processing.js';
import type { StoredObject } from '../../world/store.js';
import { inspectFile, laterFailureOf, processingTime } from './file.js';
import { statusOf } from './state.js';

/** The subcode of a video that is in a format nobody knows. */
const unreadable = 2_207_026;

const upload: UploadEffect = {
  held: ({ subject: { fields } }) => ({ offset: arrivedOf(fields) }),
  /** Takes bytes of a video, or its address. The container goes on once the file is whole. */
  take: async ({ clock, subject: { fields } }, { fileUrl, count, bytes }) => {
    if (fields['awaits_upload'] !== true)
      return uploadRefusal('ProcessingFailedError', 'This container takes no upload');
    if (fileUrl !== undefined) {
      inspectFile(fileUrl, 'video');
      fields['fails_with'] = laterFailureOf(fileUrl);
      return complete(clock, fields, processingTime(fileUrl));
    }
    const [offset, size] = [count('offset'), count('file_size')];
    fields['source_file_size'] = size;
    const refusal = await takeRest(fields, { offset, size, bytes });
    if (refusal !== undefined) return refusal;
    // It is taken, and fails later, as a file that Instagram fetches.
    if (isNoVideo(growingFile(fields).head, size, size)) fields['fails_with'] = unreadable;
    return complete(clock, fields, undefined);
  },
};

function complete(clock: Clock, fields: StoredObject['fields'], work: number | undefined): object {
  fields['awaits_upload'] = false;
  fields['ready_at'] = readyAt(fields, clock.now(), work);
  return { success: true, message: 'Upload successful.' };
}

/** A container changes with time, and with what is uploaded for it. */
export const container = effect(ig.Container, {
  read: ({ store, clock, subject }) => void statusOf({ store, clock }, subject),
  upload,
});
