import { edge, oneOf, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { readUserPhotos } from '../permissions.js';
import { Photo } from '../photo.js';

/** Photos that the person is tagged in (the default), or has uploaded. */
export const UserPhotosQuery = record('UserPhotosQuery', {
  /** `tagged` by default, or `uploaded`. */
  type: optional(oneOf('tagged', 'uploaded')),
});

/**
 * `/{user}/photos`: photos that a person uploaded, or is tagged in.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/photos
 */
export class UserPhotos extends edge({
  path: 'photos',
  node: () => Photo,
  get: pages({ params: UserPhotosQuery, permissions: readUserPhotos }),
  create: unsupported(
    "no app may publish on a person's timeline since 2018, publish to a Page: fb.page(id).photos.create({ url })",
  ),
  update: unsupported('a photo is changed on Facebook: read it with fb.photo(id).get()'),
  delete: unsupported('delete the photo itself: fb.photo(id).delete()'),
}) {}
