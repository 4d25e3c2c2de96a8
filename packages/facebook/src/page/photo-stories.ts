import { edge, identifier, idText, looseBoolean, optional, post, record, unsupported } from '@edgewalk/core/declare';
import { managePosts } from '../permissions.js';
import { Post } from '../post.js';

/** A photo that was uploaded with `published: false`, up to 4 MB. */
export const NewPhotoStory = record('NewPhotoStory', {
  /** A photo that was uploaded with `published: false`, up to 4 MB. */
  photo_id: idText,
});

/** The story is also a post. */
export const PostedPhotoStory = record('PostedPhotoStory', {
  /** True when it is published. */
  success: optional(looseBoolean),
  /** The id of the story's post. */
  post_id: optional(identifier),
});

/**
 * `/{page}/photo_stories`: shows a photo for 24 hours.
 *
 * @see https://developers.facebook.com/docs/page-stories-api/
 */
export class PagePhotoStories extends edge({
  path: 'photo_stories',
  node: () => Post,
  get: unsupported('list stories of photos and videos: fb.page(id).stories.get()'),
  /** Publishes the story at once. */
  create: post(NewPhotoStory, PostedPhotoStory, { permissions: managePosts }),
  update: unsupported('a story stays as it is: publish another with fb.page(id).photoStories.create({ photo_id })'),
  delete: unsupported('delete the post of the story: fb.post(id).delete()'),
}) {}
