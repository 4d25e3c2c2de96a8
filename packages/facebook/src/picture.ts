import { oneOf, optional, read, record, row, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** What `/picture` tells: where the image is, and how large. Pixels. */
export const PictureFields = record('Picture', {
  url: optional(t.string),
  height: optional(t.number),
  width: optional(t.number),
  /** True for the grey shape of those who have set none. */
  is_silhouette: optional(t.boolean),
  cache_key: optional(t.string),
  /** The part of a larger image that is shown. */
  bottom: optional(t.number),
  left: optional(t.number),
  right: optional(t.number),
  top: optional(t.number),
});

/** The profile picture of a Page, a person, a group, or the cover of an album. */
export class Picture extends row({ name: 'Picture', fields: PictureFields, defaults: [] }) {}

/** Which size. Meta gives the nearest it has. */
export const PictureQuery = record('PictureQuery', {
  height: optional(t.number),
  width: optional(t.number),
  type: optional(oneOf('small', 'normal', 'album', 'large', 'square')),
});

/** What every `/picture` has in common: as JSON, since Meta would else redirect to the image. */
export const picture = () => ({
  path: 'picture' as const,
  node: () => Picture,
  get: read({ params: PictureQuery, wrapped: true, always: { redirect: false } }),
  create: unsupported('only Pages get theirs through the API: fb.page(id).picture.create({ picture: url })'),
  update: unsupported(
    'only Pages get another one, by setting it: fb.page(id).picture.create({ picture: url })',
  ),
  delete: unsupported(
    'a Page has a picture always, set another one: fb.page(id).picture.create({ picture: url })',
  ),
});
