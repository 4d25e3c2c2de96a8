import { looseBoolean, looseNumber, oneOf, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a picture: its URL and its size in pixels. */
export const PictureFields = record('Picture', {
  url: optional(t.string),
  height: optional(looseNumber),
  width: optional(looseNumber),
  /** True for the default picture of those who have not set one. */
  is_silhouette: optional(looseBoolean),
  cache_key: optional(t.string),
  /** The visible part of a larger image. */
  bottom: optional(looseNumber),
  left: optional(looseNumber),
  right: optional(looseNumber),
  top: optional(looseNumber),
});

/** The size; Meta returns the nearest one. */
export const PictureQuery = record('PictureQuery', {
  height: optional(t.number),
  width: optional(t.number),
  type: optional(oneOf('small', 'normal', 'album', 'large', 'square')),
});
