import type { UploadRefusal } from '../errors/upload-refusal.js';
import { readJson } from '../http/json.js';
import { SentFile } from '../http/multipart.js';
import type { Incoming } from '../http/request.js';
import type { EmulatedResponse } from '../http/response.js';
import type { PlannedCut } from './plan.js';

/** True for a request whose file can be sent in parts: to an address for files, or a piece of a video. */
export const goesOn = ({ bytes, params }: Incoming): boolean =>
  bytes !== undefined || params[piece] instanceof SentFile;

/** True for a request that brings a file. */
export const bringsFile = ({ method, bytes, params }: Incoming): boolean =>
  method === 'POST' && (bytes !== undefined || Object.values(params).some((value) => value instanceof SentFile));

const piece = 'video_file_chunk';

/** The request with the bytes that arrive. */
export function cutOff(request: Incoming, { after }: PlannedCut): Incoming {
  const { bytes, params } = request;
  bytes?.cut(after);
  const file = params[piece];
  return file instanceof SentFile ? { ...request, params: { ...params, [piece]: file.first(after) } } : request;
}

/** A refusal of the upload host. */
export const asUpload = (refusal: UploadRefusal): EmulatedResponse => ({
  status: refusal.status,
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body: JSON.stringify(refusal),
  refused: true,
});

/** The members by which Meta says at which byte a file goes on. */
const offsets = new Set(['offset', 'file_offset', 'start_offset', 'bytes_transferred']);

/** The response with another offset, written as it was: as a text or as a number. */
export function withOffset(body: string, offset: number): string {
  const alike = (value: unknown) => (typeof value === 'string' ? String(offset) : offset);
  const value = readJson(body);
  if (value === undefined) return body;
  return JSON.stringify(value, (name: string, member: unknown) => (offsets.has(name) ? alike(member) : member));
}
