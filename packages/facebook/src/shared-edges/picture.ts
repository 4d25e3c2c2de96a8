import { type Call, type Download, NotFoundError } from '@edgewalk/core';
import {
  composedCall,
  internalsOf,
  isLeft,
  left,
  looseBoolean,
  looseNumber,
  oneOf,
  optional,
  read,
  record,
  row,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';

type PictureCall = Call<{ readonly url?: string }>;

/** Downloads the image of a picture edge: one request for its URL, and one, without the token, for its bytes. */
export function downloadImage(edge: object, picture: PictureCall): Call<Download> {
  const operation = `${edge.constructor.name}.download`;
  return composedCall<Download>({ operation, method: 'GET', path: 'picture' }, (options) => async () => {
    const found = await picture.with(options).either();
    if (isLeft(found)) return found;
    const { url } = found.right;
    if (url === undefined) return left(noUrlError());
    const { signal, timeoutMs } = options;
    const allowed = { ...(signal && { signal }), ...(timeoutMs !== undefined && { timeoutMs }) };
    return internalsOf(edge).client.download(url, allowed).either();
  });
}

const noUrlError = () =>
  new NotFoundError({
    message: 'GET /picture: the answer has no address of an image',
    retry: 'never',
    advice: 'There is no picture, or the token may not see it.',
    request: { method: 'GET', path: '/picture' },
  });

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

/** The profile picture of a Page, a person, a group, or the cover of an album. */
export class Picture extends row({ name: 'Picture', fields: PictureFields, defaults: [] }) {}

/** The size; Meta returns the nearest one. */
export const PictureQuery = record('PictureQuery', {
  height: optional(t.number),
  width: optional(t.number),
  type: optional(oneOf('small', 'normal', 'album', 'large', 'square')),
});

/** The declaration that every `/picture` shares: requested as JSON, since Meta redirects to the image otherwise. */
export const picture = () => ({
  path: 'picture' as const,
  node: () => Picture,
  get: read({ params: PictureQuery, wrapped: true, always: { redirect: false } }),
  create: unsupported('only Pages get theirs through the API: fb.page(id).picture.create({ picture: url })'),
  update: unsupported('only Pages get another one, by setting it: fb.page(id).picture.create({ picture: url })'),
  delete: unsupported('a Page has a picture always, set another one: fb.page(id).picture.create({ picture: url })'),
});
