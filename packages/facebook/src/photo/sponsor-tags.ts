import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { readPage } from '../permissions.js';

/**
 * `/{photo}/sponsor_tags`: the sponsors that a photo names.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/photo/sponsor_tags/
 */
export class PhotoSponsorTags extends edge({
  path: 'sponsor_tags',
  node: () => Page,
  // The fields that are visible on other people's Pages.
  defaults: ['id', 'name'],
  get: pages({ permissions: readPage }),
  create: unsupported('name the sponsor when uploading: fb.page(id).photos.create({ url, sponsor_id })'),
  update: unsupported('name another sponsor in its post: fb.post(id).update({ sponsor_id })'),
  delete: unsupported('delete the photo: fb.photo(id).delete()'),
}) {}
