import * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid, required } from '../../errors/failure.js';
import { type ContextOf, effect } from '../../graph/effect.js';
import { makeVideo } from '../../objects/facebook/video.js';
import { readyAt } from '../../world/processing.js';
import type { StoredObject } from '../../world/store.js';
import { aboutVideo } from './video-about.js';
import { uploadFailure } from './video-file.js';
import { farthest, publishDue, publishVideo, scheduleIn, withhold } from './video-state.js';
import { isShown } from './video-status.js';

type Context = ContextOf<typeof fb.PageVideoReels, 'create'>;

/** Opens a reel or a story, or finishes it once its file is there. */
const inTwoPhases =
  (list: 'video_reels' | 'stories') =>
  (context: Context): object => {
    const phase = required(context.params, 'upload_phase').toUpperCase();
    if (phase === 'START') return open(context, list);
    if (phase === 'FINISH') return finish(context, list);
    throw invalid(`Param upload_phase must be one of {START, FINISH} - got "${phase}".`);
  };

function open({ store, clock, subject: page, origin }: Context, list: string): object {
  const fields = { list, awaits_upload: true, published: false, publish_state: 'draft', ready_at: undefined };
  const video = makeVideo(store, page, { at: clock.now(), fields });
  if (list === 'video_reels') video.fields['permalink_url'] = `/reel/${video.id}/`;
  const host = origin ?? 'https://rupload.facebook.com';
  return { video_id: video.id, upload_url: `${host}/video-upload/${fb.latestVersion}/${video.id}` };
}

function finish(context: Context, list: string): object {
  const { clock, params } = context;
  const video = openedVideo(context, list);
  if (video.fields['awaits_upload'] === true) throw uploadFailure(6000, 1_363_033);
  const state = params.video_state?.toUpperCase() || 'PUBLISHED';
  const time = scheduleIn(context, farthest.reel);
  if (state === 'SCHEDULED' && time === undefined) throw invalid('The parameter scheduled_publish_time is required');
  Object.assign(video.fields, aboutVideo(context), { finished: true, ready_at: readyAt(video.fields, clock.now()) });
  if (state !== 'PUBLISHED') {
    withhold(context, video, state === 'SCHEDULED' ? time : undefined);
    return { success: true };
  }
  return { success: true, post_id: publishVideo(context, video) };
}

/** The video that was opened on this edge, and is not finished. */
function openedVideo({ store, subject, params }: Context, list: string): StoredObject {
  const video = store.get(required(params, 'video_id'));
  const isOwn = video?.node === 'facebook/Video' && video.fields['page'] === subject.id;
  if (!video || !isOwn || video.fields['list'] !== list)
    throw new GraphFailure(100, undefined, '(#100) Param video_id must be a video that was opened here');
  // A draft may be finished again, to publish it.
  if (video.fields['published'] === true) throw invalid('The video is published already');
  return video;
}

/** Reels, and stories that are videos. */
export const reels = [
  effect(fb.PageVideoReels, {
    list: (context) => {
      const { store, subject } = context;
      publishDue(context, subject);
      return store.list(subject, 'video_reels').filter((video) => isShown(context, video));
    },
    create: inTwoPhases('video_reels'),
  }),
  effect(fb.PageVideoStories, { create: inTwoPhases('stories') }),
];
