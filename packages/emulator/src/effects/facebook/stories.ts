import * as fb from '@edgewalk/facebook';
import { invalid } from '../../errors/failure.js';
import { effect } from '../../graph/effect.js';
import { rowOf } from '../../graph/rows.js';
import { addStory } from '../../objects/facebook/story.js';
import { days } from '../../world/clock.js';
import { momentOf } from '../../world/time.js';
import { ownerOf, requireManaged } from './managed.js';
import { isGone } from './post-content.js';

/** Stories of a Page. */
export const stories = [
  effect(fb.PageStories, {
    /** Stories can be seen for a day; then they are in the archive. */
    list: ({ store, clock, subject: page, params: { status: statuses = [], since, until } }) => {
      const from = momentOf(since, clock.now()) ?? -Infinity;
      const to = momentOf(until, clock.now()) ?? Infinity;
      return store
        .list(page, 'stories')
        .filter(({ createdAt }) => createdAt >= from && createdAt <= to)
        .map((story) => ({
          ...rowOf(story),
          status: clock.now() - story.createdAt < days(1) ? ('PUBLISHED' as const) : ('ARCHIVED' as const),
        }))
        .filter(({ status }) => statuses.length === 0 || statuses.includes(status));
    },
  }),
  effect(fb.PagePhotoStories, {
    /** Shows an uploaded photo for a day. */
    create: (context) => {
      const { store, clock, subject: page, params } = context;
      requireManaged(context, page.id);
      const { photo_id: id } = params;
      const photo = store.get(id);
      const isOwn = photo?.node === 'facebook/Photo' && ownerOf(photo) === page.id;
      if (photo === undefined || !isOwn || isGone(photo, clock.now())) throw invalid(`The photo ${id} does not exist`);
      if (photo.fields['album'] !== undefined) throw invalid('A story needs a photo that is not published');
      const post = addStory(store, page, { media: photo, at: clock.now() });
      photo.fields['page_story_id'] = post.id;
      return { success: true, post_id: post.id };
    },
  }),
];
