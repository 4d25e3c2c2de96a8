import type * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid } from '../../errors/failure.js';
import type { AnyParamsOf, EffectContext, Row } from '../../graph/effect.js';
import { addStream, makeLiveVideo } from '../../objects/facebook/live-video.js';
import { timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { momentOf } from '../../world/time.js';
import { removeWhole } from './comments.js';
import { endLive, goLive, isAnnounced, isOver, refreshLive, setStatus, videoOf } from './live-video-state.js';
import { aboutVideo, applyRelations, existing } from './video-about.js';

type Context = EffectContext<
  AnyParamsOf<typeof fb.LiveVideo, 'update'> & AnyParamsOf<typeof fb.PageLiveVideos, 'create'>
>;
type CrosspostingAction = typeof fb.CrosspostingAction._A;

/** When a broadcast is to begin; it must not have passed. */
export function plannedIn({ params, clock }: Context): number | undefined {
  const given = params.planned_start_time ?? params.event_params?.start_time;
  const time = given === undefined ? undefined : momentOf(given, clock.now());
  if (time === undefined || time > clock.now()) return time;
  throw new GraphFailure(100, undefined, '(#100) The planned start time of a broadcast must be in the future');
}

/** Gives a broadcast, and its video, what parameters say of them. */
export function applyLive(context: Context, live: StoredObject): void {
  const { store, params } = context;
  const planned = plannedIn(context);
  Object.assign(live.fields, fieldsIn(params));
  if (planned !== undefined) live.fields['planned_start_time'] = timestampOf(planned);
  const video = videoOf(context, live);
  if (video) {
    Object.assign(video.fields, aboutVideo(context));
    applyRelations(context, video);
  }
  if (params.master_ingest_stream_id !== undefined) chooseStream(context, live, params.master_ingest_stream_id);
  if (params.persistent_stream_key_status === 'REGENERATE') addStream(store, live);
  for (const action of params.crossposting_actions ?? []) crosspost(context, live, action);
}

function fieldsIn({ title, description, targeting, is_manual_mode: isManual }: Context['params']): Row {
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(targeting !== undefined && { targeting }),
    ...(isManual !== undefined && { is_manual_mode: isManual }),
  };
}

function chooseStream({ store }: Context, live: StoredObject, wanted: string): void {
  const streams = store.list(live, 'input_streams');
  if (!streams.some(({ id }) => id === wanted)) throw invalid(`The broadcast has no stream ${wanted}`);
  for (const stream of streams) stream.fields['is_master'] = stream.id === wanted;
}

/** Lets another Page show the broadcast, or no longer. */
function crosspost(context: Context, live: StoredObject, { page_id: id, action }: CrosspostingAction): void {
  const { store, clock } = context;
  const page = existing(context, id);
  store.unlink(live, 'crosspost_shared_pages', page);
  if (action === 'disable_crossposting') return;
  store.link(live, 'crosspost_shared_pages', page, 'last');
  if (action !== 'enable_crossposting_and_create_post') return;
  const { title, description, status } = live.fields;
  const fields = { title, description, status };
  const shared = makeLiveVideo(store, page, { at: clock.now(), fields });
  store.link(page, 'live_videos', shared);
  store.link(live, 'crossposted_broadcasts', shared, 'last');
}

/** Changes a broadcast, begins it, calls it off, or ends it. */
export function updateLive(context: Context): object {
  const { subject: live, params } = context;
  refreshLive(context, live);
  const { status, end_live_video: ends = false } = params;
  if (isOver(live) && (ends || status !== undefined)) throw invalid('The broadcast is over');
  if (ends && live.fields['status'] !== 'LIVE') throw invalid('The broadcast is not live');
  applyLive(context, live);
  if (status !== undefined) moveTo(context, live, status);
  if (ends) endLive(context, live);
  return live;
}

function moveTo(context: Context, live: StoredObject, status: string): void {
  const isLive = live.fields['status'] === 'LIVE';
  if (status === 'LIVE_NOW') {
    if (!isLive) goLive(context, live);
    return;
  }
  if (isLive) throw invalid('The broadcast is live: end it with end_live_video');
  if (status === 'SCHEDULED_CANCELED' && !isAnnounced(live)) throw invalid('The broadcast is not scheduled');
  if (status.startsWith('SCHEDULED') && live.fields['planned_start_time'] === undefined)
    throw invalid('The parameter event_params is required');
  setStatus(context, live, status);
}

/** Deletes a broadcast, with what it leaves behind. */
export function deleteLive(context: EffectContext<unknown>): void {
  const { store, subject: live } = context;
  const video = videoOf(context, live);
  for (const path of ['input_streams', 'errors', 'polls'])
    for (const each of store.list(live, path)) store.remove(each);
  if (video) removeWhole(store, video);
  store.remove(live);
}
