import { linkFields } from '../../objects/facebook/post.js';
import { GraphFailure, invalid } from '../../errors/failure.js';
import type { Store, StoredObject } from '../../world/store.js';
import type { EffectContext, Row } from '../../graph/effect.js';
import { listOf, objectsOf, textOf } from '../params.js';
import { ownerOf } from './managed.js';
import { tagged } from './tags.js';

/** What a new post shows of a link: a preview, or the post that is shared by its address. */
export function linkOf({ store, params }: EffectContext): Row {
  const link = textOf(params, 'link');
  if (link === undefined) return {};
  if (!URL.canParse(link) || !/^https?:/.test(link))
    throw new GraphFailure(1500, undefined, '(#1500) The url you supplied is invalid');
  if (new URL(link).hostname.endsWith('.invalid'))
    throw new GraphFailure(1_609_005, undefined, '(#1609005) The link could not be scraped');
  const shared = store.all('facebook/Post').find(({ fields }) => fields['permalink_url'] === link);
  if (shared) return { status_type: 'shared_story', parent_id: shared.id };
  const preview = linkFields(link, textOf(params, 'name') ?? textOf(params, 'title') ?? link);
  const [attachment] = preview['attachment_list'] as Row[];
  const [description, picture] = [textOf(params, 'description'), textOf(params, 'picture')];
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

/** Photos and videos that were uploaded before and are on no post yet. */
export function uploadsOf({ store, clock, params }: EffectContext, page: StoredObject): StoredObject[] {
  return objectsOf(params, 'attached_media').map(({ media_fbid: id }) => {
    const media = store.get(String(id));
    if (media === undefined || !isMedia(media) || ownerOf(media) !== page.id || isGone(media, clock.now()))
      throw invalid(`The attachment ${String(id)} does not exist`);
    if (isPosted(media)) throw alreadyPosted();
    return media;
  });
}

/** A photo or a video that is on Facebook already. */
export function objectOf({ store, params }: EffectContext): StoredObject[] {
  const id = textOf(params, 'object_attachment');
  if (id === undefined) return [];
  const media = store.get(id);
  if (media === undefined || !isMedia(media)) throw invalid(`The attachment ${id} does not exist`);
  return [media];
}

const isMedia = ({ node }: StoredObject) => node === 'facebook/Photo' || node === 'facebook/Video';
const isPosted = ({ fields }: StoredObject) =>
  fields['album'] !== undefined || fields['post_id'] !== undefined;

const day = 86_400_000;
/** True for a temporary photo that nobody has used for a day. */
export const isGone = ({ fields, createdAt }: StoredObject, now: number): boolean =>
  fields['temporary'] === true && fields['page_story_id'] === undefined && now - createdAt > day;

const alreadyPosted = () =>
  new GraphFailure(100, 1_366_051, 'Invalid parameter', {
    userTitle: 'Already Posted',
    userMessage: 'These photos were already posted.',
  });

const kept = ['call_to_action', 'child_attachments', 'actions', 'coordinates', 'sponsor_id', 'album_id'];
const told = ['targeting', 'feed_targeting', 'timeline_visibility', 'privacy'];

/** What else posts and photos may be told, in the words of the fields that show it. */
export function detailsOf({ store, params }: Pick<EffectContext, 'store' | 'params'>): Row {
  const plain = [...kept, ...told].flatMap((name) =>
    params[name] === undefined ? [] : [[name, params[name]] as const],
  );
  const people = objectsOfTags(params);
  const place = textOf(params, 'place');
  const text = textOf(params, 'message');
  return {
    ...Object.fromEntries(plain),
    ...(text !== undefined && tagged(store, text)),
    ...(people.length > 0 && { to_ids: people }),
    ...(place !== undefined && { place: placeOf(store, place) }),
  };
}

/** People come as ids, or in photos with the spot where they are. */
function objectsOfTags(params: EffectContext['params']): string[] {
  const { tags } = params;
  if (!Array.isArray(tags) || tags.every((tag) => typeof tag !== 'object')) return listOf(params, 'tags');
  return objectsOf(params, 'tags').flatMap((tag) => textOf(tag, 'tag_uid') ?? []);
}

function placeOf(store: Store, id: string): Row {
  const { name, location } = store.get(id)?.fields ?? {};
  return { id, ...(name !== undefined && { name }), ...(location !== undefined && { location }) };
}
