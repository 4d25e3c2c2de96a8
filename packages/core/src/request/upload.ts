import { bytesOf, sizeOf } from '../wire/file.js';
import type { HttpRequest } from '../wire/http.js';
import type { PreparedRequest } from './prepare.js';

/** The file as the body, from the offset on; other parameters as headers. The upload host expects the scheme `OAuth`. */
export function uploadRequest(request: PreparedRequest, base: string, version: string, token: string): HttpRequest {
  const { method, path, params, options, facts, files } = request;
  const whole = files?.['file'];
  const offset = Number(params['offset'] ?? 0);
  const size = whole === undefined ? 0 : sizeOf(whole);
  return {
    method,
    url: `${base}/${facts.upload}/${version}/${path.split('/')[0]}`,
    headers: {
      ...params,
      accept: 'application/json',
      authorization: `OAuth ${token}`,
      ...(whole && { offset: String(offset), file_size: String(size) }),
    },
    body: whole ? { size: size - offset, stream: () => bytesOf(whole, offset) } : '',
    summary: { method, path: `/${path}` },
    ...(options.signal && { signal: options.signal }),
  };
}
