import { expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import type { ListPage } from '@edgewalk/core';
import { Facebook, InvalidArgumentError } from '@edgewalk/facebook';

const fb = new Facebook({ accessToken: 'EAAx' });
const post = fb.post('1_2');

interface Comments {
  order?: string;
  total_count?: number;
  can_comment?: boolean;
}

test('counters are typed, under the names they were given', () => {
  const call = post.get({
    fields: [
      'id',
      { comments: { filter: 'stream', summary: true, limit: 0 } },
      { reactions: { type: 'LOVE', limit: 0, summary: true, as: 'love' } },
      { reactions: { type: 'HAHA', limit: 0, summary: true, as: 'haha' } },
    ],
  });
  type Counted = Awaited<typeof call>;
  expectTypeOf<keyof Counted>().toEqualTypeOf<'id' | 'comments' | 'love' | 'haha'>();
  expectTypeOf<NonNullable<Counted['love']>['summary']>().toEqualTypeOf<
    { total_count?: number; viewer_reaction?: string } | undefined
  >();
  expectTypeOf<NonNullable<NonNullable<Counted['haha']>['summary']>['total_count']>().toEqualTypeOf<
    number | undefined
  >();
  expectTypeOf<NonNullable<Counted['comments']>['summary']>().toEqualTypeOf<Comments | undefined>();
  expect(call).toBeDefined();
});

test('a list of comments is summed up, and its pages are', () => {
  const call = post.comments.get({ fields: ['id', 'message'], summary: true, order: 'chronological' });
  expectTypeOf(call).resolves.toEqualTypeOf<ListPage<{ id: string; message?: string }, Comments>>();
  // @ts-expect-error -- orders have names
  expect(() => post.comments.get({ order: 'newest' })).toThrow(InvalidArgumentError);
});

test('a write answers what it is asked for', () => {
  expectTypeOf(post.comments.create({ message: 'Hi' })).resolves.toEqualTypeOf<{ id: string }>();
  const written = post.comments.create({ message: 'Hi', fields: ['id', 'permalink_url'] });
  expectTypeOf(written).resolves.toEqualTypeOf<{ id: string; permalink_url?: string }>();
  expectTypeOf(post.update({ is_hidden: true })).resolves.toEqualTypeOf<{ success: boolean }>();
  const changed = post.update({ message: 'Hi', fields: ['message'] });
  expectTypeOf(changed).resolves.toEqualTypeOf<{ message?: string }>();
  // @ts-expect-error -- a comment has something to say
  expect(() => post.comments.create({})).toThrow('give a message');
});

test('who reacted, and how', () => {
  const call = post.reactions.get({ type: 'WOW', fields: ['id', 'type'] });
  type Reaction = Awaited<typeof call>['data'][number];
  expectTypeOf<Reaction['id']>().toEqualTypeOf<string>();
  expectTypeOf<'LOVE'>().toExtend<Reaction['type']>();
  // @ts-expect-error -- an app cannot react
  expect(() => post.reactions.create()).toThrow('fb.post(id).likes.create()');
});
