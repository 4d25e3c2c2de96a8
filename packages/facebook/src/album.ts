import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Album. */
export const AlbumFields = record('Album', { id: identifier, name: optional(t.string) });

/** An album of photos. */
export class Album extends node({
  name: 'Album',
  fields: AlbumFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
