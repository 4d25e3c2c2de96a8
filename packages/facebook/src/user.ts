import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a User. */
export const UserFields = record('User', { id: identifier, name: optional(t.string) });

/** A person on Facebook. */
export class User extends node({
  name: 'User',
  fields: UserFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
