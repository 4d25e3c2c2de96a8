import * as fb from '@edgewalk/facebook';
import { invalid } from '../../errors/failure.js';
import { type ContextOf, effect, type EffectContext } from '../../graph/effect.js';
import { prefer } from '../../objects/facebook/video.js';
import { timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { idIn, without } from '../../world/values.js';
import { removeWhole } from './comments.js';
import { aboutVideo, applyRelations } from './video-about.js';
import { type Moment, publishDue, publishVideo, readVideo, scheduleIn, withhold } from './video-state.js';
import { isShown } from './video-status.js';

type VideoUpdate = ContextOf<typeof fb.Video, 'update'>;

/** The videos of a Page that can be seen. */
function visible(context: Moment & Pick<EffectContext, 'subject'>): StoredObject[] {
  const { store, subject } = context;
  publishDue(context, subject);
  return store.list(subject, 'videos').filter((video) => isShown(context, video));
}

/** Changes a video, and when it is published. */
function updateVideo(context: VideoUpdate): void {
  const { store, clock, subject: video, params } = context;
  const time = scheduleIn(context);
  const { preferred_thumbnail_id: preferred } = params;
  const thumbnail = store.list(video, 'thumbnails').find(({ id }) => id === preferred);
  if (preferred !== undefined && !thumbnail) throw invalid(`The video has no thumbnail ${preferred}`);
  Object.assign(video.fields, aboutVideo(context), { updated_time: timestampOf(clock.now()) });
  applyRelations(context, video);
  if (thumbnail) prefer(store, video, thumbnail);
  republish(context, time);
}

function republish(context: VideoUpdate, time: number | undefined): void {
  const { subject: video, params } = context;
  const isPublished = video.fields['published'] === true;
  if (time !== undefined && isPublished) throw invalid('A video that is published cannot be scheduled');
  if (time !== undefined) withhold(context, video, time);
  else if (params.published === true && !isPublished) publishVideo(context, video);
  else if (params.published === false) {
    const page = context.store.get(String(video.fields['page']));
    if (page) context.store.unlink(page, String(video.fields['list']), video);
    withhold(context, video, undefined);
  }
}

/** Deletes a video, with all that belongs to it. */
function deleteVideo({ store, subject: video }: EffectContext<unknown>): void {
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
}

/** The videos of a Page. */
export const videos = [
  effect(fb.PageVideos, {
    list: (context) =>
      context.params.type === 'tagged' ? context.store.list(context.subject, 'tagged_videos') : visible(context),
  }),
  effect(fb.PageIndexedVideos, {
    list: (context) => visible(context).filter(({ fields }) => fields['secret'] !== true),
  }),
  effect(fb.Video, { read: readVideo, update: updateVideo, delete: deleteVideo }),
];
