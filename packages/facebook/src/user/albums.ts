import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Album } from '../album.js';
import { readUserPhotos } from '../permissions.js';

/**
 * `/{user}/albums`: the albums of a person.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/albums
 */
export class UserAlbums extends edge({
  path: 'albums',
  node: () => Album,
  get: pages({ permissions: readUserPhotos }),
  create: unsupported(
    "no app may publish on a person's timeline since 2018, publish to a Page: fb.page(id).photos.create({ url })",
  ),
  update: unsupported('an album is changed on Facebook: read it with fb.album(id).get()'),
  delete: unsupported('an album is deleted on Facebook; delete a photo with fb.photo(id).delete()'),
}) {}
