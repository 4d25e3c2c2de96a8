import type { Time } from '@edgewalk/core';
import { GraphFailure } from '../../errors/failure.js';
import type { EffectContext, ReadEffect, Row } from '../../graph/effect.js';
import { asFrom } from '../../objects/facebook/people.js';
import { makePost } from '../../objects/facebook/post.js';
import { addStory } from '../../objects/facebook/story.js';
import { days, minutes, timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { pagePost } from '../../webhooks/page-events.js';
import { momentOf } from '../../world/time.js';
import { copyrightInformationOf, statusOf } from './video-status.js';

/** What it takes to bring a video up to date. */
export type Moment = Pick<EffectContext, 'store' | 'clock' | 'happen' | 'later'>;

/** Publishes a video: it is listed, and there is a post of it, or a story. Gives the id of the post. */
export function publishVideo(moment: Moment, video: StoredObject, at = moment.clock.now()): string | undefined {
  const { store, clock, happen } = moment;
  const { fields } = video;
  const page = store.get(String(fields['page']));
  const list = String(fields['list']);
  Object.assign(fields, { published: true, publish_state: 'published' });
  delete fields['scheduled_publish_time'];
  if (!page) return undefined;
  store.unlink(page, 'waiting_videos', video);
  if (list === 'stories') {
    const { id } = addStory(store, page, { media: video, at: clock.now() });
    fields['post_id'] = id;
    return id;
  }
  store.link(page, list, video);
  if (fields['no_story'] === true) return undefined;
  const post = makePost(store, page, { from: asFrom(page), at, fields: postFields(video) });
  store.link(page, 'feed', post);
  happen(pagePost({ store, at: clock.now() }, post, 'add'));
  fields['post_id'] = post.id.split('_').at(-1);
  return post.id;
}

function postFields({ id, fields }: StoredObject): Row {
  const { description, title, picture, source } = fields;
  const url = `https://www.facebook.com${String(fields['permalink_url'])}`;
  const media = { image: { height: 720, width: 1280, src: picture }, source };
  return {
    ...(description !== undefined && { message: description }),
    status_type: 'added_video',
    full_picture: picture,
    picture,
    attachment_list: [{ title, media, media_type: 'video', type: 'video_inline', target: { id, url }, url }],
  };
}

interface Schedule {
  readonly scheduled_publish_time?: Time | undefined;
}

/** How many days ahead Meta takes a video, and a reel. */
export const farthest = { video: 183, reel: 29 } as const;

/** The unix seconds at which a video is to be published; Meta takes no time that is too near, or too far. */
export function scheduleIn(
  { clock, params }: Pick<EffectContext<Schedule>, 'clock' | 'params'>,
  most: number = farthest.video,
): number | undefined {
  const time = momentOf(params.scheduled_publish_time, clock.now());
  if (time === undefined) return undefined;
  const ahead = time - clock.now();
  if (ahead >= minutes(10) && ahead <= days(most)) return Math.floor(time / 1000);
  throw new GraphFailure(100, undefined, '(#100) The specified scheduled publish time is invalid.');
}

/** Keeps a video from the lists: until a time, or for good. */
export function withhold(moment: Moment, video: StoredObject, time: number | undefined): void {
  const { store } = moment;
  const page = store.get(String(video.fields['page']));
  const state = time === undefined ? 'draft' : 'scheduled';
  Object.assign(video.fields, { published: false, publish_state: state });
  if (time !== undefined) {
    video.fields['scheduled_publish_time'] = time;
    moment.later(time * 1000, () => publishIfDue(moment, video));
  }
  if (!page) return;
  store.unlink(page, 'waiting_videos', video);
  store.link(page, 'waiting_videos', video);
}

/** Publishes what waited for its time. */
export function publishDue(moment: Moment, page: StoredObject): void {
  for (const video of moment.store.list(page, 'waiting_videos').toReversed()) publishIfDue(moment, video);
}

function publishIfDue(moment: Moment, video: StoredObject): void {
  const { fields } = video;
  const time = Number(fields['scheduled_publish_time']) * 1000;
  if (fields['publish_state'] !== 'scheduled' || time > moment.clock.now()) return;
  video.createdAt = time;
  fields['created_time'] = timestampOf(time);
  publishVideo(moment, video, time);
}

/** Brings a video up to date. */
export const readVideo: ReadEffect = (context) => {
  const { clock, subject } = context;
  publishIfDue(context, subject);
  subject.fields['status'] = statusOf({ clock }, subject);
  subject.fields['copyright_check_information'] = copyrightInformationOf({ clock }, subject);
};
