import type * as fb from '@edgewalk/facebook';
import { invalid, required } from '../../errors/failure.js';
import type { ContextOf } from '../../graph/effect.js';
import { SentFile } from '../../http/multipart.js';
import { makeVideo } from '../../objects/facebook/video.js';
import { arrivedOf, growingFile } from '../../objects/received.js';
import { readyAt } from '../../world/processing.js';
import type { StoredObject } from '../../world/store.js';
import { announce } from './video-about.js';
import { requireVideo, uploadFailure } from './video-file.js';
import { scheduleIn } from './video-state.js';

type Context = ContextOf<typeof fb.PageVideos, 'create'>;

const mebibyte = 1024 * 1024;
/** Pieces are small for small files, as they are at Meta. */
const pieceOf = (size: number): number => (size > 50 * mebibyte ? 50 * mebibyte : mebibyte);

/** Opens an upload in pieces. */
export function start({ store, clock, subject: page, params }: Context): object {
  const { file_size: size } = params;
  if (size !== undefined && (!Number.isInteger(size) || size < 1)) throw invalid('Param file_size must be an integer');
  const fields = { awaits_upload: true, source_file_size: size };
  const video = makeVideo(store, page, { at: clock.now(), fields: { ...fields, published: false } });
  Object.assign(video.fields, { publish_state: 'draft', ready_at: undefined });
  const session = store.insert('facebook/VideoUploadSession', { page: page.id, video: video.id });
  return { video_id: video.id, upload_session_id: session.id, ...asTexts(rangeOf(video)) };
}

/** Takes one piece; the response is the range of the next one: none where both offsets are the same. */
export function transfer(context: Context): object {
  const { video } = sessionOf(context);
  const { params } = context;
  const expected = rangeOf(video);
  const chunk = params.video_file_chunk;
  if (!(chunk instanceof SentFile)) throw invalid('The parameter video_file_chunk is required');
  const offset = Number(required(params, 'start_offset'));
  if (offset !== expected.start_offset || offset + chunk.size > expected.end_offset || chunk.size === 0)
    throw uploadFailure(6001, 1_363_037, expected);
  if (offset === 0) requireVideo(chunk, sizeOf(video.fields) ?? Infinity);
  const file = growingFile(video.fields);
  chunk.into(file);
  video.fields['received_file'] = file;
  return asTexts(rangeOf(video));
}

/** Publishes the video, once it is whole. */
export function finish(context: Context): void {
  const { session, video } = sessionOf(context);
  const { store, clock } = context;
  const time = scheduleIn(context);
  const { start_offset: at, end_offset: end } = rangeOf(video);
  const isOpen = sizeOf(video.fields) === undefined && at > 0;
  if (at < end && !isOpen) throw uploadFailure(6000, 1_363_033, { start_offset: at, end_offset: end });
  store.remove(session);
  Object.assign(video.fields, { awaits_upload: false, finished: true, ready_at: readyAt(video.fields, clock.now()) });
  announce(context, video, time);
}

/** Gives the upload up. */
export function cancel(context: Context): void {
  const { session, video } = sessionOf(context);
  context.store.remove(session);
  context.store.remove(video);
}

interface UploadInPieces {
  readonly session: StoredObject;
  readonly video: StoredObject;
}

function sessionOf({ store, subject, params }: Context): UploadInPieces {
  const session = store.get(required(params, 'upload_session_id'));
  const video = session && store.get(String(session.fields['video']));
  if (session?.node !== 'facebook/VideoUploadSession' || !video || session.fields['page'] !== subject.id)
    throw uploadFailure(6000, 1_363_041);
  return { session, video };
}

interface Range {
  readonly start_offset: number;
  readonly end_offset: number;
}

/** The bytes Meta waits for; without a size the end is open. */
function rangeOf({ fields }: StoredObject): Range {
  const from = arrivedOf(fields);
  const size = sizeOf(fields);
  if (size === undefined) return { start_offset: from, end_offset: from + mebibyte };
  return { start_offset: from, end_offset: Math.min(from + pieceOf(size), size) };
}

const sizeOf = ({ source_file_size: size }: StoredObject['fields']): number | undefined =>
  size === undefined ? undefined : Number(size);

/** Offsets are text here, and numbers in the data of an error. */
const asTexts = ({ start_offset: from, end_offset: to }: Range) => ({
  start_offset: String(from),
  end_offset: String(to),
});
