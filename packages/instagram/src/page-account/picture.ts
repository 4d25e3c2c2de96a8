import { edge, read, row, unsupported } from '@edgewalk/core/declare';
import { PictureFields, PictureQuery } from '@edgewalk/vocabulary/picture';

/** The profile picture of a Page. */
export class PagePicture extends row({
  name: 'PagePicture',
  fields: PictureFields,
  defaults: ['url', 'height', 'width', 'is_silhouette'],
}) {}

const elsewhere = "a Page's picture is set by its own id: api.client.post('PAGE_ID/picture', { picture: image_url })";

/** The profile picture of a Page: its URL and its size. Read inside `fields` only. */
export class PageAccountPicture extends edge({
  path: 'picture',
  node: () => PagePicture,
  get: read({ params: PictureQuery, wrapped: true, login: 'facebook' }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
