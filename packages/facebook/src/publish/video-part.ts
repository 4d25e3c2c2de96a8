import {
  type CallOptions,
  type GraphClient,
  type GraphError,
  InvalidArgumentError,
  PublishingError,
} from '@edgewalk/core';
import { type Either, internalsOf, isLeft, isObject, left, right } from '@edgewalk/core/declare';
import { addressIn, countIn, type CreatedPart, type Part, type PartUpload } from '@edgewalk/publishing';
import { Video } from '../video.js';
import type { Page } from '../page.js';
import type { PostedReel } from '../page/new-reel.js';
import type * as t from 'io-ts';
import { operation } from './failures.js';
import type { PostVideo } from './content.js';
import type { Timing } from './timing.js';
import { readStatus, stateOf } from './video-state.js';

/** A video that is opened, then sent, and published by the finish of its edge. */
export function videoPart(
  page: Page,
  edge: 'videoReels' | 'videoStories',
  video: PostVideo,
  wanted: Timing['state'],
): Part {
  const { client } = internalsOf(page);
  return {
    create: async (_, call) => {
      const outcome = await page[edge].create({ upload_phase: 'start' }, call).either();
      return isLeft(outcome) ? outcome : openedAs(client, outcome.right, call);
    },
    ...(isObject(video) && 'file' in video && { file: video.file }),
    upload: (upload, call) => send(page, upload, video, call),
    read: async (id, call) => {
      const outcome = await readStatus(client, id, call);
      return isLeft(outcome) ? outcome : right(stateOf(outcome.right, wanted));
    },
    remove: (id, call) => new Video(client, id).delete({}, call).either(),
  };
}

function openedAs(
  client: GraphClient,
  { video_id: id, upload_url: address }: t.TypeOf<typeof PostedReel>,
  call: CallOptions,
): Either<GraphError, CreatedPart> {
  if (id !== undefined) return right({ id, session: addressIn(client, address, 'video-upload', call) });
  return left(
    new PublishingError({
      message: 'the upload was opened, and has no video_id',
      retry: 'safe',
      advice: 'Try again: nothing is published.',
      request: { method: 'POST', path: '/' },
    }),
  );
}

/** Sends a file, or what Meta does not have of it; or the address of one. */
async function send(
  page: Page,
  { id, state, isNew, options }: PartUpload,
  video: PostVideo,
  call: CallOptions,
): Promise<Either<GraphError, unknown>> {
  const { client } = internalsOf(page);
  const { upload } = new Video(client, id);
  // 0 says that nobody has sent anything: then Meta cannot have more than is sent now.
  const arrived = isNew ? right(0) : await arrivedOf(client, id, call);
  if (isLeft(arrived)) return arrived;
  if (arrived.right === 'all') return right(undefined);
  if (!('file' in video)) return upload.create(video, call).either();
  const from = arrived.right === undefined ? {} : { offset: arrived.right };
  const address = state.session === undefined ? {} : { upload_url: state.session };
  return upload.create({ ...video, ...address, ...from }, { ...call, ...options }).either();
}

/** How many bytes Meta has of a video that another process may have sent; undefined where it has none, or does not say. */
async function arrivedOf(
  client: GraphClient,
  id: string,
  call: CallOptions,
): Promise<Either<GraphError, number | 'all' | undefined>> {
  const outcome = await readStatus(client, id, call);
  if (isLeft(outcome)) return outcome;
  const status = outcome.right;
  const state = stateOf(status, 'published');
  if (state !== undefined && state.phase !== 'waiting') return right('all');
  const { bytes_transfered: short, bytes_transferred: arrived = short } = status?.uploading_phase ?? {};
  return right(countIn(arrived) || undefined);
}

/** Throws what is wrong with a video. */
export function checkVideo(page: Page, video: unknown, at: string): void {
  const refuse = (advice: string) => new InvalidArgumentError(operation, `${at}: ${advice}`);
  if (!isObject(video)) throw refuse('give { file } or { file_url }');
  if (video['offset'] !== undefined) throw refuse('leave out offset: publish asks Meta for it');
  if ((video['file'] === undefined) === (video['file_url'] === undefined))
    throw refuse('give either { file } or { file_url }');
  try {
    void new Video(internalsOf(page).client, '1').upload.create(video as PostVideo);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw refuse(error.advice);
  }
}
