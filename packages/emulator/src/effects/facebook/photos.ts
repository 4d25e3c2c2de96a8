import * as fb from '@edgewalk/facebook';
import { invalid } from '../../errors/failure.js';
import { type ContextOf, effect, type EffectContext, type ReadEffect, type Row } from '../../graph/effect.js';
import type { SentFile } from '../../http/multipart.js';
import { albumOf, intoAlbum, makePhoto } from '../../objects/facebook/photo.js';
import { received } from '../../objects/received.js';
import { timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { momentOf } from '../../world/time.js';
import { pick, textIn } from '../../world/values.js';
import { mediaOf } from './attachments.js';
import { removeWhole } from './comments.js';
import { imageAt, requireImage } from './images.js';
import { ownerOf, requireManaged, requirePage } from './managed.js';
import { detailsOf } from './post-content.js';
import { addPost, removePost } from './posts.js';
import { publishDue } from './publishing.js';

type NewPhoto = ContextOf<typeof fb.PagePhotos | typeof fb.AlbumPhotos, 'create'>;

const newestFirst = (photos: readonly StoredObject[]) => photos.toSorted((a, b) => b.createdAt - a.createdAt);

/** Profile pictures, unless a type says otherwise. */
function listPhotos(context: ContextOf<typeof fb.PagePhotos, 'get'>): StoredObject[] {
  const { store, subject: page, params } = context;
  const { type, biz_tag_id: tag } = params;
  publishDue(context, page);
  if (type === 'tagged') return newestFirst(store.list(page, 'tagged_photos'));
  const albums = type === 'uploaded' ? store.list(page, 'albums') : [albumOf(store, page, 'profile')];
  const photos = albums.flatMap((album) => store.list(album, 'photos'));
  return newestFirst(
    photos.filter(
      ({ fields: { biz_tag_ids: tags } }) =>
        tag === undefined || (Array.isArray(tags) && tags.map(Number).includes(tag)),
    ),
  );
}

/** Uploads a photo to a Page or into an album, and posts it unless it is to be kept for later. */
function createPhoto(context: NewPhoto): object {
  const { store, subject, params } = context;
  const owner = store.get(subject.node === 'facebook/Album' ? ownerOf(subject) : subject.id) ?? subject;
  requireManaged(context, owner.id);
  if (params.published === false) requirePage(context, owner);
  requireImage(context, 'url');
  const caption = params.caption || params.message || undefined;
  const album = subject.node === 'facebook/Album' ? subject : albumOf(store, owner, 'wall');
  const photo = addPhoto(context, owner, caption);
  const isPublished = params.published !== false;
  if (isPublished && params.no_story === true) intoAlbum(store, album, photo);
  const isPosted = isPublished && photo.fields['album'] === undefined;
  if (!isPosted && params.scheduled_publish_time === undefined) return { id: photo.id };
  const details = detailsOf({ store, params: { ...params, tags: undefined, message: caption } });
  const post = addPost(context, { ...details, album_id: album.id }, [photo]);
  return isPosted ? { id: photo.id, post_id: post.id } : { id: photo.id };
}

function addPhoto(context: NewPhoto, owner: StoredObject, caption: string | undefined): StoredObject {
  const { store, clock, params } = context;
  const { vault_image_id: copied, alt_text_custom: alt, source } = params;
  if (copied !== undefined && store.get(copied)?.node !== 'facebook/Photo')
    throw invalid(`The photo ${copied} does not exist`);
  const backdated = momentOf(params.backdated_time, clock.now());
  const fields = {
    ...pick(detailsOf(context), ['place', 'to_ids', 'sponsor_id']),
    ...(alt !== undefined && { alt_text: alt, alt_text_custom: alt }),
    ...(backdated !== undefined && {
      backdated_time: timestampOf(backdated),
      backdated_time_granularity: params.backdated_time_granularity ?? 'none',
    }),
    ...(params.temporary === true && { temporary: true }),
    ...(source && withPicture(source)),
  };
  return makePhoto(store, owner, { at: backdated ?? clock.now(), caption, fields });
}

/** A photo is as large as the picture that was uploaded for it, where that can be shown. */
function withPicture(source: SentFile): Row {
  const file = received(source);
  const { width, height } = file.picture ?? {};
  return { received_file: file, ...(width !== undefined && { width, height }) };
}

/** Gives a photo its addresses: they are where the client found the emulator. */
const readPhoto: ReadEffect = ({ subject: photo, origin = '' }) => {
  const images = [2048, 960, 720, 320, 130].map((widest) => {
    const { src: source, width, height } = imageAt(photo, origin, widest);
    return { height, source, width };
  });
  const { fields } = photo;
  fields['images'] = images;
  fields['webp_images'] = images;
  fields['source'] = images[0]?.source;
  fields['picture'] = imageAt(photo, origin, 130).src;
};

/** Counts an album's photos, and finds its cover. */
const readAlbum: ReadEffect = ({ store, subject: album }) => {
  const photos = newestFirst(store.list(album, 'photos'));
  const [cover] = photos;
  Object.assign(album.fields, { count: photos.length, photo_count: photos.length, cover_photo: undefined });
  if (cover === undefined) return;
  const { id, fields } = cover;
  album.fields['cover_photo'] = { id, name: fields['name'], created_time: fields['created_time'] };
  album.fields['updated_time'] = timestampOf(Math.max(cover.createdAt, album.createdAt));
};

/** Who sponsors it. */
const listSponsors = ({ store, subject: { fields } }: EffectContext<unknown>): StoredObject[] =>
  [store.get(textIn(fields, 'sponsor_id') ?? '')].filter((page) => page !== undefined);

/** Photos and albums. */
export const photos = [
  effect(fb.PagePhotos, { list: listPhotos }),
  effect(fb.AlbumPhotos, { list: ({ store, subject }) => newestFirst(store.list(subject, 'photos')) }),
  effect([fb.PagePhotos, fb.AlbumPhotos], { create: createPhoto }),
  effect(fb.PageAlbums, {
    list: (context) => {
      publishDue(context, context.subject);
      return context.store.list(context.subject, 'albums');
    },
  }),
  effect([fb.PhotoSponsorTags, fb.PostSponsorTags], { list: listSponsors }),
  effect(fb.Photo, {
    read: readPhoto,
    /** A post of one photo goes with the photo. */
    delete: (context) => {
      const { store, subject: photo } = context;
      requireManaged(context, ownerOf(photo));
      const post = store.get(textIn(photo.fields, 'page_story_id') ?? '');
      const isAlone = post !== undefined && mediaOf(store, post).length === 1;
      if (isAlone) removePost(context, post);
      else removeWhole(store, photo);
    },
  }),
  effect(fb.Album, { read: readAlbum }),
];
