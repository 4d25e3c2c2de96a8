import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Comment. */
export const CommentFields = record('Comment', { id: identifier, name: optional(t.string) });

/** A comment or a reply. */
export class Comment extends node({
  name: 'Comment',
  fields: CommentFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
