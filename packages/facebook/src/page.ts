import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Page. */
export const PageFields = record('Page', { id: identifier, name: optional(t.string) });

/** A Page, by its id or username. */
export class Page extends node({
  name: 'Page',
  fields: PageFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
