import { GraphFailure, invalid } from '../../errors/failure.js';
import { makeVideo } from '../../objects/facebook/video.js';
import { fileFate } from './video-file.js';
import { SentFile } from '../../http/multipart.js';
import type { EffectContext, Row, WriteEffect } from '../../graph/effect.js';
import { textOf, timeIn } from '../params.js';
import type { KeyedEffects } from '../keyed.js';
import { announce, existing } from './video-about.js';
import { cancel, finish, start, transfer } from './video-pieces.js';
import { scheduleIn } from './video-state.js';
import { isObject } from '@edgewalk/core';

const phases: Readonly<Record<string, WriteEffect>> = { start, transfer, finish, cancel };

/** Posts a video, or takes one step of an upload in pieces. */
const createVideo: WriteEffect = (context) => {
  const { store, clock, subject: page, params } = context;
  const phase = textOf(params, 'upload_phase');
  if (phase !== undefined) {
    const step = phases[phase.toLowerCase()];
    if (step === undefined)
      throw invalid(`Param upload_phase must be one of {CANCEL, FINISH, START, TRANSFER} - got "${phase}".`);
    return step(context);
  }
  const fields = sourceOf(context);
  const time = scheduleIn(context);
  const video = makeVideo(store, page, { at: momentOf(context), fields });
  video.fields['ready_at'] ??= clock.now();
  announce(context, video, time);
  return { id: video.id };
};

/** When the video is from: now, unless it is to look older. */
function momentOf({ clock, params }: EffectContext): number {
  const past = params['backdated_post'];
  return (isObject(past) ? timeIn(past, 'backdated_time', clock.now()) : undefined) ?? clock.now();
}

/** Where the video comes from, and when it is ready. */
function sourceOf(context: EffectContext): Row {
  const { store, clock, params } = context;
  const { source, slideshow_spec: slideshow } = params;
  const address = textOf(params, 'file_url');
  const crossposted = textOf(params, 'crossposted_video_id');
  const media = textOf(params, 'source_instagram_media_id');
  const ready = { ready_at: clock.now() + 3000 };
  if (address !== undefined) return fileFate(address, clock.now());
  if (source instanceof SentFile) return { ...ready, ...received(source) };
  if (crossposted !== undefined) {
    const { title, length, description } = existing({ store }, crossposted).fields;
    return { title, length, description, is_crosspost_video: true };
  }
  if (media !== undefined) return { ...ready, description: existing({ store }, media).fields['caption'] };
  if (isObject(slideshow) || textOf(params, 'fbuploader_video_file_chunk') !== undefined) return ready;
  throw new GraphFailure(
    100,
    1_363_020,
    '(#100) No Video Selected. Please select the video you want to upload.',
    {
      userTitle: 'No Video Selected',
      userMessage: 'Please select the video you want to upload.',
    },
  );
}

const received = ({ size, sha256 }: SentFile): Row => ({
  bytes_received: size,
  source_file_size: size,
  sha256,
});

/** Videos that a Page posts. */
export const newVideo: KeyedEffects = { create: { 'Page.videos': createVideo } };
