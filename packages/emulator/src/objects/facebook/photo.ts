import { timestampOf } from '../../world/clock.js';
import { seedOf } from '../../world/random.js';
import type { Store, StoredObject } from '../../world/store.js';
import { asFrom } from './people.js';

/** What a photo is made of. */
export interface PhotoPlan {
  readonly at: number;
  readonly caption?: string | undefined;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Makes a photo of a Page or a person. It is in no album yet: it is not published. */
export function makePhoto(store: Store, owner: StoredObject, { at, caption, fields = {} }: PhotoPlan): StoredObject {
  const photo = store.insert('facebook/Photo', {}, undefined, Math.floor(at));
  const { id } = photo;
  const [width, height] = shapes[seedOf(id) % shapes.length] ?? [1080, 1080];
  photo.fields = {
    ...usual,
    id,
    width,
    height,
    from: asFrom(owner),
    created_time: timestampOf(photo.createdAt),
    updated_time: timestampOf(photo.createdAt),
    link: `https://www.facebook.com/photo.php?fbid=${id}`,
    ...(caption !== undefined && { name: caption }),
    ...fields,
  };
  return photo;
}

const shapes = [
  [1080, 1080],
  [1080, 1350],
  [1440, 1080],
] as const;

const usual = {
  icon: 'https://cdn.facebook.example/icons/photo.png',
  alt_text: 'May be an image of bread',
  can_backdate: true,
  can_delete: true,
  can_tag: true,
};

/** The albums that Facebook makes by itself, and those that owners make. */
const albumNames = {
  wall: 'Timeline photos',
  profile: 'Profile pictures',
  cover: 'Cover photos',
  normal: 'Opening day',
} as const;
export type AlbumType = keyof typeof albumNames;

/** An album of an owner, made when it is first needed. */
export function albumOf(store: Store, owner: StoredObject, type: AlbumType): StoredObject {
  const earlier = store.list(owner, 'albums').find(({ fields }) => fields['type'] === type);
  if (earlier) return earlier;
  const album = store.insert('facebook/Album', {}, undefined, owner.createdAt);
  album.fields = {
    id: album.id,
    name: albumNames[type],
    type,
    from: asFrom(owner),
    created_time: timestampOf(album.createdAt),
    updated_time: timestampOf(album.createdAt),
    link: `https://www.facebook.com/album.php?fbid=${album.id}&id=${owner.id}`,
    edit_link: `https://www.facebook.com/media/set/edit/a.${album.id}`,
    privacy: 'everyone',
    can_backdate: true,
    can_upload: type === 'wall' || type === 'normal',
    is_user_facing: true,
    video_count: 0,
  };
  store.link(owner, 'albums', album, 'last');
  return album;
}

/** Puts a photo into an album: that is what publishes it. */
export function intoAlbum(store: Store, album: StoredObject, photo: StoredObject): void {
  store.link(album, 'photos', photo);
  const { id, fields } = album;
  photo.fields['album'] = { id, name: fields['name'], created_time: fields['created_time'] };
}

/** What a post shows: photos and videos in their order. Their ids are kept in its field `media_ids`. */
export function attach(post: StoredObject, media: readonly StoredObject[]): void {
  post.fields['media_ids'] = media.map(({ id }) => id);
  if (media.some(({ node }) => node === 'facebook/Photo')) post.fields['status_type'] = 'added_photos';
  for (const { node, fields } of media) {
    if (node === 'facebook/Photo') fields['page_story_id'] ??= post.id;
    // A video shows only the last part of the id.
    else fields['post_id'] ??= post.id.split('_').at(-1);
  }
}
