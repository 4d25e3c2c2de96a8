import type { Store, StoredObject } from '../../world/store.js';
import { asFrom } from './people.js';
import { makePost } from './post.js';

/** What a story shows, and since when. */
export interface StoryPlan {
  /** A photo or a video. */
  readonly media: StoredObject;
  readonly at: number;
}

/** Shows a photo or a video as a story of a Page, and gives the post that the story is. It is on no feed. */
export function addStory(store: Store, page: StoredObject, { media, at }: StoryPlan): StoredObject {
  const id = store.childId(page, 'facebook/Post').split('_').at(-1) ?? '';
  const isPhoto = media.node === 'facebook/Photo';
  const status = isPhoto ? 'added_photos' : 'added_video';
  const fields = { status_type: status, media_ids: [media.id], is_story: true };
  const post = makePost(store, page, { from: asFrom(page), at, fields, id });
  const story = store.insert(
    'facebook/Story',
    {
      post_id: post.id,
      creation_time: String(Math.floor(at / 1000)),
      media_type: isPhoto ? 'photo' : 'video',
      media_id: media.id,
      url: `https://www.facebook.com/stories/${page.id}/${post.id}/`,
    },
    undefined,
    at,
  );
  store.link(page, 'stories', story);
  return post;
}
