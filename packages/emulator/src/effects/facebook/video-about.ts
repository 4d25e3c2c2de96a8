import type { Time } from '@edgewalk/core';
import { invalid } from '../../errors/failure.js';
import type { EffectContext, Row } from '../../graph/effect.js';
import type { SentFile } from '../../http/multipart.js';
import { asFrom } from '../../objects/facebook/people.js';
import { addThumbnail } from '../../objects/facebook/video.js';
import { timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { momentOf } from '../../world/time.js';
import { pick } from '../../world/values.js';
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
] as const;

/** Parameters of videos, reels and broadcasts. */
interface VideoParams extends Partial<Readonly<Record<(typeof plain)[number], unknown>>> {
  readonly name?: string | undefined;
  readonly published?: boolean | undefined;
  readonly reference_only?: boolean | undefined;
  readonly expire_now?: boolean | undefined;
  readonly privacy?: { readonly value: string } | undefined;
  readonly backdated_time?: Time | undefined;
  readonly backdated_post?: { readonly backdated_time?: Time } | undefined;
  /** An id; of a broadcast an object. */
  readonly place?: unknown;
  readonly sponsor_id?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly allow_crossposting_for_pages?: readonly CrosspostingPage[] | undefined;
  readonly thumb?: SentFile | undefined;
}

interface CrosspostingPage {
  readonly page_id: string;
  readonly allow?: boolean;
}

type Context = EffectContext<VideoParams>;

/** The fields of a video that parameters change. */
export function aboutVideo({ params, clock, store }: Pick<Context, 'params' | 'clock' | 'store'>): Row {
  const { name, privacy, backdated_post: past = params } = params;
  const backdated = momentOf(past.backdated_time, clock.now());
  const place = typeof params.place === 'string' ? store.get(params.place) : undefined;
  return {
    ...pick(params, plain),
    ...(name && { title: name }),
    ...(params.reference_only === true && { is_reference_only: true }),
    ...(privacy && { privacy: { ...privacy, description: privacy.value } }),
    ...(backdated !== undefined && { backdated_time: timestampOf(backdated) }),
    ...(place && { place: { ...asFrom(place), location: place.fields['location'] } }),
    ...(params.expire_now === true && {
      expiration: { time: Math.floor(clock.now() / 1000), type: 'expire_only' },
    }),
  };
}

/** Changes what belongs to a video and is not in its fields. */
export function applyRelations(context: Context, video: StoredObject): void {
  const { store, params } = context;
  const { sponsor_id: sponsor, tags, thumb, allow_crossposting_for_pages: pages = [] } = params;
  if (sponsor !== undefined) {
    for (const old of store.list(video, 'sponsor_tags')) store.unlink(video, 'sponsor_tags', old);
    store.link(video, 'sponsor_tags', existing(context, sponsor));
  }
  if (tags !== undefined) video.fields['tag_list'] = tags.map((id) => asFrom(existing(context, id)));
  for (const { page_id: id, allow } of pages) {
    const page = existing(context, id);
    store.unlink(video, 'crosspost_shared_pages', page);
    if (allow !== false) store.link(video, 'crosspost_shared_pages', page, 'last');
  }
  if (thumb !== undefined) addThumbnail(store, video, { isPreferred: true, file: thumb });
}

/** Applies all parameters to a new video, and publishes it or not. */
export function announce(context: Context, video: StoredObject, time: number | undefined): void {
  Object.assign(video.fields, aboutVideo(context));
  applyRelations(context, video);
  const isWithheld = context.params.published === false || time !== undefined;
  if (isWithheld) withhold(context, video, time);
  else publishVideo(context, video, video.createdAt);
}

/** The object of an id in a parameter. */
export function existing({ store }: Pick<EffectContext, 'store'>, id: string): StoredObject {
  const found = store.get(id);
  if (found === undefined) throw invalid(`Param id ${id} does not exist`);
  return found;
}
