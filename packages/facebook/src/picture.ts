import { oneOf, optional, read, record, row, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** What `/picture` tells: where the image is, and how large. Pixels. */
export const PictureFields = record('Picture', {
  url: optional(t.string),
  height: optional(t.number),
  width: optional(t.number),
  is_silhouette: optional(t.boolean),
  cache_key: optional(t.string),
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
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
});
