import type { Buffer } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { authenticate } from './auth.js';
import { receiveUpload } from './effects/container/upload.js';
import { invalid, unsupportedRequest } from './errors.js';
import type { Incoming } from './request.js';
import type { World } from './session.js';

/** The address that a resumable upload is sent to: at Meta it is on a host of its own, rupload.facebook.com. */
export const isUpload = (url: string): boolean => url.startsWith('/ig-api-upload/');

/** Takes the bytes of a video, or the address where it is to be fetched. */
export function upload(world: World, request: Incoming, bytes: Buffer): object {
  const { headers, method, segments } = request;
  // Bytes come with a token in a header and nothing else: there is no place for a proof.
  authenticate({ ...request, proved: request.token }, world);
  const id = segments.at(-1) ?? '';
  const container = world.store.get(id);
  if (method !== 'POST' || container?.node !== 'Container') throw unsupportedRequest(method, id);
  const { file_url: address } = headers;
  if (typeof address === 'string') {
    return receiveUpload(world.clock, container, { offset: 0, size: 0, received: 0, fileUrl: address });
  }
  const [offset, size] = [numberIn(headers, 'offset'), numberIn(headers, 'file_size')];
  return receiveUpload(world.clock, container, { offset, size, received: bytes.length });
}

function numberIn(headers: IncomingHttpHeaders, name: string): number {
  const value = Number(headers[name]);
  if (headers[name] === undefined || !Number.isInteger(value))
    throw invalid(`The header ${name} is required`);
  return value;
}
