import { makeLiveVideo } from '../../objects/facebook/live-video.js';
import { addPoll } from '../../objects/facebook/poll.js';
import { days, hours, minutes, timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { seedComments } from './comments.js';
import type { FacebookSeedContext } from './context.js';
import { fanFrom } from './fans.js';
import { seedReactions } from './reactions.js';

/** Seeds the broadcasts of the Page, newest first: one is announced, one goes on, the others are over. */
export function seedLiveVideos(context: FacebookSeedContext): void {
  const { store, page } = context;
  const lives = [seedAnnounced(context), seedOngoing(context), ...[4, 30, 61].map((age) => seedPast(context, age))];
  for (const live of lives) store.link(page, 'live_videos', live, 'last');
  // What they left behind stands among the videos, newest first.
  const videos = store.list(page, 'videos').toSorted((a, b) => b.createdAt - a.createdAt);
  page.edges.set(
    'videos',
    videos.map(({ id }) => id),
  );
}

function seedAnnounced({ store, page, now }: FacebookSeedContext): StoredObject {
  const fields = {
    title: 'Night shift, live',
    description: 'Ask the bakers anything.',
    status: 'SCHEDULED_UNPUBLISHED',
    planned_start_time: timestampOf(now + days(3)),
  };
  return makeLiveVideo(store, page, { at: now - hours(2), fields });
}

function seedOngoing(context: FacebookSeedContext): StoredObject {
  const { store, page, now } = context;
  const at = now - hours(3);
  const live = makeLiveVideo(store, page, {
    at,
    fields: {
      title: 'Saturday at the oven',
      description: 'Shaping, scoring, baking.',
      status: 'LIVE',
      broadcast_start_time: timestampOf(at + minutes(5)),
      live_views: 34,
      total_views: '210',
      seconds_left: 18_300,
    },
  });
  seedTrouble(context, live);
  shareLive(context, live);
  seedTalk(context, live);
  return live;
}

/** What goes on in the broadcast: its stream, an error, a question, a viewer who may not comment. */
function seedTrouble({ store }: FacebookSeedContext, live: StoredObject): void {
  const [stream] = store.list(live, 'input_streams');
  if (stream) stream.fields['stream_health'] = health;
  const failure = { creation_time: timestampOf(live.createdAt + minutes(20)), error_code: 1_969_022 };
  const words = { error_type: 'StreamError', error_message: 'The bit rate of the video is too low.' };
  store.link(live, 'errors', store.insert('facebook/LiveVideoError', { ...failure, ...words }));
  addPoll(store, live, { question: 'Sweet or salty?', options: ['Sweet', 'Salty'], correct: 1 });
  const blocked = store.get(fanFrom(9).id);
  if (blocked) store.link(live, 'blocked_users', blocked);
}

/** Other Pages that show the broadcast, or may. */
function shareLive({ store, pages, otherPages }: FacebookSeedContext, live: StoredObject): void {
  for (const other of otherPages.slice(0, 2)) store.link(live, 'crosspost_shared_pages', other, 'last');
  const [, second] = pages;
  if (second) {
    const shared = makeLiveVideo(store, second, {
      at: live.createdAt,
      fields: { title: live.fields['title'], status: 'LIVE' },
    });
    store.link(second, 'live_videos', shared);
    store.link(live, 'crossposted_broadcasts', shared);
  }
}

const health = {
  video_bitrate: 3_900_000,
  video_framerate: 30,
  video_gop_size: 2000,
  video_height: 720,
  video_width: 1280,
  audio_bitrate: 128_000,
};

function seedPast(context: FacebookSeedContext, age: number): StoredObject {
  const { store, random, page, now } = context;
  const at = now - days(age) - hours(8);
  const total = random.integer(60, 900);
  const live = makeLiveVideo(store, page, {
    at,
    fields: {
      title: `Open oven, day ${age}`,
      description: 'What came out of it.',
      status: 'VOD',
      broadcast_start_time: timestampOf(at + minutes(3)),
      total_views: String(total),
    },
  });
  const video = videoOf(context, live);
  if (video) store.link(page, 'videos', video, 'last');
  Object.assign(video?.fields ?? {}, { ...left, views: total });
  seedTalk(context, live);
  return live;
}

/** The state of what a broadcast left behind. */
const left = { live_status: 'VOD', published: true, publish_state: 'published' };

/** Comments and reactions are those of its video. */
function seedTalk(context: FacebookSeedContext, live: StoredObject): void {
  const video = videoOf(context, live);
  if (video === undefined) return;
  seedReactions(context.random, video, context.random.integer(3, 15));
  seedComments(context, video, 6);
}

function videoOf({ store }: FacebookSeedContext, { fields }: StoredObject): StoredObject | undefined {
  const { video } = fields as { readonly video?: { readonly id: string } };
  return video && store.get(video.id);
}
