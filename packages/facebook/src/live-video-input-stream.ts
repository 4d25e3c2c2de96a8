import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a LiveVideoInputStream. */
export const LiveVideoInputStreamFields = record('LiveVideoInputStream', {
  id: identifier,
  name: optional(t.string),
});

/** One stream that feeds a live broadcast. */
export class LiveVideoInputStream extends node({
  name: 'LiveVideoInputStream',
  fields: LiveVideoInputStreamFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
