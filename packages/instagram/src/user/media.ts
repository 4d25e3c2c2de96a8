import { edge, Id, optional, pages, post, record, time, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { Media } from '../media.js';
import { basic, publish } from '../permissions.js';

export class UserMedia extends edge({
  path: 'media',
  node: () => Media,
  get: pages({
    params: record('MediaQuery', { since: optional(time), until: optional(time) }),
    permissions: basic,
  }),
  create: post(record('x', { image_url: t.string }), Id, { repeatable: true, permissions: publish }),
  update: unsupported('switch comments on the media itself: api.media(id).update({ comment_enabled })'),
  delete: unsupported('delete the media itself: api.media(id).delete()'),
}) {}
