import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readEvents } from '../permissions.js';
import { Photo } from '../photo.js';

/**
 * `/{event}/photos`: photos of an event. Meta lists this edge, but returns useful data to its partners only.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/event/photos
 */
export class EventPhotos extends edge({
  path: 'photos',
  node: () => Photo,
  get: pages({ permissions: readEvents }),
  create: unsupported('publish on a Page: fb.page(id).photos.create({ url })'),
  update: unsupported('a photo is changed on Facebook: read it with fb.photo(id).get()'),
  delete: unsupported('delete the photo itself: fb.photo(id).delete()'),
}) {}
