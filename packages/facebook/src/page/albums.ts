import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Album } from '../album.js';
import { readPage } from '../permissions.js';

/**
 * `/{page}/albums`: the albums of the Page, including those that Facebook creates.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/albums/
 */
export class PageAlbums extends edge({
  path: 'albums',
  node: () => Album,
  get: pages({ maxLimit: 100, permissions: readPage }),
  create: unsupported(
    'albums are made on Facebook; add photos to one that is there: fb.album(id).photos.create({ url })',
  ),
  update: unsupported('albums are edited on Facebook; add photos: fb.album(id).photos.create({ url })'),
  delete: unsupported('albums are deleted on Facebook; delete its photos: fb.photo(id).delete()'),
}) {}
