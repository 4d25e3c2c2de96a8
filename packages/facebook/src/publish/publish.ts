import { type Call, InvalidArgumentError } from '@edgewalk/core';
import { internalsOf, isObject } from '@edgewalk/core/declare';
import { accountOf, publishCall, type PublishOptions } from '@edgewalk/publishing';
import type { Page } from '../page.js';
import type { NewPagePost, PublishedPagePost } from './content.js';
import { creationDelay, failureKind, operation, videoError } from './failures.js';
import { liveSurface } from './live.js';
import { looksOf } from './looks.js';
import { photoStorySurface } from './photo-story.js';
import { postSurface } from './post.js';
import { reelSurface } from './reel.js';
import type { PageSurface } from './surface.js';
import { videoSurface } from './video.js';
import { videoStorySurface } from './video-story.js';

/** The call behind `fb.page(id).publish()`. All arguments are checked at once, before anything is sent. */
export function publishOnPage(page: Page, content: NewPagePost, options: PublishOptions = {}): Call<PublishedPagePost> {
  const surface = surfaceOf(page, content);
  return publishCall(
    {
      ...surface,
      operation,
      kind: 'page',
      noun: 'video',
      content,
      looks: { client: internalsOf(page).client, of: (now) => looksOf(content, now) },
      account: (call) => accountOf(page, (each) => page.get({ fields: ['id'] }, each), call),
      failureKind,
      creationDelay,
      stateError: videoError,
    },
    options,
  );
}

/** The members that say what is published; without one it is a text or a link. */
const surfaces = {
  live: liveSurface,
  photos: postSurface,
  photo_story: photoStorySurface,
  reel: reelSurface,
  video: videoSurface,
  video_story: videoStorySurface,
} as const;

function surfaceOf(page: Page, content: unknown): PageSurface {
  if (!isObject(content)) throw invalidArgument("give what to publish, such as { message: '…' }");
  const [first, second] = Object.entries(surfaces).filter(([name]) => content[name] !== undefined);
  if (second !== undefined) throw invalidArgument(`${second[0]}: publish it in a call of its own`);
  return (first?.[1] ?? postSurface)(page, content);
}

const invalidArgument = (advice: string) => new InvalidArgumentError(operation, advice);
