import { imageBytes } from '@edgewalk/testing/media';
import type { Facebook } from '@edgewalk/facebook';
import { today } from '@edgewalk/testing/tree/whole-tree';
import type { Ids, Samples, World } from '../samples.js';

const file = imageBytes();
const image = 'https://example.org/bun.jpg';

const unpublished = async ({ fb, ids: { Page = '' } }: World): Promise<string> =>
  (await fb.asPage(Page).page(Page).photos.create({ url: image, published: false })).id;
/** What has no time yet can be given one. */
const draft = async ({ fb, ids: { Page = '' } }: World): Promise<string> =>
  (await fb.page(Page).feed.create({ message: 'Not yet', published: false })).id;
/** Only its author may edit a comment: who the token speaks for. */
const comment = async ({ fb, ids: { Post = '' } }: World): Promise<string> =>
  (await fb.post(Post).comments.create({ message: 'Our own' })).id;

/** All forms of a new comment. */
const newComments = async (world: World) => [
  { message: 'Thank you all!' },
  { message: 'Look', attachment_id: await unpublished(world) },
  { message: 'A GIF', attachment_share_url: 'https://example.org/bun.gif' },
  { message: 'An image', attachment_url: image },
  { message: 'A file', source: file },
];

async function findIds(fb: Facebook, { Page = '' }: Ids): Promise<Ids> {
  const { data } = await fb.page(Page).posts.get({ fields: ['id'], limit: 1 });
  const { id } = data.at(0)!;
  const fields = ['id', 'comment_count', 'like_count'] as const;
  const comments = await fb.post(id).comments.get({ fields, limit: 100 });
  const answered = comments.data.find((one) => one.comment_count! > 0 && one.like_count! > 0);
  const likes = await fb.post(id).likes.get({ limit: 1 });
  return { Post: id, Comment: answered!.id, Profile: likes.data.at(0)!.id };
}

/** What the operations of this part of the tree are tried with. */
export const post: Samples = {
  ids: findIds,
  subjects: { 'Comment.update': comment, 'Post.update': draft },
  inputs: {
    'Post.reactions.get': () => [{ type: 'LIKE' }, { type: 'LOVE' }, {}],
    'Comment.reactions.get': () => [{ type: 'LIKE' }, {}],
    'Profile.picture.get': () => [{ type: 'large' }, { height: 80, width: 80 }],
    'Post.comments.get': () => [
      { filter: 'stream', order: 'reverse_chronological', live_filter: 'no_filter', since: 1_577_836_800 },
      { filter: 'toplevel', order: 'chronological', live_filter: 'filter_low_quality' },
    ],
    'Post.comments.create': newComments,
    'Comment.comments.create': newComments,
    'Photo.comments.create': newComments,
    'Album.comments.create': newComments,
    'Comment.update': async (world) => [
      { message: 'Our own words', is_hidden: false },
      { attachment_id: await unpublished(world) },
      { attachment_share_url: 'https://example.org/bun.gif' },
      { attachment_url: image },
      { source: file },
    ],
    'Post.update': async (world) => [
      {
        message: 'Fresher bread!',
        attached_media: [{ media_fbid: await unpublished(world) }],
        is_hidden: false,
        is_pinned: true,
        feed_story_visibility: 'visible',
        timeline_visibility: 'normal',
        backdated_time: 1_577_836_800,
        backdated_time_granularity: 'day',
        place: world.ids['Page'],
        tags: [world.ids['Profile']],
        privacy: { value: 'EVERYONE', allow: '', deny: '' },
        text_format_preset_id: '106018623298955',
        sponsor_id: world.ids['sponsor'],
        sponsor_relationship: 1,
      },
      { scheduled_publish_time: today / 1000 + 7200 },
      { is_published: true },
    ],
  },
};
