import { invalid } from '../../errors/failure.js';
import { prefer } from '../../objects/facebook/video.js';
import type { StoredObject } from '../../world/store.js';
import { timestampOf } from '../../world/clock.js';
import type { EffectContext, ListEffect, WriteEffect } from '../../graph/effect.js';
import { flagOf, textOf } from '../params.js';
import { idIn, without } from '../../world/values.js';
import { removeWhole } from './comments.js';
import type { KeyedEffects } from '../keyed.js';
import { aboutVideo, applyRelations } from './video-about.js';
import { isExpired, publishDue, publishVideo, readVideo, scheduleIn, withhold } from './video-state.js';

/** What of a Page's videos can be seen. */
function shown(context: EffectContext): StoredObject[] {
  const { store, subject } = context;
  publishDue(context, subject);
  return store
    .list(subject, 'videos')
    .filter((video) => video.fields['published'] === true && !isExpired(context, video));
}

const listVideos: ListEffect = (context) =>
  context.params['type'] === 'tagged' ? context.store.list(context.subject, 'tagged_videos') : shown(context);

const listIndexed: ListEffect = (context) => shown(context).filter(({ fields }) => fields['secret'] !== true);

/** Changes what is said of a video, and when it is published. */
const updateVideo: WriteEffect = (context) => {
  const { store, clock, subject: video, params } = context;
  const time = scheduleIn(context);
  const wanted = textOf(params, 'preferred_thumbnail_id');
  const thumbnail = store.list(video, 'thumbnails').find(({ id }) => id === wanted);
  if (wanted !== undefined && !thumbnail) throw invalid(`The video has no thumbnail ${wanted}`);
  Object.assign(video.fields, aboutVideo(context), { updated_time: timestampOf(clock.now()) });
  applyRelations(context, video);
  if (thumbnail) prefer(store, video, thumbnail);
  republish(context, time);
  return { success: true };
};

function republish(context: EffectContext, time: number | undefined): void {
  const { subject: video, params } = context;
  const isPublished = video.fields['published'] === true;
  if (time !== undefined && isPublished) throw invalid('A video that is published cannot be scheduled');
  if (time !== undefined) withhold(context, video, time);
  else if (flagOf(params, 'published') === true && !isPublished) publishVideo(context, video);
  else if (flagOf(params, 'published') === false) {
    const page = context.store.get(String(video.fields['page']));
    if (page) context.store.unlink(page, String(video.fields['list']), video);
    withhold(context, video, undefined);
  }
}

/** Deletes a video, with what hangs off it. */
const deleteVideo: WriteEffect = ({ store, subject: video }) => {
  const page = store.get(String(video.fields['page']));
  if (page && idIn(page.fields, 'featured_video') === video.id) delete page.fields['featured_video'];
  const live = store.get(String(video.fields['live']));
  if (live) live.fields = without(live.fields, 'video');
  for (const list of store.all('facebook/VideoList')) {
    const left = store.list(list, 'videos').filter(({ id }) => id !== video.id);
    list.fields['videos_count'] = left.length;
  }
  const post = String(video.fields['post_id']);
  // The post of a video goes with it; a story is stored under the id of its post.
  for (const id of [post, `${page?.id}_${post}`]) {
    const found = store.get(id);
    if (found) removeWhole(store, found);
  }
  for (const poll of store.list(video, 'polls')) store.remove(poll);
  removeWhole(store, video);
  return { success: true };
};

/** The videos of a Page. */
export const videos: KeyedEffects = {
  list: { 'Page.videos': listVideos, 'Page.indexed_videos': listIndexed },
  update: { Video: updateVideo },
  delete: { Video: deleteVideo },
  read: { Video: readVideo },
};
