import { invalid } from '../../errors.js';
import { addStream, makeLiveVideo } from '../../seed/facebook/make-live-video.js';
import type { StoredObject } from '../../store.js';
import type { ListEffect, Row, WriteEffect } from '../effect.js';
import { flagOf, listOf, textOf } from '../params.js';
import { rowsOn } from '../rows.js';
import { comments } from './comments.js';
import type { FacebookEffects } from './index.js';
import { applyLive, deleteLive, plannedIn, updateLive } from './live-video-update.js';
import { goLive, isOver, readLiveVideo, settleLive, videoOf } from './live-video-state.js';
import { likes } from './likes.js';

/** The broadcasts of a Page, those in certain states where the query names some. */
const listLive: ListEffect = (context) => {
  const { store, subject, params } = context;
  const all = store.list(subject, 'live_videos');
  for (const live of all) settleLive(context, live);
  const wanted = listOf(params, 'broadcast_status').map((status) => status.toUpperCase());
  return all.filter(({ fields }) => wanted.length === 0 || wanted.includes(String(fields['status'])));
};

/** Opens a broadcast, or announces one. */
const createLive: WriteEffect = (context) => {
  const { store, clock, subject: page, params } = context;
  const planned = plannedIn(context);
  const status =
    textOf(params, 'status')?.toUpperCase() ?? (planned === undefined ? 'UNPUBLISHED' : announced);
  if (status.startsWith('SCHEDULED') && planned === undefined)
    throw invalid('The parameter event_params is required');
  const fields = { status: status === 'LIVE_NOW' ? 'UNPUBLISHED' : status };
  const live = makeLiveVideo(store, page, { at: clock.now(), fields });
  applyLive(context, live);
  store.link(page, 'live_videos', live);
  if (status === 'LIVE_NOW') goLive(context, live);
  const spare = flagOf(params, 'enable_backup_ingest') === true ? [addStream(store, live)] : [];
  return { id: live.id, ...addresses(live), ...spares(spare) };
};

const announced = 'SCHEDULED_UNPUBLISHED';

const addresses = ({ fields }: StoredObject): Row => ({
  stream_url: fields['stream_url'],
  secure_stream_url: fields['secure_stream_url'],
  dash_ingest_url: fields['dash_ingest_url'],
  dash_preview_url: fields['dash_preview_url'],
});

const spares = (streams: readonly StoredObject[]): Row => ({
  stream_secondary_urls: streams.map(({ fields }) => fields['stream_url']),
  secure_stream_secondary_urls: streams.map(({ fields }) => fields['secure_stream_url']),
});

/** Opens another stream for a broadcast that is not over. */
const createStream: WriteEffect = (context) => {
  const { store, subject: live } = context;
  settleLive(context, live);
  if (isOver(live)) throw invalid('The broadcast is over');
  return { id: addStream(store, live).id };
};

/** Those blocked from the broadcast, and those blocked from the whole Page. */
const listBlocked: ListEffect = ({ store, subject, params }) => {
  const page = store.get(String(subject.fields['page']));
  const all = [...store.list(subject, 'blocked_users'), ...(page ? store.list(page, 'blocked') : [])];
  const wanted = textOf(params, 'uid');
  return [...new Set(all)].filter(
    ({ id, node }) => node === 'facebook/User' && (wanted === undefined || wanted === id),
  );
};

/** What is said about a broadcast is said about its video. */
const ofVideo =
  (effect: ListEffect | undefined): ListEffect =>
  (context) => {
    const video = videoOf(context, context.subject);
    return video && effect ? effect({ ...context, subject: video }) : [];
  };

/** Broadcasts, their streams, and what is said about them. */
export const liveVideos: FacebookEffects = {
  list: {
    'Page.live_videos': listLive,
    'LiveVideo.errors': rowsOn('errors'),
    'LiveVideo.blocked_users': listBlocked,
    'LiveVideo.comments': ofVideo(comments.list?.['Video.comments']),
    'LiveVideo.reactions': ofVideo(likes.list?.['Video.reactions']),
  },
  summary: {
    'LiveVideo.reactions': (context, all) => {
      const video = videoOf(context, context.subject);
      return (video && likes.summary?.['Video.reactions']?.({ ...context, subject: video }, all)) ?? {};
    },
  },
  create: { 'Page.live_videos': createLive, 'LiveVideo.input_streams': createStream },
  update: { LiveVideo: updateLive },
  delete: { LiveVideo: deleteLive },
  read: { LiveVideo: readLiveVideo },
};
