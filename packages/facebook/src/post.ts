import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Post. */
export const PostFields = record('Post', { id: identifier, name: optional(t.string) });

/** A post of a Page, or of a person who lets the app see it. */
export class Post extends node({
  name: 'Post',
  fields: PostFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
