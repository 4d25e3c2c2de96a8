import { node, read, unsupported } from '@edgewalk/core/declare';
import { AlbumComments } from './album/comments.js';
import { AlbumFields } from './album/fields.js';
import { AlbumLikes } from './album/likes.js';
import { AlbumPhotos } from './album/photos.js';
import { AlbumPicture } from './album/picture.js';
import { readPage } from './permissions.js';

export { AlbumFields } from './album/fields.js';

/**
 * An album of photos, of a Page or of a person who shares it with the app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/album/
 */
export class Album extends node({
  name: 'Album',
  fields: AlbumFields,
  defaults: ['id', 'created_time', 'count', 'name', 'updated_time', 'link'],
  get: read({ permissions: readPage }),
  create: unsupported(
    'albums are made on Facebook; upload to the Page, or into an album that is there: fb.page(id).photos.create({ url }), fb.album(id).photos.create({ url })',
  ),
  update: unsupported('albums are edited on Facebook; add photos: fb.album(id).photos.create({ url })'),
  delete: unsupported('albums are deleted on Facebook; delete its photos: fb.photo(id).delete()'),
}) {
  /** The photos in it. */
  get photos(): AlbumPhotos {
    return this.edge(AlbumPhotos);
  }
  /** The comments on the album as a whole. */
  get comments(): AlbumComments {
    return this.edge(AlbumComments);
  }
  /** People who like the album as a whole. */
  get likes(): AlbumLikes {
    return this.edge(AlbumLikes);
  }
  /** The cover. */
  get picture(): AlbumPicture {
    return this.edge(AlbumPicture);
  }
}
