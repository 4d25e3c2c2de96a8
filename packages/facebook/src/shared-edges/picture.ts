import { type Call, type Download, NotFoundError } from '@edgewalk/core';
import { composedCall, internalsOf, isLeft, left, read, row, unsupported } from '@edgewalk/core/declare';
import { PictureFields, PictureQuery } from '@edgewalk/vocabulary/picture';

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

/** The profile picture of a Page, a person, a group, or the cover of an album. */
export class Picture extends row({ name: 'Picture', fields: PictureFields, defaults: [] }) {}

/** The declaration that every `/picture` shares: requested as JSON, since Meta redirects to the image otherwise. */
export const picture = () => ({
  path: 'picture' as const,
  node: () => Picture,
  get: read({ params: PictureQuery, wrapped: true, always: { redirect: false } }),
  create: unsupported('only Pages get theirs through the API: fb.page(id).picture.create({ picture: url })'),
  update: unsupported('only Pages get another one, by setting it: fb.page(id).picture.create({ picture: url })'),
  delete: unsupported('a Page has a picture always, set another one: fb.page(id).picture.create({ picture: url })'),
});
