import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Application. */
export const ApplicationFields = record('Application', { id: identifier, name: optional(t.string) });

/** An app. */
export class Application extends node({
  name: 'Application',
  fields: ApplicationFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
