import { edge, idText, oneOf, optional, pages, post, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { managePosts, readPage } from '../permissions.js';
import { Photo } from '../photo.js';
import { NewPhoto, PostedPhoto } from './new-photo.js';

/** Which photos to list. Without a type Meta lists profile pictures only. */
export const PhotosQuery = record('PhotosQuery', {
  /** `uploaded`, `tagged` or `profile`; without it profile pictures alone, as far as known. */
  type: optional(oneOf('profile', 'tagged', 'uploaded')),
  /** The business in whose name to read. */
  business_id: optional(idText),
  /** Only photos with this business tag. */
  biz_tag_id: optional(t.number),
});

/**
 * `/{page}/photos`: profile pictures, and with a type photos that the Page has uploaded or is tagged in.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/photos/
 */
export class PagePhotos extends edge({
  path: 'photos',
  node: () => Photo,
  get: pages({ params: PhotosQuery, maxLimit: 100, permissions: readPage }),
  /** Uploads a photo and posts it; with `published: false` it is stored for a later post, comment or story. */
  create: post(NewPhoto, PostedPhoto, { readAfterWrite: true, permissions: managePosts }),
  update: unsupported('edit the post it is in: fb.post(id).update({ message })'),
  delete: unsupported('delete the photo itself: fb.photo(id).delete()'),
}) {}
