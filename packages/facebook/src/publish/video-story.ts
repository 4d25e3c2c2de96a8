import { isLeft, right } from '@edgewalk/core/declare';
import type { Page } from '../page.js';
import type { PostVideo } from './content.js';
import { accepted } from './failures.js';
import { findStory } from './find.js';
import { refuseMore } from './photo-story.js';
import { readPost } from './post.js';
import { settled } from './reel.js';
import type { PageSurface } from './surface.js';
import { checkVideo, videoPart } from './video-part.js';

/** A video for 24 hours. The list of stories names its video, and so says whether it is out. */
export function videoStorySurface(page: Page, content: Readonly<Record<string, unknown>>): PageSurface {
  const { video_story: video, ...more } = content;
  refuseMore(more, 'a story is a video and nothing else');
  return {
    path: 'video_stories',
    children: [],
    whole: videoPart(page, 'videoStories', video as PostVideo, 'published'),
    check: () => checkVideo(page, video, 'video_story'),
    publish: async ({ container }, call) => {
      const end = { upload_phase: 'finish', video_id: container ?? '' } as const;
      const outcome = accepted(await page.videoStories.create(end, call).either(), 'video_stories');
      return isLeft(outcome) ? outcome : right(outcome.right.post_id);
    },
    find: ({ container }, call) => findStory(page, container ?? '', call),
    settle: (checkpoint, call) => settled(page, checkpoint, call),
    result: (checkpoint, call) => readPost(page, { state: 'published' }, checkpoint, call),
  };
}
