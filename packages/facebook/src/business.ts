import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Business. */
export const BusinessFields = record('Business', { id: identifier, name: optional(t.string) });

/** A business portfolio. */
export class Business extends node({
  name: 'Business',
  fields: BusinessFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
