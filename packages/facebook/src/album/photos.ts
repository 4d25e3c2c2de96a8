import { edge, pages, post, unsupported } from '@edgewalk/core';
import { PostedPhoto } from '../page/new-photo.js';
import { managePosts, readPage } from '../permissions.js';
import { Photo } from '../photo.js';
import { NewAlbumPhoto } from './new-photo.js';

/**
 * `/{album}/photos`: the photos of an album.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/album/photos/
 */
export class AlbumPhotos extends edge({
  path: 'photos',
  node: () => Photo,
  get: pages({ maxLimit: 100, permissions: readPage }),
  /** Adds a photo. With `fields` Meta answers with the photo. */
  create: post(NewAlbumPhoto, PostedPhoto, { readAfterWrite: true, permissions: managePosts }),
  update: unsupported('edit the post it is in: fb.post(id).update({ message })'),
  delete: unsupported('delete the photo itself: fb.photo(id).delete()'),
}) {}
