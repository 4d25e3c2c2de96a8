import { type FileSource, PublishingError } from '@edgewalk/core';
import { isLeft, isObject, left, right } from '@edgewalk/core/declare';
import { type Doubt, type Next, type Protocol, type Range, type Step } from './driver.js';
import { ask, slowdownOf, type UploadPlace } from './send.js';

/** What rupload.facebook.com answers. */
export interface Uploaded {
  readonly success: boolean;
  readonly message?: string;
}

/** An upload to rupload.facebook.com. */
export interface Rupload {
  readonly place: UploadPlace;
  /** `ig-api-upload` or `video-upload`. */
  readonly path: string;
  /** The field that says how much has arrived. */
  readonly field: 'video_status' | 'status';
  /** The address that Meta gave with the container or the video. */
  readonly address: string | undefined;
  readonly size: number;
  /** What Meta has; 0 says that nothing was sent, and undefined that nobody knows. */
  readonly offset: number | undefined;
  readonly bytesPerSecond: number | undefined;
}

/** One body from the offset to the end of the file, with the offset and the size of the whole as headers. */
export const rupload = (upload: Rupload): Protocol<Uploaded> => ({
  isKnown: upload.offset === 0,
  begin: async () => right({ from: upload.offset ?? 0, to: upload.size }),
  send: (range, body) => send(upload, range, body),
  ask: (_failed, _error, doubt) => askOffset(upload, doubt),
});

async function send(upload: Rupload, { from }: Range, body: FileSource): Step<Uploaded> {
  const { place, path, address, size, bytesPerSecond } = upload;
  const params = { offset: from, file_size: size, 'content-type': 'application/octet-stream', file: body };
  const facts = { upload: path, repeatable: true };
  const slowdown = slowdownOf(body, bytesPerSecond);
  const outcome = await ask(place, { method: 'POST', params, address, facts }, body.size, slowdown);
  if (isLeft(outcome)) return outcome;
  const answer = outcome.right.body;
  if (isObject(answer) && (answer['success'] === true || answer['success'] === 'true'))
    return right({ done: { ...answer, success: true } });
  return left(refused(place));
}

const refused = ({ where }: UploadPlace): PublishingError =>
  new PublishingError({
    message: `${where}: Meta did not take the file, and does not say why`,
    retry: 'after',
    advice: 'Ask how much has arrived, then send the rest, or begin anew.',
  });

/**
 * Meta's documents name the status as the place of the offset, and production asks the address itself. Where what one of
 * them says is refused, the other is asked first; in the end everything is sent anew, which is allowed. Bytes that were
 * never sent cannot be there: to go on behind them would leave a hole in the file.
 */
async function askOffset(upload: Rupload, { disagreements, most }: Doubt): Step<Uploaded> {
  const { size } = upload;
  const sources = [statusOffset, addressOffset];
  if (disagreements % 2 === 0 && disagreements > 0) sources.reverse();
  if (disagreements > 3) return right({ from: 0, to: size });
  for (const source of sources) {
    const offset = await source(upload);
    // More than the file has is no slip, but another file: the driver ends there.
    if (offset !== undefined && (offset <= most || offset > size)) return right(nextOf(offset, size));
  }
  return right({ from: 0, to: size });
}

const nextOf = (offset: number, size: number): Next<Uploaded> =>
  offset === size ? { done: { success: true } } : { from: offset, to: size };

/** What the container or the video says; undefined where it says nothing. */
async function statusOffset({ place, field, size }: Rupload): Promise<number | undefined> {
  const outcome = await ask(place, { method: 'GET', params: { fields: field }, facts: {} });
  if (isLeft(outcome) || !isObject(outcome.right.body)) return undefined;
  const status = outcome.right.body[field];
  const phase = isObject(status) ? status['uploading_phase'] : undefined;
  if (!isObject(phase)) return undefined;
  // The two spellings of Meta's.
  const arrived = countIn(phase['bytes_transferred'] ?? phase['bytes_transfered']);
  return arrived ?? (isComplete(phase['status']) ? size : undefined);
}

const isComplete = (word: unknown) => word === 'complete' || word === 'completed';

async function addressOffset({ place, path, address }: Rupload): Promise<number | undefined> {
  const outcome = await ask(place, { method: 'GET', params: {}, address, facts: { upload: path } });
  if (isLeft(outcome)) return undefined;
  const { body, headers } = outcome.right;
  return countIn((isObject(body) ? body['offset'] : undefined) ?? headers['offset']);
}

/** A count of bytes, which Meta writes as a number or as text. */
export function countIn(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(count) && (count as number) >= 0 ? (count as number) : undefined;
}
