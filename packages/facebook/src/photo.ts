import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Photo. */
export const PhotoFields = record('Photo', { id: identifier, name: optional(t.string) });

/** A photo. */
export class Photo extends node({
  name: 'Photo',
  fields: PhotoFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
