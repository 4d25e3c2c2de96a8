import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** What Meta tells of who is tagged. */
export const TaggableSubjectFields = record('TaggableSubject', {
  id: optional(identifier),
  name: optional(t.string),
});

/** A person or a Page that is tagged. */
export class TaggableSubject extends row({
  name: 'TaggableSubject',
  fields: TaggableSubjectFields,
  defaults: ['id', 'name'],
}) {}
