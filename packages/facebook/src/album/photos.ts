import { type ParameterNames, edge, pages, post, unsupported, variants } from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import { pickFrom, PostedPhoto } from '../page/new-photo.js';
import {
  AlbumPhotoByFile,
  AlbumPhotoById,
  AlbumPhotoByUrl,
  type AnyPhoto,
  type ByFile,
  type ById,
  type ByUrl,
} from '../page/new-photo/forms.js';
import { managePosts, readPage } from '../permissions.js';
import { Photo } from '../photo.js';

export type NewAlbumPhoto = AnyPhoto & (ByUrl | ByFile | ById);

/** A photo for an album: by URL, as a file, or an existing one on Facebook. It cannot be scheduled. */
export const NewAlbumPhoto: t.Type<NewAlbumPhoto> & ParameterNames = variants(
  'NewAlbumPhoto',
  [AlbumPhotoByUrl, AlbumPhotoByFile, AlbumPhotoById],
  {
    pick: pickFrom<typeof AlbumPhotoByUrl | typeof AlbumPhotoByFile | typeof AlbumPhotoById>({
      url: AlbumPhotoByUrl,
      source: AlbumPhotoByFile,
      vault_image_id: AlbumPhotoById,
    }),
  },
);

/**
 * `/{album}/photos`: the photos of an album.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/album/photos/
 */
export class AlbumPhotos extends edge({
  path: 'photos',
  node: () => Photo,
  get: pages({ maxLimit: 100, permissions: readPage }),
  /** Adds a photo. With `fields` the response is the photo. */
  create: post(NewAlbumPhoto, PostedPhoto, { readAfterWrite: true, permissions: managePosts }),
  update: unsupported('edit the post it is in: fb.post(id).update({ message })'),
  delete: unsupported('delete the photo itself: fb.photo(id).delete()'),
}) {}
