import { expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import {
  type Call,
  type Comment,
  Instagram,
  InvalidArgumentError,
  type Media,
  NotSupportedError,
  type OwnUser,
  type User,
} from '@edgewalk/instagram';
import type { UserMedia } from '@edgewalk/instagram/user/media';

const api = new Instagram({ accessToken: 'EAAtoken', userId: '17841405822304914' });

test('the tree leads to the classes of its nodes and edges', () => {
  expectTypeOf(api.user).toEqualTypeOf<OwnUser>();
  expectTypeOf(api.user).toExtend<User>();
  expectTypeOf(api.media('1')).toEqualTypeOf<Media>();
  expectTypeOf(api.comment('1')).toEqualTypeOf<Comment>();
  expectTypeOf(api.user.media).toEqualTypeOf<UserMedia>();
  expectTypeOf(api.as({ accessToken: 'EAAother' })).toEqualTypeOf<Instagram>();
  expectTypeOf<Media>().not.toEqualTypeOf<Comment>();
  // @ts-expect-error -- ids are strings: numbers lose digits above 2^53
  expect(() => api.media(17895695668004550)).toThrow(InvalidArgumentError);
  // @ts-expect-error -- there is no such node
  expect(() => api.photo('1')).toThrow(TypeError);
});

test('what Meta does not offer does not compile, and throws at once', () => {
  // @ts-expect-error -- delete the media itself
  expect(() => api.user.media.delete()).toThrow(NotSupportedError);
  // @ts-expect-error -- no input makes it work
  expect(() => api.user.media.update({ caption: 'x' })).toThrow(NotSupportedError);
  // @ts-expect-error -- a profile is changed in the app
  expect(() => api.user.update({ biography: 'x' })).toThrow(NotSupportedError);
  // @ts-expect-error -- create a container
  expect(() => api.media('1').create()).toThrow(NotSupportedError);
  // @ts-expect-error -- hide the comment itself
  expect(() => api.media('1').comments.update({ hide: true })).toThrow(NotSupportedError);
  // @ts-expect-error -- comment on a media
  expect(() => api.comment('1').create({ message: 'x' })).toThrow(NotSupportedError);
});

test('each node answers updates and removals in its own way', () => {
  expectTypeOf(api.media('1').update({ comment_enabled: true })).toEqualTypeOf<Call<{ success: boolean }>>();
  expectTypeOf(api.media('1').delete()).toEqualTypeOf<Call<{ success: boolean; deleted_id?: string }>>();
  expectTypeOf(api.comment('1').update({ hide: true })).toEqualTypeOf<Call<{ success: boolean }>>();
  expectTypeOf(api.comment('1').delete()).toEqualTypeOf<Call<{ success: boolean }>>();
  expectTypeOf(api.media('1').comments.create({ message: 'Hi' })).toEqualTypeOf<Call<{ id: string }>>();
  expectTypeOf(api.comment('1').replies.create({ message: 'Hi' })).toEqualTypeOf<Call<{ id: string }>>();
});

test('what must be given must be given', () => {
  // @ts-expect-error -- whom to look up
  expect(() => api.user.businessDiscovery.get()).toThrow('username');
  // @ts-expect-error -- whom to look up
  expect(() => api.user.businessDiscovery.get({ fields: ['id'] })).toThrow('username');
  // @ts-expect-error -- an expansion cannot do without it either
  expect(() => api.user.get({ fields: [{ business_discovery: ['id'] }] })).toThrow('username');
  // @ts-expect-error -- a comment has a text
  expect(() => api.media('1').comments.create()).toThrow('message');
  // @ts-expect-error -- a switch has a position
  expect(() => api.media('1').update({})).toThrow('comment_enabled');
  // @ts-expect-error -- of the right type
  expect(() => api.comment('1').update({ hide: 'yes' })).toThrow('hide');
  // @ts-expect-error -- and nothing that the operation does not take
  expect(() => api.comment('1').update({ hide: true, hidden: true })).toThrow('hidden');
});

test('a discovered account is typed by its own fields, and its media by theirs', () => {
  const found = api.user.businessDiscovery.get({
    username: 'bluebottle',
    fields: ['followers_count', { media: { fields: ['id', 'view_count'], limit: 5 } }],
  });
  type Found = Awaited<typeof found>;
  expectTypeOf<Found['followers_count']>().toEqualTypeOf<number | undefined>();
  type Item = NonNullable<Found['media']>['data'][number];
  expectTypeOf<Item>().toEqualTypeOf<{ id: string; view_count?: number }>();
  const get = api.user.businessDiscovery.get.bind(api.user.businessDiscovery);
  // @ts-expect-error -- not public
  expect(() => get({ username: 'bluebottle', fields: ['owner_business'] })).toThrow('owner_business');
});
