import { expect, test } from '@jest/globals';
import { type Call, type ListPage, NotSupportedError, type OwnUser, type Post, Threads } from '@edgewalk/threads';
import type { UserThreads } from '@edgewalk/threads/user/threads';
import { expectTypeOf } from 'expect-type';

const api = new Threads({ accessToken: 'THtoken' });
const image_url = 'https://example.com/a.jpg';

test('the tree leads to the classes of its nodes and edges', () => {
  expectTypeOf(api.user).toEqualTypeOf<OwnUser>();
  expectTypeOf(api.me).toEqualTypeOf<OwnUser>();
  expectTypeOf(api.post('1')).toEqualTypeOf<Post>();
  expectTypeOf(api.user.threads).toEqualTypeOf<UserThreads>();
  expectTypeOf(api.as({ accessToken: 'THother' })).toEqualTypeOf<Threads>();
});

// These functions are for the compiler; none of them runs.
const read = async () => {
  const fields = ['id', 'media_type', { quoted_post: ['text'] }, { children: ['alt_text'] }] as const;
  const page = await api.user.threads.get({ fields });
  const [post] = page.data;
  expectTypeOf(post?.id).toEqualTypeOf<string | undefined>();
  expectTypeOf(post?.quoted_post).toEqualTypeOf<{ text?: string } | undefined>();
  expectTypeOf(post?.children).toEqualTypeOf<ListPage<{ alt_text?: string }> | undefined>();
  const profile = await api.profileLookup.get({ username: 'threads' });
  expectTypeOf(profile.follower_count).toEqualTypeOf<number | undefined>();
  expectTypeOf(api.post('1').delete()).toEqualTypeOf<Call<{ success: boolean; deleted_id?: string }>>();
  expectTypeOf(api.post('1').repost.create()).toEqualTypeOf<Call<{ id: string }>>();
};

const written = () => {
  void api.user.threads.create({ media_type: 'TEXT', text: 'x', poll_attachment: { option_a: 'a', option_b: 'b' } });
  void api.user.threads.create({ media_type: 'IMAGE', image_url, is_carousel_item: true, alt_text: 'x' });
  void api.user.threads.create({ media_type: 'CAROUSEL', children: ['1', '2'], quote_post_id: '3' });
  // @ts-expect-error -- an image has no poll
  void api.user.threads.create({ media_type: 'IMAGE', image_url, poll_attachment: { option_a: 'a', option_b: 'b' } });
  // @ts-expect-error -- a text has no image
  void api.user.threads.create({ media_type: 'TEXT', text: 'x', image_url });
  // @ts-expect-error -- a text of its own needs one
  void api.user.threads.create({ media_type: 'TEXT' });
  // @ts-expect-error -- the words of reading are in capital letters, those of writing are not
  void api.user.threads.create({ media_type: 'TEXT', text: 'x', reply_control: 'EVERYONE' });
};

const measured = () => {
  void api.user.insights.get({ metric: ['views', 'followers_count'], since: 1_750_000_000 });
  void api.user.insights.get({ metric: 'follower_demographics', breakdown: 'city' });
  // @ts-expect-error -- groups of followers need what they are split by
  void api.user.insights.get({ metric: 'follower_demographics' });
  // @ts-expect-error -- groups of followers are of today
  void api.user.insights.get({ metric: 'follower_demographics', breakdown: 'city', since: 1 });
  // @ts-expect-error -- profiles have no shares
  void api.user.insights.get({ metric: 'shares' });
  // @ts-expect-error -- posts have no clicks
  void api.post('1').insights.get({ metric: 'clicks' });
};

test('a selection decides what there is, and a kind of post what it takes', () => {
  expectTypeOf(read).returns.toEqualTypeOf<Promise<void>>();
  expectTypeOf(written).returns.toEqualTypeOf<void>();
  expectTypeOf(measured).returns.toEqualTypeOf<void>();
});

test('what Meta does not offer does not compile, and throws at once', () => {
  // @ts-expect-error -- posts cannot be changed
  expect(() => api.post('1').update({ text: 'x' })).toThrow(NotSupportedError);
  // @ts-expect-error -- a reply is a post
  expect(() => api.post('1').replies.create({ text: 'x' })).toThrow(NotSupportedError);
  // @ts-expect-error -- a repost is deleted by its own id
  expect(() => api.post('1').repost.delete()).toThrow(NotSupportedError);
  type Reason = ThisParameterType<UserThreads['delete']>['notSupported'];
  expectTypeOf<Reason>().toEqualTypeOf<'delete the post itself: api.post(id).delete()'>();
});
