// The writing steps of the tour, which run against the emulator only, with the Page's own token.
import type { Facebook } from '@edgewalk/facebook';
import { heading } from '../../instagram/examples/terminal.js';

/** The writing steps. They delete everything that they create. */
export async function write(own: Facebook, pageId: string): Promise<void> {
  const created = [await text(own, pageId), await album(own, pageId), await schedule(own, pageId)];
  heading('Everything is deleted again: own.post(id).delete()');
  for (const id of created) {
    const { success } = await own.post(id).delete();
    console.log(`  ${id}: ${success ? 'deleted' : 'not deleted'}`);
  }
}

async function text(own: Facebook, pageId: string): Promise<string> {
  heading('A write that returns the new post: …feed.create({ message, fields })');
  const post = await own.page(pageId).feed.create({
    message: 'Rye today, from nine o’clock.',
    fields: ['id', 'message', 'permalink_url', 'created_time'],
  });
  console.log(`  "${post.message}" is at ${post.permalink_url}, created at ${post.created_time}`);
  await moderation(own, post.id);
  return post.id;
}

async function moderation(own: Facebook, postId: string): Promise<void> {
  heading('A comment, its like, and that it can be hidden');
  const comment = await own.post(postId).comments.create({
    message: 'We have a few loaves left.',
    fields: ['id', 'message', 'from'],
  });
  console.log(`  ${comment.from?.name}: ${comment.message}`);
  await own.comment(comment.id).likes.create();
  await own.comment(comment.id).update({ is_hidden: true });
  const { like_count, is_hidden } = await own.comment(comment.id).get({ fields: ['like_count', 'is_hidden'] });
  console.log(`  likes: ${like_count}; hidden: ${is_hidden}`);
}

async function album(own: Facebook, pageId: string): Promise<string> {
  heading('Two photos in one post, uploaded from bytes: …publish({ message, photos })');
  const post = await own
    .page(pageId)
    .publish(
      { message: 'The new oven, from both sides.', photos: [{ source: createPixel() }, { source: createPixel() }] },
      { onProgress: ({ type }) => console.log(`  ${type}`) },
    );
  console.log(`  the post is at ${post.permalink}`);
  return post.id ?? '';
}

async function schedule(own: Facebook, pageId: string): Promise<string> {
  heading('A post for tomorrow: …publish({ message, scheduled_publish_time })');
  const tomorrow = new Date(Date.now() + 86_400_000);
  const { id = '' } = await own.page(pageId).publish({
    message: 'Buns, while they last.',
    scheduled_publish_time: tomorrow,
  });
  const waiting = await own.page(pageId).scheduledPosts.get({ fields: ['id', 'message'] });
  console.log(`  ${waiting.data.length} posts are scheduled; this one is ${id}`);
  return id;
}

/** An image of one pixel, as bytes. */
const createPixel = () =>
  new Blob([Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64')], {
    type: 'image/gif',
  });
