import type * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid } from '../../errors/failure.js';
import type { ContextOf, EffectContext, Row } from '../../graph/effect.js';
import { linkFields } from '../../objects/facebook/post.js';
import { days } from '../../world/clock.js';
import type { Store, StoredObject } from '../../world/store.js';
import { pick } from '../../world/values.js';
import { ownerOf } from './managed.js';
import { tagged } from './tags.js';

/** What a new post shows of a link: a preview, or the post that is shared by its address. */
export function linkOf({ store, params }: ContextOf<typeof fb.PageFeed, 'create'>): Row {
  const { link, name, title, description, picture } = params;
  if (link === undefined) return {};
  if (!URL.canParse(link) || !/^https?:/.test(link))
    throw new GraphFailure(1500, undefined, '(#1500) The url you supplied is invalid');
  if (new URL(link).hostname.endsWith('.invalid'))
    throw new GraphFailure(1_609_005, undefined, '(#1609005) The link could not be scraped');
  const shared = store.all('facebook/Post').find(({ fields }) => fields['permalink_url'] === link);
  if (shared) return { status_type: 'shared_story', parent_id: shared.id };
  const preview = linkFields(link, name ?? title ?? link);
  const [attachment] = preview['attachment_list'] as Row[];
  return {
    ...preview,
    ...(picture !== undefined && { picture, full_picture: picture }),
    attachment_list: [
      {
        ...attachment,
        ...(description !== undefined && { description }),
        ...(picture !== undefined && { media: { image: { src: picture, height: 720, width: 720 } } }),
      },
    ],
  };
}

interface Uploads {
  readonly attached_media?: readonly { readonly media_fbid: string }[] | undefined;
}

/** Photos and videos that were uploaded before and are on no post yet. */
export function uploadsOf(
  { store, clock, params: { attached_media: list = [] } }: EffectContext<Uploads>,
  page: StoredObject,
): StoredObject[] {
  // What fits no form of a post comes as it was sent.
  return [list].flat().map(({ media_fbid: id }) => {
    const media = store.get(id);
    if (media === undefined || !isMedia(media) || ownerOf(media) !== page.id || isGone(media, clock.now()))
      throw invalid(`The attachment ${id} does not exist`);
    if (isPosted(media)) throw alreadyPosted();
    return media;
  });
}

/** A photo or a video that is on Facebook already. */
export function objectOf({ store, params }: ContextOf<typeof fb.PageFeed, 'create'>): StoredObject[] {
  const { object_attachment: id } = params;
  if (id === undefined) return [];
  const media = store.get(id);
  if (media === undefined || !isMedia(media)) throw invalid(`The attachment ${id} does not exist`);
  return [media];
}

const isMedia = ({ node }: StoredObject) => node === 'facebook/Photo' || node === 'facebook/Video';
const isPosted = ({ fields }: StoredObject) => fields['album'] !== undefined || fields['post_id'] !== undefined;

/** True for a temporary photo that has not been used for a day. */
export const isGone = ({ fields, createdAt }: StoredObject, now: number): boolean =>
  fields['temporary'] === true && fields['page_story_id'] === undefined && now - createdAt > days(1);

const alreadyPosted = () =>
  new GraphFailure(100, 1_366_051, 'Invalid parameter', {
    userTitle: 'Already Posted',
    userMessage: 'These photos were already posted.',
  });

/** Parameters that are fields of the same name. */
const plain = [
  'call_to_action',
  'child_attachments',
  'actions',
  'coordinates',
  'sponsor_id',
  'album_id',
  'targeting',
  'feed_targeting',
  'timeline_visibility',
  'privacy',
] as const;

interface Details extends Partial<Readonly<Record<(typeof plain)[number], unknown>>> {
  readonly message?: string | undefined;
  readonly place?: string | undefined;
  /** People; in photos with the spot where they are. */
  readonly tags?: readonly (string | { readonly tag_uid?: string | undefined })[] | undefined;
}

/** Fields that posts and photos get from their parameters alike. */
export function detailsOf({ store, params }: Pick<EffectContext<Details>, 'store' | 'params'>): Row {
  const { message, place, tags = [] } = params;
  const people = [tags].flat().flatMap((tag) => (typeof tag === 'string' ? tag : (tag.tag_uid ?? [])));
  return {
    ...pick(params, plain),
    ...(message && tagged(store, message)),
    ...(people.length > 0 && { to_ids: people }),
    ...(place !== undefined && { place: placeOf(store, place) }),
  };
}

function placeOf(store: Store, id: string): Row {
  const { name, location } = store.get(id)?.fields ?? {};
  return { id, ...(name !== undefined && { name }), ...(location !== undefined && { location }) };
}
