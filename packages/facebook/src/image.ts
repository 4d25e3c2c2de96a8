import { type Call, clientOf, composedCall, type Download, NotFoundError } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';

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
