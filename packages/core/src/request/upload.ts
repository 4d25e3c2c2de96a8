import { bytesOf, sizeOf } from '../wire/file.js';
import type { HttpRequest } from '../wire/http.js';
import { appUpload } from './host.js';
import type { PreparedRequest } from './prepare.js';

/** The file as the body, parameters as headers. Hosts that take files expect the scheme `OAuth`. */
export function uploadRequest(request: PreparedRequest, base: string, version: string, token: string): HttpRequest {
  const { method, path, params, options, facts, files, address } = request;
  const file = files?.['file'];
  const [id] = path.split('/');
  const place = facts.upload === appUpload ? `${version}/${address ?? id}` : `${facts.upload}/${version}/${id}`;
  const isWhole = address?.includes('://') === true;
  return {
    method,
    url: isWhole ? address : `${base}/${place}`,
    headers: { ...params, accept: 'application/json', authorization: `OAuth ${token}` },
    body: file ? { size: sizeOf(file), stream: () => bytesOf(file) } : method === 'POST' ? '' : undefined,
    summary: { method, path: `/${path}` },
    ...(options.signal && { signal: options.signal }),
  };
}
