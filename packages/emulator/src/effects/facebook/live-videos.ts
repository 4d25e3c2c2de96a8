import * as fb from '@edgewalk/facebook';
import { invalid } from '../../errors/failure.js';
import { type ContextOf, effect, type EffectContext, type Row } from '../../graph/effect.js';
import { addStream, makeLiveVideo } from '../../objects/facebook/live-video.js';
import type { StoredObject } from '../../world/store.js';
import { listComments } from './comments.js';
import { listReactions, ownReaction } from './likes.js';
import { goLive, isOver, refreshLive, videoOf } from './live-video-state.js';
import { applyLive, deleteLive, plannedIn, updateLive } from './live-video-update.js';

/** Opens a broadcast, or announces one. */
function createLive(context: ContextOf<typeof fb.PageLiveVideos, 'create'>): object {
  const { store, clock, subject: page, params } = context;
  const planned = plannedIn(context);
  const status = params.status ?? (planned === undefined ? 'UNPUBLISHED' : 'SCHEDULED_UNPUBLISHED');
  if (status.startsWith('SCHEDULED') && planned === undefined) throw invalid('The parameter event_params is required');
  const fields = { status: status === 'LIVE_NOW' ? 'UNPUBLISHED' : status };
  const live = makeLiveVideo(store, page, { at: clock.now(), fields });
  applyLive(context, live);
  store.link(page, 'live_videos', live);
  if (status === 'LIVE_NOW') goLive(context, live);
  const spare = params.enable_backup_ingest === true ? [addStream(store, live)] : [];
  return { id: live.id, ...addresses(live), ...spares(spare) };
}

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

/** The same of the broadcast's video: what is said about a broadcast is said about it. */
const onVideo = <Params>(context: EffectContext<Params>): EffectContext<Params>[] => {
  const video = videoOf(context, context.subject);
  return video ? [{ ...context, subject: video }] : [];
};

/** Broadcasts, their streams, and what is said about them. */
export const liveVideos = [
  effect(fb.PageLiveVideos, {
    list: (context) => {
      const { store, subject, params } = context;
      const all = store.list(subject, 'live_videos');
      for (const live of all) refreshLive(context, live);
      const statuses: readonly string[] = params.broadcast_status ?? [];
      return all.filter(({ fields }) => statuses.length === 0 || statuses.includes(String(fields['status'])));
    },
    create: createLive,
  }),
  effect(fb.LiveVideo, {
    read: (context) => {
      const { store, subject: live } = context;
      refreshLive(context, live);
      live.fields['ingest_streams'] = store
        .list(live, 'input_streams')
        .map(({ fields: { live: _, ...shown } }) => shown);
    },
    update: updateLive,
    delete: deleteLive,
  }),
  effect(fb.LiveVideoInputStreams, {
    create: (context) => {
      const { store, subject: live } = context;
      refreshLive(context, live);
      if (isOver(live)) throw invalid('The broadcast is over');
      return addStream(store, live);
    },
  }),
  effect(fb.LiveVideoBlockedUsers, {
    /** Those blocked from the broadcast, and those blocked from the whole Page. */
    list: ({ store, subject, params: { uid } }) => {
      const page = store.get(String(subject.fields['page']));
      const all = [...store.list(subject, 'blocked_users'), ...(page ? store.list(page, 'blocked') : [])];
      return [...new Set(all)].filter(({ id, node }) => node === 'facebook/User' && (uid === undefined || uid === id));
    },
  }),
  effect(fb.LiveVideoComments, { list: (context) => onVideo(context).flatMap(listComments) }),
  effect(fb.LiveVideoReactions, {
    list: (context) => onVideo(context).flatMap(listReactions),
    summary: (context, all) => onVideo(context).map((video) => ownReaction(video, all))[0] ?? {},
  }),
];
