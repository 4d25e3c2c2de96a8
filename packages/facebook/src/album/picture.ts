import type { Call, CallOptions, Download } from '@edgewalk/core';
import { edge, oneOf, optional, read, record, unsupported } from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import { readPage } from '../permissions.js';
import { downloadImage, Picture } from '../shared-edges/picture.js';

/** The size of the cover. */
export const AlbumPictureQuery = record('AlbumPictureQuery', {
  /** The size of the cover. */
  type: optional(oneOf('album', 'small', 'thumbnail')),
});

/**
 * `/{album}/picture`: the cover of an album. Requested as JSON, since Meta redirects to the image otherwise.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/album/picture/
 */
export class AlbumPicture extends edge({
  path: 'picture',
  node: () => Picture,
  get: read({
    params: AlbumPictureQuery,
    wrapped: true,
    always: { redirect: false },
    permissions: readPage,
  }),
  create: unsupported('covers are chosen on Facebook; add a photo: fb.album(id).photos.create({ url })'),
  update: unsupported('covers are chosen on Facebook; see which it is: fb.album(id).picture.get()'),
  delete: unsupported('delete the photo that is the cover: fb.photo(id).delete()'),
}) {
  /** The image itself. */
  download(query: t.TypeOf<typeof AlbumPictureQuery> = {}, options?: CallOptions): Call<Download> {
    return downloadImage(this, this.get(query, options));
  }
}
