import type { Clock } from '../../clock.js';
import type { StoredObject } from '../../store.js';
import { inspectFile, laterFailureOf, workOn } from './file.js';

/** What came with a request to the address that a resumable upload was given. */
export interface Upload {
  /** Where in the file the bytes begin. */
  readonly offset: number;
  /** The size of the whole file. */
  readonly size: number;
  /** How many bytes came. */
  readonly received: number;
  /** Where Instagram is to fetch the file instead. */
  readonly fileUrl?: string;
}

/** Takes bytes of a video, or its address. The container goes on once the file is whole. */
export function receiveUpload(clock: Clock, container: StoredObject, upload: Upload): object {
  const { fields } = container;
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
}

function complete(clock: Clock, fields: StoredObject['fields'], work: number): object {
  fields['awaits_upload'] = false;
  fields['ready_at'] = clock.now() + work;
  return { success: true, message: 'Upload successful.' };
}

const failure = (message: string) => ({
  debug_info: { retriable: false, type: 'ProcessingFailedError', message },
});
