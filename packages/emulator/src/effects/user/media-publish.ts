import * as ig from '@edgewalk/instagram';
import { publishingFailure } from '../../errors/publishing.js';
import { effect, type EffectContext } from '../../graph/effect.js';
import { tagMedia } from '../../objects/hashtags.js';
import { collaborator, commonFields, kindFields, storyFields } from '../../objects/media.js';
import type { StoredObject } from '../../world/store.js';
import { containersOf, paramsOf } from '../container/containers.js';
import { addOnFields } from '../media/add-ons.js';
import { type Form, isChildKind, isImageKind, isStoryKind } from '../container/form.js';
import { statusOf } from '../container/state.js';
import { publishedBy, publishingQuota } from './content-publishing-limit.js';
import { tellInsightsLater } from './story-insights.js';

/** Publishes a container. Publishing it again returns the same media. */
export const mediaPublish = effect(ig.UserMediaPublish, {
  create: (context) => {
    const { store, clock, subject, params } = context;
    const container = containersOf(context).find(({ id }) => id === params.creation_id);
    if (!container) throw publishingFailure(2207008);
    // Items of a carousel are published with it, never alone.
    if (isChildKind(kindOf(container))) throw publishingFailure(2207089);
    const { published_as: published } = container.fields;
    if (typeof published === 'string') return { id: published };
    refuseUnready(context, container);
    if (publishedBy(store, subject, clock.now()) >= publishingQuota) throw publishingFailure(2207042);
    const media = publishMedia(context, container);
    Object.assign(container.fields, { published_as: media.id, published_at: clock.now() });
    return media;
  },
});

function refuseUnready({ store, clock }: EffectContext, container: StoredObject): void {
  const status = statusOf({ store, clock }, container);
  if (status === 'EXPIRED') throw publishingFailure(2207008);
  if (status === 'ERROR') throw publishingFailure(2207032);
  if (status === 'IN_PROGRESS') throw publishingFailure(2207027);
}

const kindOf = ({ fields }: StoredObject): Form['kind'] => fields['kind'] as Form['kind'];

function publishMedia(context: EffectContext, container: StoredObject): StoredObject {
  const { store, subject } = context;
  const kind = kindOf(container);
  const media = store.insert('Media', {});
  const shape = isStoryKind(kind)
    ? storyFields(media, subject, isImageKind(kind) ? 'image' : 'video')
    : { ...commonFields(media, subject), ...kindFields(media, kind as 'image' | 'reel' | 'album') };
  media.fields = { ...shape, ...freshCounts, ...paramFields(context, container) };
  publishChildren(context, container, media);
  store.link(subject, isStoryKind(kind) ? 'stories' : 'media', media);
  if (isStoryKind(kind)) {
    media.fields['viewers'] = 0;
    tellInsightsLater(context, media);
  } else {
    subject.fields['media_count'] = Number(subject.fields['media_count']) + 1;
    tagMedia(store, media);
  }
  return media;
}

const freshCounts = {
  like_count: 0,
  comments_count: 0,
  shares_count: 0,
  saved_count: 0,
  reposts_count: 0,
  paid_likes: 0,
  is_comment_enabled: true,
};

/** What the container was given and the media shows. */
function paramFields({ store, clock }: EffectContext, container: StoredObject): Record<string, unknown> {
  const params = paramsOf(container);
  const { caption, alt_text, collaborators = [], product_tags: products = [], ...others } = params;
  const { audio_configuration: audio } = params;
  const partners = collaborators.flatMap((name) => store.byUsername(name) ?? []);
  return {
    ...(caption !== undefined && { caption }),
    ...(alt_text !== undefined && { alt_text }),
    is_ai_generated: others.is_ai_generated ?? false,
    ...(kindOf(container) === 'reel' && { is_shared_to_feed: others.share_to_feed ?? true }),
    ...addOnFields(params, clock.now()),
    ...(container.fields['is_video'] === true && {
      copyright_check_information: { status: container.fields['copyright_check_status'] },
    }),
    ...(audio && {
      media_audio_type: store.get(audio.audio_id)?.fields['audio_type'] === 'music' ? 'MUSIC' : 'ORIGINAL_SOUND',
    }),
    ...(audio && { audio_id: audio.audio_id }),
    ...(partners.length > 0 && { collaborator_list: partners.map((one) => collaborator(one, 'Pending')) }),
    ...(products.length > 0 && { product_tag_list: products }),
  };
}

function publishChildren({ store, subject }: EffectContext, container: StoredObject, album: StoredObject): void {
  for (const child of store.list(container, 'children')) {
    const media = store.insert('Media', {});
    const { alt_text } = paramsOf(child);
    media.fields = {
      ...commonFields(media, subject),
      ...kindFields(media, isImageKind(kindOf(child)) ? 'image' : 'video'),
      ...(alt_text !== undefined && { alt_text }),
      parent_album: album.id,
    };
    Object.assign(child.fields, { published_as: media.id });
    store.link(album, 'children', media, 'last');
  }
  const [first] = store.list(album, 'children');
  if (first) album.fields['media_url'] = first.fields['media_url'];
}
