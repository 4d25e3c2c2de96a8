import { rowOf } from '../../graph/rows.js';
import { addStory } from '../../objects/facebook/story.js';
import { days } from '../../world/clock.js';
import { invalid } from '../../errors/failure.js';
import type { ListEffect, WriteEffect } from '../../graph/effect.js';
import { listOf, required, timeIn } from '../params.js';
import type { KeyedEffects } from '../keyed.js';
import { ownerOf, requireManaged } from './managed.js';
import { isGone } from './post-content.js';

/** Stories can be seen for a day; then they are in the archive. */
const listStories: ListEffect = ({ store, clock, subject: page, params }) => {
  const wanted = listOf(params, 'status').map((word) => word.toUpperCase());
  const from = timeIn(params, 'since', clock.now()) ?? -Infinity;
  const to = timeIn(params, 'until', clock.now()) ?? Infinity;
  return store
    .list(page, 'stories')
    .filter(({ createdAt }) => createdAt >= from && createdAt <= to)
    .map((story) => ({
      ...rowOf(story),
      status: clock.now() - story.createdAt < days(1) ? 'PUBLISHED' : 'ARCHIVED',
    }))
    .filter(({ status }) => wanted.length === 0 || wanted.includes(status));
};

/** Shows an uploaded photo for a day. */
const createPhotoStory: WriteEffect = (context) => {
  const { store, clock, subject: page, params } = context;
  requireManaged(context, page.id);
  const id = required(params, 'photo_id');
  const photo = store.get(id);
  const isOwn = photo?.node === 'facebook/Photo' && ownerOf(photo) === page.id;
  if (photo === undefined || !isOwn || isGone(photo, clock.now()))
    throw invalid(`The photo ${id} does not exist`);
  if (photo.fields['album'] !== undefined) throw invalid('A story needs a photo that is not published');
  const post = addStory(store, page, { media: photo, at: clock.now() });
  photo.fields['page_story_id'] = post.id;
  return { success: true, post_id: post.id };
};

/** Stories of a Page. */
export const stories: KeyedEffects = {
  list: { 'Page.stories': listStories },
  create: { 'Page.photo_stories': createPhotoStory },
};
