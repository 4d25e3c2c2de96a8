import { type FileSource, type GraphError, PublishingError } from '@edgewalk/core';
import { type Either, isLeft, isObject, left, right } from '@edgewalk/core/declare';
import type { Next, Protocol, Range, Step } from './driver.js';
import { countIn } from './rupload.js';
import { ask, slowdownOf, type UploadPlace } from './send.js';

/** The session of a video that was sent in chunks. */
export interface VideoSession {
  readonly upload_session_id: string;
  readonly video_id: string;
}

/** A video in chunks. */
export interface ChunkedVideo {
  readonly place: UploadPlace;
  /** `videos`. */
  readonly edge: string;
  readonly size: number;
  readonly bytesPerSecond: number | undefined;
  /** A session that was opened before, with the bytes that come next. Another one is not opened in its place. */
  readonly opened?: VideoSession & Range;
  /** Learns which bytes come next; the upload waits for it. */
  readonly keep?: (next: Range) => Promise<void>;
}

/** Start, then the chunks that Meta asks for, one after another, until it asks for none. The finish is the caller's. */
export function chunks<A>(video: ChunkedVideo): Protocol<VideoSession | A> {
  const { opened, keep } = video;
  let session: VideoSession | undefined = opened;
  /** The end of what was ever sent: Meta cannot have more. What was opened before was kept before each chunk. */
  let most = opened?.to ?? 0;
  const begin = async (): Step<VideoSession> => {
    if (opened !== undefined) return nextOf(video, opened, { start_offset: opened.from, end_offset: opened.to });
    const started = await openSession(video);
    if (isLeft(started)) return started;
    session = started.right.session;
    most = 0;
    return within(video, most, nextOf(video, session, started.right.answer));
  };
  const send = async (range: Range, body: FileSource): Step<VideoSession> => {
    if (session === undefined) return left(odd(video, 'no session'));
    most = Math.max(most, range.to);
    const answer = await post(video, pieceOf(session, range, body), body);
    const next = isLeft(answer) ? answer : within(video, most, nextOf(video, session, answer.right));
    return isLeft(next) ? next : keptBy(keep, next.right);
  };
  const askRange: Protocol<VideoSession>['ask'] = async (failed, error) => {
    if (error.subcode === sessionOver || session === undefined) return opened === undefined ? begin() : left(error);
    return within(video, most, wantedAfter(video, session, failed, error));
  };
  return { begin, send, ask: askRange };
}

/** The bytes that an error names; those that failed where it names none. */
function wantedAfter(video: ChunkedVideo, session: VideoSession, failed: Range, { data }: GraphError) {
  const named = isObject(data) ? rangeIn(data) : undefined;
  if (named === undefined) return right(failed);
  return nextOf(video, session, { start_offset: named.from, end_offset: named.to });
}

async function keptBy<A>(keep: ChunkedVideo['keep'], next: Next<A>): Step<A> {
  if (!('done' in next)) await keep?.(next);
  return right(next);
}

async function openSession(video: ChunkedVideo) {
  const started = await post(video, { upload_phase: 'start', file_size: video.size });
  if (isLeft(started)) return started;
  const { right: answer } = started;
  const [id, videoId] = [textIn(answer['upload_session_id']), textIn(answer['video_id'])];
  if (id === undefined || videoId === undefined) return left(odd(video, 'no session'));
  return right({ session: { upload_session_id: id, video_id: videoId }, answer });
}

const pieceOf = ({ upload_session_id }: VideoSession, { from }: Range, body: FileSource) => ({
  upload_phase: 'transfer',
  upload_session_id,
  start_offset: from,
  video_file_chunk: body,
});

/** Ids come as text, and sometimes as numbers. */
const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;

/** The session of an upload in chunks is over. */
export const sessionOver = 1_363_041;

async function post(
  { place, edge, bytesPerSecond }: ChunkedVideo,
  params: Readonly<Record<string, unknown>>,
  body?: FileSource,
): Promise<Either<GraphError, Record<string, unknown>>> {
  const slowdown = body === undefined ? 0 : slowdownOf(body, bytesPerSecond);
  const request = { method: 'POST' as const, edge, params, facts: { repeatable: true } };
  const outcome = await ask(place, request, body?.size, slowdown);
  if (isLeft(outcome)) return outcome;
  return right(isObject(outcome.right.body) ? outcome.right.body : {});
}

/** Both offsets are the same once Meta has everything. */
function nextOf(
  video: ChunkedVideo,
  session: VideoSession,
  answer: Readonly<Record<string, unknown>>,
): Either<GraphError, Next<VideoSession>> {
  const range = rangeIn(answer);
  if (range === undefined) return left(odd(video, 'no offsets'));
  if (range.from !== range.to) return right(range);
  if (range.from !== video.size) return left(odd(video, `an end after ${range.from} of ${video.size} bytes`, 'never'));
  return right({ done: session });
}

/** Bytes that were never sent cannot be at Meta: to go on behind them would leave a hole in the video. */
function within<A>(video: ChunkedVideo, most: number, next: Either<GraphError, Next<A>>): Either<GraphError, Next<A>> {
  if (isLeft(next)) return next;
  const from = 'done' in next.right ? video.size : next.right.from;
  if (from <= most) return next;
  return left(outOfStep(odd(video, `the bytes up to ${from}, and only ${most} were sent`, 'never')));
}

const lost = new WeakSet<GraphError>();

function outOfStep<E extends GraphError>(error: E): E {
  lost.add(error);
  return error;
}

/** Whether Meta and we disagree on what was sent: the upload cannot go on, and the file goes to another one. */
export const isOutOfStep = (error: GraphError): boolean => lost.has(error);

/** The range that Meta waits for: text in answers, numbers in the data of an error. */
function rangeIn({ start_offset: start, end_offset: end }: Readonly<Record<string, unknown>>): Range | undefined {
  const [from, to] = [countIn(start), countIn(end)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

const odd = ({ place }: ChunkedVideo, what: string, retry: 'after' | 'never' = 'after'): PublishingError =>
  new PublishingError({
    message: `${place.where}: Meta's answer has ${what}`,
    retry,
    advice: 'Begin the upload again: nothing is public yet.',
  });
