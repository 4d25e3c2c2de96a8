import { hours, seconds, timestampOf } from '../../world/clock.js';
import { Random, seedOf } from '../../world/random.js';
import type { StoredObject } from '../../world/store.js';
import { idIn } from '../../world/values.js';
import { type Moment, publishVideo } from './video-state.js';

/** How long Meta works on a broadcast that has ended. */
const work = seconds(5);
/** How long a broadcast may go on. */
const longest = hours(8);

/** The video of a broadcast. */
export const videoOf = ({ store }: Pick<Moment, 'store'>, { fields }: StoredObject): StoredObject | undefined =>
  store.get(idIn(fields, 'video') ?? '');

/** Gives a broadcast a state; its video has the same. */
export function setStatus(moment: Pick<Moment, 'store'>, live: StoredObject, status: string): void {
  live.fields['status'] = status;
  const video = videoOf(moment, live);
  if (video) video.fields['live_status'] = status;
}

/** Begins a broadcast: the emulator takes it that the stream is there. */
export function goLive(moment: Moment, live: StoredObject): void {
  const now = moment.clock.now();
  const random = new Random(seedOf(live.id));
  setStatus(moment, live, 'LIVE');
  const views = random.integer(3, 60);
  Object.assign(live.fields, { live_views: views, total_views: String(views + random.integer(10, 90)) });
  live.fields['broadcast_start_time'] = timestampOf(now);
  live.fields['ends_at'] = now + longest;
  for (const stream of moment.store.list(live, 'input_streams')) stream.fields['stream_health'] = health;
}

const health = {
  video_bitrate: 4_000_000,
  video_framerate: 30,
  video_gop_size: 2000,
  video_height: 720,
  video_width: 1280,
  audio_bitrate: 128_000,
};

/** Ends a broadcast: for a while Meta works on what it leaves behind. */
export function endLive(moment: Moment, live: StoredObject, at = moment.clock.now()): void {
  setStatus(moment, live, 'PROCESSING');
  Object.assign(live.fields, { live_views: 0, seconds_left: 0, ready_at: at + work });
  for (const stream of moment.store.list(live, 'input_streams')) delete stream.fields['stream_health'];
  const video = videoOf(moment, live);
  const began = Date.parse(String(live.fields['broadcast_start_time']).replace('+0000', 'Z'));
  if (video) Object.assign(video.fields, { ready_at: at + work, length: Math.max(1, (at - began) / 1000) });
}

/** Brings a broadcast up to date. */
export function refreshLive(moment: Moment, live: StoredObject): void {
  const { fields } = live;
  const now = moment.clock.now();
  if (fields['status'] === 'LIVE' && fields['ends_at'] !== undefined) {
    const left = Number(fields['ends_at']) - now;
    fields['seconds_left'] = Math.max(0, Math.floor(left / 1000));
    if (left <= 0) endLive(moment, live, Number(fields['ends_at']));
  }
  if (fields['status'] === 'PROCESSING' && Number(fields['ready_at']) <= now) {
    setStatus(moment, live, 'VOD');
    const video = videoOf(moment, live);
    if (video) publishVideo(moment, video);
  }
  const planned = Date.parse(String(fields['planned_start_time']).replace('+0000', 'Z'));
  if (isAnnounced(live) && planned + hours(1) < now) setStatus(moment, live, 'SCHEDULED_EXPIRED');
}

/** True for a broadcast that is announced and has not begun. */
export const isAnnounced = ({ fields }: StoredObject): boolean =>
  ['SCHEDULED_LIVE', 'SCHEDULED_UNPUBLISHED'].includes(String(fields['status']));

/** True for a broadcast that is over, or will not be. */
export const isOver = ({ fields }: StoredObject): boolean =>
  ['PROCESSING', 'LIVE_STOPPED', 'VOD', 'SCHEDULED_CANCELED', 'SCHEDULED_EXPIRED'].includes(String(fields['status']));
