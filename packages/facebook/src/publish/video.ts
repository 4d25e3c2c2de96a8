import { InvalidArgumentError } from '@edgewalk/core';
import { isLeft, isObject, right } from '@edgewalk/core/declare';
import { checkUploadFile, type PublishCheckpoint, type UploadFile } from '@edgewalk/publishing';
import type { Page } from '../page.js';
import type { NewVideo } from '../page/new-video.js';
import { chunkedPart } from './chunked-part.js';
import { videoComments } from './comments.js';
import { accepted, operation } from './failures.js';
import { readVideo, settled } from './reel.js';
import type { PageSurface } from './surface.js';
import { checkTime, splitTiming, type Timing } from './timing.js';

/** How many days ahead Meta takes a video: six months. */
const farthest = 183;

/** A video: opened, sent in chunks, finished. It has an id before anybody sees it. */
export function videoSurface(page: Page, content: Readonly<Record<string, unknown>>): PageSurface {
  const { timing, rest } = splitTiming(content);
  const { video, ...about } = rest;
  const file = fileIn(video);
  const endOf = (session: string) =>
    ({ upload_phase: 'finish', upload_session_id: session, ...about, ...timed(timing) }) as NewVideo;
  return {
    path: 'videos',
    children: [],
    whole: { ...chunkedPart(page, file, timing.state), tellsPublished: true },
    check: (call, now) => {
      checkTime(timing, now, farthest);
      void page.videos.create(endOf('1'), call);
    },
    publish: async (checkpoint, call) => {
      const outcome = accepted(await page.videos.create(endOf(sessionOf(checkpoint)), call).either(), 'videos');
      return isLeft(outcome) ? outcome : right(checkpoint.container ?? undefined);
    },
    find: async () => undefined,
    idOf: async ({ container }) => container ?? undefined,
    ...(timing.state === 'published' && { settle: (checkpoint, call) => settled(page, checkpoint, call) }),
    ...videoComments(page, timing),
    result: (checkpoint, call) => readVideo(page, timing, checkpoint, call),
  };
}

const sessionOf = ({ container, uploads }: PublishCheckpoint): string => uploads?.[container ?? '']?.session ?? '';

const refuse = (advice: string) => new InvalidArgumentError(operation, `video: ${advice}`);

/** The file of a video: only bytes have an id before they are public. */
function fileIn(video: unknown): UploadFile {
  if (!isObject(video)) throw refuse("write { file: './video.mp4' }");
  if (video['file_url'] !== undefined)
    throw refuse('by URL it is public in one request: fb.page(id).videos.create({ file_url }). Or give { file }');
  const other = Object.keys(video).find((key) => key !== 'file' && video[key] !== undefined);
  if (other !== undefined) throw refuse(`write ${other} beside it: { video: { file }, ${other} }`);
  try {
    checkUploadFile(video['file'], operation);
    return video['file'];
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw refuse(error.advice);
  }
}

/** When it appears, as a video says it. */
function timed({ state, at }: Timing): object {
  if (state === 'published') return {};
  if (state === 'draft') return { published: false, unpublished_content_type: 'DRAFT' };
  return { published: false, unpublished_content_type: 'SCHEDULED', scheduled_publish_time: at };
}
