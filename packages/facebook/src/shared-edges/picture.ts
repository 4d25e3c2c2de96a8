import {
  type Call,
  clientOf,
  composedCall,
  type Download,
  NotFoundError,
  oneOf,
  optional,
  read,
  record,
  row,
  unsupported,
} from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';

type PictureCall = Call<{ readonly url?: string }>;

/** The image that a picture edge tells of: one request for its address, and one for its bytes, without the token. */
export function imageOf(edge: object, picture: PictureCall): Call<Download> {
  const operation = `${edge.constructor.name}.download`;
  return composedCall<Download>({ operation, method: 'GET', path: 'picture' }, (options) => async () => {
    const found = await picture.with(options).either();
    if (E.isLeft(found)) return found;
    const { url } = found.right;
    if (url === undefined) return E.left(withoutAddress());
    const { signal, timeoutMs } = options;
    const allowed = { ...(signal && { signal }), ...(timeoutMs !== undefined && { timeoutMs }) };
    return clientOf(edge).download(url, allowed).either();
  });
}

const withoutAddress = () =>
  new NotFoundError({
    message: 'GET /picture: the answer has no address of an image',
    retry: 'never',
    advice: 'There is no picture, or the token may not see it.',
    request: { method: 'GET', path: '/picture' },
  });

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
