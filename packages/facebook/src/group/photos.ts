import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { groupRetired } from './retired.js';
import { readGroups } from '../permissions.js';
import { Photo } from '../photo.js';

/**
 * `/{group}/photos`: the photos of a group.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group/photos
 */
export class GroupPhotos extends edge({
  path: 'photos',
  node: () => Photo,
  get: pages({ retired: groupRetired, permissions: readGroups }),
  create: unsupported('Meta removed the Groups API, publish to a Page: fb.page(id).photos.create({ url })'),
  update: unsupported('a photo is changed on Facebook: read it with fb.photo(id).get()'),
  delete: unsupported('delete the photo itself: fb.photo(id).delete()'),
}) {}
