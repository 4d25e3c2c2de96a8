import { optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of an upload. */
export const UploadSessionFields = record('UploadSession', {
  /** Begins with `upload:`. */
  id: t.string,
  file_offset: optional(t.number),
});

/** A file that is being uploaded to an app. */
export class UploadSession extends row({
  name: 'UploadSession',
  fields: UploadSessionFields,
  defaults: [],
}) {}
