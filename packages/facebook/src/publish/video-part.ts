import { type CallOptions, type GraphError, InvalidArgumentError, PublishingError } from '@edgewalk/core';
import { type Either, internalsOf, isLeft, isObject, left, right } from '@edgewalk/core/declare';
import { type CreatedPart, type Part, type Sent } from '@edgewalk/publishing';
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
      return isLeft(outcome) ? outcome : openedAs(outcome.right);
    },
    upload: (part, call, report) => send(page, part, video, call, report),
    read: async (id, call) => {
      const outcome = await readStatus(client, id, call);
      return isLeft(outcome) ? outcome : right(stateOf(outcome.right, wanted));
    },
    remove: (id, call) => new Video(client, id).delete(call).either(),
  };
}

function openedAs({ video_id: id }: t.TypeOf<typeof PostedReel>): Either<GraphError, CreatedPart> {
  if (id !== undefined) return right({ id });
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
  { id }: CreatedPart,
  video: PostVideo,
  call: CallOptions,
  report: (progress: Sent) => void,
): Promise<Either<GraphError, unknown>> {
  const { client } = internalsOf(page);
  const status = await readStatus(client, id, call);
  if (isLeft(status)) return status;
  if (stateOf(status.right, 'published')?.phase !== 'waiting' && status.right !== undefined) return right(undefined);
  const { upload } = new Video(client, id);
  if (!('file' in video)) return upload.create(video, call).either();
  const { bytes_transferred: arrived = status.right?.uploading_phase?.bytes_transfered ?? 0 } =
    status.right?.uploading_phase ?? {};
  const { file } = video;
  const total = file instanceof Uint8Array ? file.byteLength : file.size;
  report({ sent: arrived, total });
  const outcome = await upload.create({ file, offset: arrived }, call).either();
  if (!isLeft(outcome)) report({ sent: total, total });
  return outcome;
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
