import { makeLiveVideo } from '../../objects/facebook/live-video.js';
import { asFrom } from '../../objects/facebook/people.js';
import { intoAlbum, makePhoto } from '../../objects/facebook/photo.js';
import { makeVideo } from '../../objects/facebook/video.js';
import { timestampOf } from '../../world/clock.js';
import type { Store, StoredObject } from '../../world/store.js';

/** What a photo, an album or a video of a person, a group or an event is made of. */
export interface MediaPlan {
  readonly owner: StoredObject;
  readonly name: string;
  readonly at: number;
}

/** Makes a photo without putting it on any edge. */
export const personalPhoto = (store: Store, { owner, name, at }: MediaPlan): StoredObject =>
  makePhoto(store, owner, { at, caption: name });

/** Makes an album with photos in it. */
export function personalAlbum(
  store: Store,
  { owner, name, at }: MediaPlan,
  photos: readonly StoredObject[],
): StoredObject {
  const album = store.insert('facebook/Album', { name, from: asFrom(owner) }, undefined, at);
  Object.assign(album.fields, {
    created_time: timestampOf(at),
    updated_time: timestampOf(at),
    type: 'normal',
    privacy: 'everyone',
    can_upload: false,
    is_user_facing: true,
    video_count: 0,
    link: `https://www.facebook.com/media/set/?set=a.${album.id}`,
  });
  for (const photo of photos) intoAlbum(store, album, photo);
  return album;
}

/** Makes a video. */
export const personalVideo = (store: Store, { owner, name, at }: MediaPlan): StoredObject =>
  makeVideo(store, owner, { at, fields: { title: name, description: name, length: 34.5 } });

/** Makes a live video that is over; the video that is left of it can be seen. */
export function personalBroadcast(store: Store, { owner, name, at }: MediaPlan): StoredObject {
  const fields = { title: name, description: name, status: 'VOD', broadcast_start_time: timestampOf(at) };
  const live = makeLiveVideo(store, owner, { at, fields });
  const { id } = live.fields['video'] as { readonly id: string };
  Object.assign(store.get(id)?.fields ?? {}, { published: true, publish_state: 'published' });
  return live;
}
