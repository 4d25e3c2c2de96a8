import { looseBoolean, looseNumber, oneOf, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a picture: its URL and its size in pixels. */
export const PictureFields = record('Picture', {
  /** The URL of the picture, signed and short-lived. */
  url: optional(t.string),
  /** The height in pixels. */
  height: optional(looseNumber),
  /** The width in pixels. */
  width: optional(looseNumber),
  /** True for the default picture of those who have not set one. */
  is_silhouette: optional(looseBoolean),
  /** A key that changes with the picture, as it seems. */
  cache_key: optional(t.string),
  /** The lower edge of the visible part of a larger image. */
  bottom: optional(looseNumber),
  /** The left edge of the visible part of a larger image. */
  left: optional(looseNumber),
  /** The right edge of the visible part of a larger image. */
  right: optional(looseNumber),
  /** The upper edge of the visible part of a larger image. */
  top: optional(looseNumber),
});

/** The size; Meta returns the nearest one. */
export const PictureQuery = record('PictureQuery', {
  /** The height in pixels; Meta returns the nearest size. */
  height: optional(t.number),
  /** The width in pixels; Meta returns the nearest size. */
  width: optional(t.number),
  /** The size in a word: `small`, `normal`, `album`, `large` or `square`. */
  type: optional(oneOf('small', 'normal', 'album', 'large', 'square')),
});
