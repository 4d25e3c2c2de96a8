import { expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import {
  type Comment,
  Instagram,
  InvalidArgumentError,
  type Media,
  type ListPage,
  type PagedCall,
  raw,
  type Selected,
  type User,
} from '@edgewalk/instagram';

const api = new Instagram({ accessToken: 'EAAtoken', userId: '17841405822304914' });
const media = api.media('17895695668004550');

test('a selection gives what was asked for and nothing else', () => {
  const one = api.user.get({ fields: ['id', 'username'] });
  expectTypeOf(one).resolves.toEqualTypeOf<{ id: string; username?: string }>();
  const page = api.user.media.get({ fields: ['id', 'caption', 'like_count'] });
  expectTypeOf(page).toEqualTypeOf<PagedCall<{ id: string; caption?: string; like_count?: number }>>();
  expectTypeOf(page).resolves.toEqualTypeOf<ListPage<{ id: string; caption?: string; like_count?: number }>>();
  expectTypeOf<keyof Awaited<typeof one>>().toEqualTypeOf<'id' | 'username'>();
});

test('the id is always there when it is asked for, everything else may be missing', () => {
  type All = Selected<Media, readonly ['id', 'caption', 'media_url', 'comments_count', 'owner']>;
  expectTypeOf<All['id']>().toEqualTypeOf<string>();
  expectTypeOf<All['caption']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<All['comments_count']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<{ id: string }>().toExtend<All>();
  expectTypeOf<Selected<User, readonly ['username']>>().toEqualTypeOf<{ username?: string }>();
});

test('edges unfold up to three levels, as pages', () => {
  const call = api.user.get({
    fields: ['username', { media: ['id', { comments: ['text', { replies: ['id', 'username'] }] }] }],
  });
  expectTypeOf(call).resolves.toEqualTypeOf<{
    username?: string;
    media?: ListPage<{
      id: string;
      comments?: ListPage<{
        text?: string;
        replies?: ListPage<{ id: string; username?: string }>;
      }>;
    }>;
  }>();
});

test('an expansion takes modifiers, and without a selection of its own may give any field', () => {
  const call = media.get({ fields: ['id', { comments: { fields: ['id'], limit: 5, after: 'QVFI' } }] });
  expectTypeOf(call).resolves.toEqualTypeOf<{ id: string; comments?: ListPage<{ id: string }> }>();
  const bare = media.get({ fields: [{ comments: { limit: 5 } }] });
  type Bare = NonNullable<Awaited<typeof bare>['comments']>['data'][number];
  expectTypeOf<Bare>().toEqualTypeOf<Selected<Comment, readonly []>>();
  expectTypeOf(media.get({ fields: ['comments'] })).resolves.toEqualTypeOf<Awaited<typeof bare>>();
  const timed = api.user.get({ fields: [{ media: { fields: ['id'], since: new Date(0), until: 'now' } }] });
  expectTypeOf(timed).resolves.toEqualTypeOf<{ media?: ListPage<{ id: string }> }>();
  // @ts-expect-error -- a limit is a number
  expect(() => media.get({ fields: ['id', { comments: { fields: ['id'], limit: 'five' } }] })).toThrow(
    InvalidArgumentError,
  );
});

test('several edges may stand in one object or in several', () => {
  const apart = media.get({ fields: [{ comments: ['id'] }, { children: ['id', 'media_url'] }] });
  const together = media.get({ fields: [{ comments: ['id'], children: ['id', 'media_url'] }] });
  type Both = {
    comments?: ListPage<{ id: string }>;
    children?: ListPage<{ id: string; media_url?: string }>;
  };
  expectTypeOf(apart).resolves.toEqualTypeOf<Both>();
  expectTypeOf(together).resolves.toEqualTypeOf<Both>();
});

test('without fields the declared defaults are asked for, and type the answer', () => {
  const comment = api.comment('1').get();
  expectTypeOf<keyof Awaited<typeof comment>>().toEqualTypeOf<
    'id' | 'text' | 'timestamp' | 'username' | 'like_count' | 'hidden'
  >();
  expectTypeOf(media.comments.get()).resolves.toEqualTypeOf<ListPage<Awaited<typeof comment>>>();
  expectTypeOf(api.user.get({})).resolves.toHaveProperty('biography');
});

test('raw() asks for a field that is too new, and gives it as unknown', () => {
  const call = api.user.get({ fields: ['id', raw('brand_new_field')] });
  expectTypeOf(call).resolves.toEqualTypeOf<{ id: string; brand_new_field: unknown }>();
  const inner = media.get({ fields: [{ comments: ['id', raw('mood')] }] });
  expectTypeOf(inner).resolves.toEqualTypeOf<{ comments?: ListPage<{ id: string; mood: unknown }> }>();
});

test('a selection may be kept in a constant and used again', () => {
  const card = ['id', 'caption', { comments: ['id'] }] as const;
  type Card = { id: string; caption?: string; comments?: ListPage<{ id: string }> };
  expectTypeOf(media.get({ fields: card })).resolves.toEqualTypeOf<Card>();
  expectTypeOf(api.user.media.get({ fields: card, limit: 5 })).toEqualTypeOf<PagedCall<Card>>();
  expectTypeOf<Selected<Media, typeof card>>().toEqualTypeOf<Card>();
});

test('names that are not there do not compile, and are refused before anything is sent', () => {
  // @ts-expect-error -- a field misspelt
  expect(() => api.user.get({ fields: ['usernam'] })).toThrow(InvalidArgumentError);
  // @ts-expect-error -- a field of another node
  expect(() => api.user.media.get({ fields: ['username', 'followers_count'] })).toThrow('followers_count');
  // @ts-expect-error -- an edge misspelt
  expect(() => media.get({ fields: [{ coments: ['id'] }] })).toThrow('coments');
  // @ts-expect-error -- a field misspelt on the second level
  expect(() => media.get({ fields: [{ comments: ['txt'] }] })).toThrow('txt');
  // @ts-expect-error -- the same beside modifiers
  expect(() => media.get({ fields: [{ comments: { fields: ['txt'], limit: 2 } }] })).toThrow('txt');
  // @ts-expect-error -- a field misspelt in the media of a user
  expect(() => api.user.get({ fields: [{ media: ['captin'] }] })).toThrow('captin');
  // @ts-expect-error -- a field misspelt on the third level
  expect(() => api.user.get({ fields: [{ media: [{ comments: [{ replies: ['idd'] }] }] }] })).toThrow('idd');
  // @ts-expect-error -- a field misspelt where there is no edge to expand
  expect(() => api.user.availableCatalogs.get({ fields: ['catalg_id'] })).toThrow('catalg_id');
  // @ts-expect-error -- an edge misspelt
  expect(() => media.get({ fields: ['coments'] })).toThrow('coments');
  // @ts-expect-error -- a member of a field misspelt
  expect(() => media.comments.get({ fields: [{ from: ['usernam'] }] })).toThrow('usernam');
  // @ts-expect-error -- a field that is no object
  expect(() => media.get({ fields: [{ caption: ['id'] }] })).toThrow('caption');
  // @ts-expect-error -- a mask is no selection
  expect(() => media.get({ fields: { id: true } })).toThrow(InvalidArgumentError);
});

test('a second misspelt name in one object compiles, and is refused before anything is sent', () => {
  expect(() => media.get({ fields: [{ comments: ['id'], childen: ['id'] }] })).toThrow('childen');
  expect(() => media.get({ fields: [{ comments: { fields: ['id'], limt: 5 } }] })).toThrow('limt');
});
