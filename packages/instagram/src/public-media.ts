import { node, optional, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { publicFields } from './media/fields.js';

export class PublicMedia extends node({
  name: 'PublicMedia',
  fields: record('PublicMedia', { ...publicFields, view_count: optional(t.number) }),
  defaults: [
    'id',
    'caption',
    'media_type',
    'media_url',
    'permalink',
    'timestamp',
    'like_count',
    'comments_count',
  ],
  get: unsupported('media of other accounts are read through the edge that lists them'),
  create: unsupported('it is not your media'),
  update: unsupported('it is not your media'),
  delete: unsupported('it is not your media'),
}) {}
