import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a LiveVideo. */
export const LiveVideoFields = record('LiveVideo', { id: identifier, name: optional(t.string) });

/** A live broadcast. */
export class LiveVideo extends node({
  name: 'LiveVideo',
  fields: LiveVideoFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
