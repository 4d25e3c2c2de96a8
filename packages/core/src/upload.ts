import * as t from 'io-ts';
import type { PreparedRequest } from './request.js';
import type { HttpRequest } from './transport/transport.js';

/** The host that takes files. It answers for Facebook Login only. */
export const uploadHost = 'https://rupload.facebook.com';

/** A file in memory, or a `Blob` that is read while it is sent: `await openAsBlob(path)` of `node:fs`. */
export type File = Uint8Array | Blob;

const isFile = (value: unknown): value is File => value instanceof Uint8Array || value instanceof Blob;

/** The codec of a file that is sent as it is. */
export const file = new t.Type<File>(
  'a Uint8Array or a Blob',
  isFile,
  (value, context) => (isFile(value) ? t.success(value) : t.failure(value, context)),
  t.identity,
);

/** The file as the body, from the offset on; everything else as headers. The upload host knows tokens as `OAuth`. */
export function uploadRequest(
  request: PreparedRequest,
  base: string,
  version: string,
  token: string,
): HttpRequest {
  const { method, path, params, options, facts, file: whole } = request;
  const offset = Number(params['offset'] ?? 0);
  const size = whole instanceof Blob ? whole.size : (whole?.byteLength ?? 0);
  const body = whole instanceof Blob ? whole.slice(offset) : whole?.subarray(offset);
  return {
    method,
    url: `${base}/${facts.upload}/${version}/${path.split('/')[0]}`,
    headers: {
      ...params,
      accept: 'application/json',
      authorization: `OAuth ${token}`,
      ...(whole && { offset: String(offset), file_size: String(size) }),
    },
    body: body ?? '',
    summary: { method, path: `/${path}` },
    ...(options.signal && { signal: options.signal }),
  };
}
