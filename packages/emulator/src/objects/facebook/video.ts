import { timestampOf } from '../../world/clock.js';
import type { Store, StoredObject } from '../../world/store.js';
import type { SentFile } from '../../http/multipart.js';
import { received } from '../received.js';
import { asFrom } from './people.js';

/** What a video is made of. */
export interface VideoPlan {
  readonly at: number;
  readonly fields: Record<string, unknown>;
}

/** Makes a video of a Page without putting it on any edge. */
export function makeVideo(store: Store, page: StoredObject, { at, fields }: VideoPlan): StoredObject {
  const video = store.insert('facebook/Video', {}, undefined, Math.floor(at));
  const { id } = video;
  video.fields = {
    ...usual,
    id,
    page: page.id,
    from: asFrom(page),
    created_time: timestampOf(video.createdAt),
    updated_time: timestampOf(video.createdAt),
    permalink_url: `/${page.id}/videos/${id}/`,
    source: `https://video.facebook.example/v/${id}.mp4`,
    picture: `https://cdn.facebook.example/v/t15/${id}_0_n.png`,
    embed_html: embed(id, 1280, 720),
    format: formats(id),
    ...fields,
  };
  for (let index = 0; index < 3; index += 1) addThumbnail(store, video, { isPreferred: index === 0 });
  return video;
}

const sizes = [
  ['130x130', 130, 73],
  ['480x480', 480, 270],
  ['720x720', 720, 405],
  ['native', 1280, 720],
] as const;

const formats = (id: string) =>
  sizes.map(([filter, width, height]) => ({
    embed_html: embed(id, width, height),
    filter,
    width,
    height,
    picture: `https://cdn.facebook.example/v/t15/${id}_${filter}.png`,
  }));

/** The `<iframe>` that shows a video. */
export const embed = (id: string, width: number, height: number): string =>
  `<iframe src="https://www.facebook.com/plugins/video.php?height=${height}&href=https%3A%2F%2Fwww.facebook.com%2F` +
  `watch%2F%3Fv%3D${id}&width=${width}" width="${width}" height="${height}" style="border:none;overflow:hidden" ` +
  'scrolling="no" frameborder="0" allowfullscreen="true"></iframe>';

const usual = {
  list: 'videos',
  icon: 'https://cdn.facebook.example/icons/video.png',
  length: 60.5,
  published: true,
  publish_state: 'published',
  embeddable: true,
  views: 0,
  post_views: 0,
  ready_at: 0,
  content_category: 'OTHER',
  content_tags: [],
  custom_labels: [],
  is_crosspost_video: false,
  is_crossposting_eligible: true,
  is_episode: false,
  is_instagram_eligible: true,
  is_reference_only: false,
  spherical: false,
  privacy: { value: 'EVERYONE', description: 'Public', allow: '', deny: '', friends: '', networks: '' },
};

/** Adds a picture that can stand for a video. */
export function addThumbnail(
  store: Store,
  video: StoredObject,
  { isPreferred, file }: { readonly isPreferred: boolean; readonly file?: SentFile },
): StoredObject {
  const index = store.list(video, 'thumbnails').length;
  const thumbnail = store.insert('facebook/VideoThumbnail', {
    height: 720,
    width: 1280,
    scale: 1,
    is_preferred: false,
    name: '',
    uri: `https://cdn.facebook.example/v/t15/${video.id}_${index}_n.png`,
  });
  if (file !== undefined) show(thumbnail, received(file));
  store.link(video, 'thumbnails', thumbnail, 'last');
  if (isPreferred) prefer(store, video, thumbnail);
  return thumbnail;
}

/** A thumbnail that was uploaded is shown where it can be. */
function show({ id, fields }: StoredObject, file: ReturnType<typeof received>): void {
  fields['received_file'] = file;
  if (file.picture === undefined) return;
  const { width, height } = file.picture;
  Object.assign(fields, { width, height, uri: `https://cdn.facebook.example/uploads/${id}/${width}x${height}.png` });
}

/** Lets one of its pictures stand for a video. */
export function prefer(store: Store, video: StoredObject, chosen: StoredObject): void {
  for (const each of store.list(video, 'thumbnails')) each.fields['is_preferred'] = each.id === chosen.id;
  video.fields['picture'] = chosen.fields['uri'];
}
