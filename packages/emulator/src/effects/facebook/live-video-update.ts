import { isObject } from '@edgewalk/core/declare';
import { timestampOf } from '../../clock.js';
import { GraphFailure, invalid } from '../../errors.js';
import { addStream, makeLiveVideo } from '../../seed/facebook/make-live-video.js';
import type { StoredObject } from '../../store.js';
import type { EffectContext, Row, WriteEffect } from '../effect.js';
import { flagOf, objectsOf, textOf, timeIn } from '../params.js';
import { removeWhole } from './comments.js';
import { endLive, goLive, isAnnounced, isOver, settleLive, setStatus, videoOf } from './live-video-state.js';
import { aboutVideo, applyRelations, existing } from './video-about.js';

/** When a broadcast is to begin; it must not have passed. */
export function plannedIn({ params, clock }: EffectContext): number | undefined {
  const event = params['event_params'];
  const time =
    timeIn(params, 'planned_start_time', clock.now()) ??
    (isObject(event) ? timeIn(event, 'start_time', clock.now()) : undefined);
  if (time === undefined || time > clock.now()) return time;
  throw new GraphFailure(
    100,
    undefined,
    '(#100) The planned start time of a broadcast must be in the future',
  );
}

/** Gives a broadcast, and its video, what parameters say of them. */
export function applyLive(context: EffectContext, live: StoredObject): void {
  const { store, params } = context;
  const planned = plannedIn(context);
  Object.assign(live.fields, fieldsIn(params));
  if (planned !== undefined) live.fields['planned_start_time'] = timestampOf(planned);
  const video = videoOf(context, live);
  if (video) {
    Object.assign(video.fields, aboutVideo(context));
    applyRelations(context, video);
  }
  const wanted = textOf(params, 'master_ingest_stream_id');
  if (wanted !== undefined) chooseStream(context, live, wanted);
  if (textOf(params, 'persistent_stream_key_status') === 'REGENERATE') addStream(store, live);
  for (const action of objectsOf(params, 'crossposting_actions')) crosspost(context, live, action);
}

function fieldsIn({ title, description, targeting, is_manual_mode: isManual }: Row): Row {
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(targeting !== undefined && { targeting }),
    ...(isManual !== undefined && { is_manual_mode: isManual }),
  };
}

function chooseStream({ store }: EffectContext, live: StoredObject, wanted: string): void {
  const streams = store.list(live, 'input_streams');
  if (!streams.some(({ id }) => id === wanted)) throw invalid(`The broadcast has no stream ${wanted}`);
  for (const stream of streams) stream.fields['is_master'] = stream.id === wanted;
}

/** Lets another Page show the broadcast, or no longer. */
function crosspost(context: EffectContext, live: StoredObject, { page_id: id, action }: Row): void {
  const { store, clock } = context;
  const page = existing(context, String(id));
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
export const updateLive: WriteEffect = (context) => {
  const { subject: live, params } = context;
  settleLive(context, live);
  const status = textOf(params, 'status')?.toUpperCase();
  const ends = flagOf(params, 'end_live_video') === true;
  if (isOver(live) && (ends || status !== undefined)) throw invalid('The broadcast is over');
  if (ends && live.fields['status'] !== 'LIVE') throw invalid('The broadcast is not live');
  applyLive(context, live);
  if (status !== undefined) moveTo(context, live, status);
  if (ends) endLive(context, live);
  return { id: live.id };
};

function moveTo(context: EffectContext, live: StoredObject, status: string): void {
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
export const deleteLive: WriteEffect = (context) => {
  const { store, subject: live } = context;
  const video = videoOf(context, live);
  for (const path of ['input_streams', 'errors', 'polls'])
    for (const each of store.list(live, path)) store.remove(each);
  if (video) removeWhole(store, video);
  store.remove(live);
  return { success: true };
};
