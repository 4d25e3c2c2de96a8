import { edge, optional, pages, record, time, unsupported } from '@edgewalk/core';
import { PublicMedia } from '../public-media.js';

export class DiscoveredUserMedia extends edge({
  path: 'media',
  node: () => PublicMedia,
  get: pages({
    params: record('DiscoveredMediaQuery', { since: optional(time), until: optional(time) }),
    login: 'facebook',
  }),
  create: unsupported(
    "another account's media are not yours to create: api.user.media.create() publishes on your own",
  ),
  update: unsupported("another account's media are not yours to change"),
  delete: unsupported("another account's media are not yours to delete"),
}) {}
