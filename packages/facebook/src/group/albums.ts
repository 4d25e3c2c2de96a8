import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Album } from '../album.js';
import { groupRetired } from './retired.js';
import { readGroups } from '../permissions.js';

/**
 * `/{group}/albums`: the albums of a group.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group/albums
 */
export class GroupAlbums extends edge({
  path: 'albums',
  node: () => Album,
  get: pages({ retired: groupRetired, permissions: readGroups }),
  create: unsupported('Meta removed the Groups API, publish to a Page: fb.page(id).photos.create({ url })'),
  update: unsupported('an album is changed on Facebook: read it with fb.album(id).get()'),
  delete: unsupported('an album is deleted on Facebook; delete a photo with fb.photo(id).delete()'),
}) {}
