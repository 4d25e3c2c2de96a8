import { asFrom } from '../../objects/facebook/people.js';
import { timestampOf } from '../../world/clock.js';
import { invalid } from '../../errors/failure.js';
import { addThumbnail } from '../../objects/facebook/video.js';
import type { StoredObject } from '../../world/store.js';
import type { EffectContext, Row } from '../../graph/effect.js';
import { flagOf, listOf, objectsOf, textOf, timeIn } from '../params.js';
import { isObject } from '@edgewalk/core';
import { publishVideo, withhold } from './video-state.js';

/** Parameters that are fields of the same name. */
const plain = [
  'title',
  'description',
  'ad_breaks',
  'content_category',
  'content_tags',
  'custom_labels',
  'embeddable',
  'expiration',
  'universal_video_id',
  'backdated_time_granularity',
  'spherical',
  'no_story',
  'secret',
];

/** What parameters say of a video, as its fields. */
export function aboutVideo({ params, clock, store }: EffectContext): Row {
  const entries = plain.flatMap((name) =>
    params[name] === undefined ? [] : [[name, params[name]] as const],
  );
  const { privacy, backdated_post: past } = params;
  const backdated = timeIn(isObject(past) ? past : params, 'backdated_time', clock.now());
  const place = store.get(textOf(params, 'place') ?? '');
  return {
    ...Object.fromEntries(entries),
    ...(textOf(params, 'name') !== undefined && { title: params['name'] }),
    ...(flagOf(params, 'reference_only') === true && { is_reference_only: true }),
    ...(isObject(privacy) && { privacy: { ...privacy, description: String(privacy['value']) } }),
    ...(backdated !== undefined && { backdated_time: timestampOf(backdated) }),
    ...(place && { place: { ...asFrom(place), location: place.fields['location'] } }),
    ...(flagOf(params, 'expire_now') === true && {
      expiration: { time: Math.floor(clock.now() / 1000), type: 'expire_only' },
    }),
  };
}

/** What parameters say of a video that is kept elsewhere than in its fields. */
export function applyRelations(context: EffectContext, video: StoredObject): void {
  const { store, params } = context;
  const sponsor = textOf(params, 'sponsor_id');
  if (sponsor !== undefined) {
    for (const old of store.list(video, 'sponsor_tags')) store.unlink(video, 'sponsor_tags', old);
    store.link(video, 'sponsor_tags', existing(context, sponsor));
  }
  if (params['tags'] !== undefined)
    video.fields['tag_list'] = listOf(params, 'tags').map((id) => asFrom(existing(context, id)));
  for (const { page_id: id, allow } of objectsOf(params, 'allow_crossposting_for_pages')) {
    const page = existing(context, String(id));
    store.unlink(video, 'crosspost_shared_pages', page);
    if (allow !== false) store.link(video, 'crosspost_shared_pages', page, 'last');
  }
  if (params['thumb'] !== undefined) addThumbnail(store, video, { isPreferred: true });
}

/** Gives a video what parameters say of it, and publishes it or not. */
export function announce(context: EffectContext, video: StoredObject, time: number | undefined): void {
  Object.assign(video.fields, aboutVideo(context));
  applyRelations(context, video);
  const isWithheld = flagOf(context.params, 'published') === false || time !== undefined;
  if (isWithheld) withhold(context, video, time);
  else publishVideo(context, video, video.createdAt);
}

/** What an id in a parameter stands for. */
export function existing({ store }: Pick<EffectContext, 'store'>, id: string): StoredObject {
  const found = store.get(id);
  if (found === undefined) throw invalid(`Param id ${id} does not exist`);
  return found;
}
