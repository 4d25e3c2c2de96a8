import { type CallOptions, type GraphError, InvalidArgumentError } from '@edgewalk/core';
import { type Either, isLeft, isObject, right } from '@edgewalk/core/declare';
import { checkUploadFile, type Part, type PublishCheckpoint, type UploadFile } from '@edgewalk/publishing';
import type { Page } from '../page.js';
import type { NewVideo } from '../page/new-video.js';
import { addressedPart, hidden, publishAddressed } from './addressed-part.js';
import { chunkedPart } from './chunked-part.js';
import { videoComments } from './comments.js';
import { accepted, operation } from './failures.js';
import { readVideo, settled } from './reel.js';
import type { PageSurface } from './surface.js';
import { checkTime, splitTiming, type Timing } from './timing.js';

/** How many days ahead Meta takes a video: six months. */
const farthest = 183;

/** A video, from a file or by URL. It has an id before anybody sees it, and says itself whether it is published. */
export function videoSurface(page: Page, content: Readonly<Record<string, unknown>>): PageSurface {
  const { timing, rest } = splitTiming(content);
  const { video, ...about } = rest;
  const given = videoIn(video);
  const way = typeof given === 'string' ? fetched(page, given, about, timing) : sent(page, given.file, about, timing);
  return {
    path: 'videos',
    children: [],
    whole: { ...way.part, tellsPublished: true },
    check: (call, now) => {
      checkTime(timing, now, farthest);
      way.check(call);
    },
    publish: async (checkpoint, call) => {
      const outcome = accepted<Accepted>(await way.publish(checkpoint, call), 'videos');
      return isLeft(outcome) ? outcome : right(checkpoint.container ?? undefined);
    },
    find: async () => undefined,
    idOf: async ({ container }) => container ?? undefined,
    ...(timing.state === 'published' && { settle: (checkpoint, call) => settled(page, checkpoint, call) }),
    ...videoComments(page, timing),
    result: (checkpoint, call) => readVideo(page, timing, checkpoint, call),
  };
}

interface Accepted {
  readonly success?: boolean;
}

/** How a video comes to Meta. */
interface Way {
  readonly part: Part;
  check(call: CallOptions): void;
  publish(checkpoint: PublishCheckpoint, call: CallOptions): Promise<Either<GraphError, Accepted>>;
}

/** Opened, sent in chunks, finished. */
function sent(page: Page, file: UploadFile, about: object, timing: Timing): Way {
  const endOf = (session: string) =>
    ({ upload_phase: 'finish', upload_session_id: session, ...about, ...timed(timing) }) as NewVideo;
  return {
    part: chunkedPart(page, file, timing.state),
    check: (call) => void page.videos.create(endOf('1'), call),
    publish: (checkpoint, call) => page.videos.create(endOf(sessionOf(checkpoint)), call).either(),
  };
}

/** Made where nobody sees it, and then published. */
function fetched(page: Page, address: string, about: object, timing: Timing): Way {
  const params = { file_url: address, ...about };
  return {
    part: addressedPart(page, params, timing),
    check: (call) => {
      // The time goes with the publication, and is checked with the rest.
      void page.videos.create({ ...params, ...timed(timing) } as NewVideo, call);
      void page.videos.create(hidden(params, timing.state), call);
    },
    publish: ({ container }, call) => publishAddressed(page, container ?? '', timing, call),
  };
}

const sessionOf = ({ container, uploads }: PublishCheckpoint): string => uploads?.[container ?? '']?.session ?? '';

const refuse = (advice: string) => new InvalidArgumentError(operation, `video: ${advice}`);

/** The file of a video, or its address. */
function videoIn(video: unknown): string | { readonly file: UploadFile } {
  if (!isObject(video)) throw refuse("write { file: './video.mp4' } or { file_url }");
  const { file, file_url: address, ...others } = video;
  const other = Object.keys(others).find((key) => others[key] !== undefined);
  if (other !== undefined) throw refuse(`write ${other} beside it: { video: { file }, ${other} }`);
  if (file !== undefined && address !== undefined) throw refuse('give either { file } or { file_url }');
  if (address !== undefined) {
    if (typeof address === 'string') return address;
    throw refuse('file_url: write an address that begins with https://');
  }
  try {
    checkUploadFile(file, operation);
    return { file };
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
