import { isObject } from '@edgewalk/core/declare';
import * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid } from '../../errors/failure.js';
import { type ContextOf, effect, type Row, type WriteEffect } from '../../graph/effect.js';
import { SentFile } from '../../http/multipart.js';
import { makeVideo } from '../../objects/facebook/video.js';
import { momentOf } from '../../world/time.js';
import { announce, existing } from './video-about.js';
import { fileFate, requireVideo } from './video-file.js';
import { cancel, finish, start, transfer } from './video-pieces.js';
import { scheduleIn } from './video-state.js';

type Context = ContextOf<typeof fb.PageVideos, 'create'>;

const phases: Readonly<Record<string, WriteEffect<Context['params']>>> = { start, transfer, finish, cancel };

/** Posts a video, or takes one step of an upload in pieces. */
function createVideo(context: Context): object | void {
  const { store, clock, subject: page, params } = context;
  const phase = params.upload_phase;
  if (phase) {
    const step = phases[phase.toLowerCase()];
    if (step === undefined)
      throw invalid(`Param upload_phase must be one of {CANCEL, FINISH, START, TRANSFER} - got "${phase}".`);
    return step(context);
  }
  const fields = sourceOf(context);
  const time = scheduleIn(context);
  if (params.backdated_post && params.published === false) throw invalid('Unpublished videos cannot be backdated');
  const at = momentOf(params.backdated_post?.backdated_time, clock.now()) ?? clock.now();
  const video = makeVideo(store, page, { at, fields });
  video.fields['ready_at'] ??= clock.now();
  announce(context, video, time);
  return video;
}

/** Where the video comes from, and when it is ready. */
function sourceOf({ store, clock, params }: Context): Row {
  const { file_url: address, source, crossposted_video_id: crossposted } = params;
  const ready = { ready_at: clock.now() + 3000 };
  if (address) return fileFate(address, clock.now());
  // What fits no form comes as it was sent.
  if (source instanceof SentFile) {
    requireVideo(source);
    return { ...ready, ...received(source) };
  }
  if (crossposted) {
    const { title, length, description } = existing({ store }, crossposted).fields;
    return { title, length, description, is_crosspost_video: true };
  }
  if (params.source_instagram_media_id) {
    const media = existing({ store }, params.source_instagram_media_id);
    return { ...ready, description: media.fields['caption'] };
  }
  if (isObject(params.slideshow_spec) || params.fbuploader_video_file_chunk) return ready;
  throw new GraphFailure(100, 1_363_020, '(#100) No Video Selected. Please select the video you want to upload.', {
    userTitle: 'No Video Selected',
    userMessage: 'Please select the video you want to upload.',
  });
}

const received = ({ size, sha256 }: SentFile): Row => ({
  received_file: { size, sha256 },
  source_file_size: size,
});

/** Videos that a Page posts. */
export const newVideo = effect(fb.PageVideos, { create: createVideo });
