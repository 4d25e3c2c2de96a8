import { type CallOptions, PublishingError, type Subject } from '@edgewalk/core';
import { FileProblem, internalsOf, isLeft, isRight, left, right } from '@edgewalk/core/declare';
import {
  openedVideoCall,
  openUpload,
  type Part,
  type PartUpload,
  unreadable,
  type UploadFile,
} from '@edgewalk/publishing';
import { Video } from '../video.js';
import type { Page } from '../page.js';
import { videoFacts } from '../page/videos.js';
import { operation } from './failures.js';
import type { Timing } from './timing.js';
import { stateOf } from './video-state.js';

/** A video whose file goes in the chunks that Meta asks for, between the start and the finish of `/videos`. */
export const chunkedPart = (page: Page, file: UploadFile, wanted: Timing['state']): Part => ({
  file,
  create: (_, call) => start(page, file, call),
  upload: (upload, call) => send(page, file, upload, call),
  read: (id, call) => read(page, id, wanted, call),
  remove: async (id, call, upload) => {
    const session = upload?.session ?? '';
    const canceled = await page.videos.create({ upload_phase: 'cancel', upload_session_id: session }, call).either();
    if (isLeft(canceled)) await new Video(internalsOf(page).client, id).delete({}, call).either();
  },
});

/** Opens the upload: the video has an id from here on. */
async function start(page: Page, file: UploadFile, call: CallOptions) {
  const opened = await sizeOf(file);
  if (isLeft(opened)) return opened;
  const outcome = await page.videos.create({ upload_phase: 'start', file_size: opened.right }, call).either();
  if (isLeft(outcome)) return outcome;
  const { video_id: id, upload_session_id: session, start_offset: from, end_offset: to } = outcome.right;
  // A new video has no bytes yet: what begins later would have a hole.
  if (id === undefined || session === undefined || !isNothing(from) || !isCount(to)) return left(noSession());
  return right({ id, session, from: 0, to: Number(to) });
}

const isCount = (text: string | undefined) => text !== undefined && /^\d{1,15}$/.test(text);

const isNothing = (text: string | undefined) => text !== undefined && /^0+$/.test(text);

async function sizeOf(file: UploadFile) {
  try {
    return right((await openUpload(file)).size);
  } catch (thrown) {
    if (!(thrown instanceof FileProblem)) throw thrown;
    return left(unreadable(thrown, { method: 'POST', path: '/videos' }));
  }
}

/** From the bytes that Meta asked for last. Where it has others by now, it says which it wants. */
async function send(page: Page, file: UploadFile, { id, state, options, keep }: PartUpload, call: CallOptions) {
  const { client, subject } = internalsOf(page);
  const { session = '', from = 0, to = 0 } = state;
  const video = {
    client,
    subject: subject as Subject,
    where: operation,
    edge: 'videos',
    facts: videoFacts,
    file,
    opened: { upload_session_id: session, video_id: id, from, to },
    keep,
  };
  return openedVideoCall(video, { ...call, ...options }).either();
}

/** Meta does not say of a video that is sent and not finished what it waits for: then it is ready. */
async function read(page: Page, id: string, wanted: Timing['state'], call: CallOptions) {
  const { client } = internalsOf(page);
  const outcome = await new Video(client, id).get({ fields: ['status', 'published'] }, call).either();
  if (!isRight(outcome)) return outcome;
  const { status, published } = outcome.right;
  const state = stateOf(status, wanted);
  if (state === undefined || state.phase === 'failed' || state.phase === 'expired') return right(state);
  return right({ ...state, phase: published === true || state.phase === 'published' ? 'published' : 'ready' } as const);
}

const noSession = (): PublishingError =>
  new PublishingError({
    message: 'the upload was opened, and the answer has no session, or does not ask for the beginning',
    retry: 'safe',
    advice: 'Try again: nothing is published.',
    request: { method: 'POST', path: '/videos' },
  });
