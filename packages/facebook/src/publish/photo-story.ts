import { InvalidArgumentError } from '@edgewalk/core';
import { isLeft, right } from '@edgewalk/core/declare';
import type { Page } from '../page.js';
import { accepted, operation } from './failures.js';
import { findStory } from './find.js';
import { checkPhoto, photoPart } from './photos.js';
import { readPost } from './post.js';
import type { PageSurface } from './surface.js';

/** A photo for 24 hours: it is uploaded, and then shown. */
export function photoStorySurface(page: Page, content: Readonly<Record<string, unknown>>): PageSurface {
  const { photo_story: photo, ...more } = content;
  refuseMore(more, 'a story is a photo and nothing else');
  const whole = photoPart(page, photo, 'photo_story');
  return {
    path: 'photo_stories',
    children: [],
    whole,
    check: () => checkPhoto(page, photo, 'photo_story'),
    publish: async ({ container }, call) => {
      const outcome = accepted(
        await page.photoStories.create({ photo_id: container ?? '' }, call).either(),
        'photo_stories',
      );
      return isLeft(outcome) ? outcome : right(outcome.right.post_id);
    },
    find: ({ container }, call) => findStory(page, container ?? '', call),
    result: (checkpoint, call) => readPost(page, { state: 'published' }, checkpoint, call),
  };
}

/** A story takes no other member. */
export function refuseMore(more: Readonly<Record<string, unknown>>, why: string): void {
  const name = Object.keys(more).find((key) => more[key] !== undefined);
  if (name !== undefined) throw new InvalidArgumentError(operation, `${name}: leave it out, ${why}`);
}
